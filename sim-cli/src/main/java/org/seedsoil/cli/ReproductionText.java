package org.seedsoil.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.matrix.PerronRoot;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.CriticalValues;
import org.seedsoil.theory.Elasticity;
import org.seedsoil.theory.GrowthFigures;
import org.seedsoil.theory.NextGenerationMatrix;
import org.seedsoil.theory.Reproduction;

/** The reproduction number in at most 80 columns: the verdict first. */
final class ReproductionText {
    private static final int MOST_COLUMNS = 8;
    private static final int MOST_ELASTICITIES = 8;
    private static final int NAME = 14;

    private final Answer answer;
    private final Reproduction all;
    private final List<String> lines = new ArrayList<>();

    ReproductionText(Answer answer) {
        this.answer = answer;
        this.all = answer.theory();
    }

    List<String> lines() {
        heading();
        section("Verdict");
        all.verdict().sentences().forEach(this::item);
        numbers();
        critical();
        types();
        matrix();
        elasticities();
        curve();
        among();
        simulated();
        if (!all.notes().isEmpty()) {
            section("What is left out");
            all.notes().forEach(this::item);
        }
        return lines;
    }

    private void heading() {
        Scenario scenario = answer.scenario();
        lines.addAll(Wording.wrap(scenario.title().isEmpty() ? scenario.name() : scenario.title(), Terminal.WIDTH));
        lines.addAll(Wording.folded(
                "Reference patient; metastases count up to an age of H = " + days(all.horizonDays()) + ".",
                Terminal.WIDTH));
        lines.addAll(Wording.folded("Policy: " + PolicyText.of(all.treatment()) + ".", Terminal.WIDTH));
    }

    private void section(String title) {
        lines.add("");
        lines.add(title);
    }

    private void item(String sentence) {
        List<String> folded = Wording.folded(sentence, Terminal.WIDTH - 4);
        for (int i = 0; i < folded.size(); i++) {
            lines.add((i == 0 ? "  - " : "    ") + folded.get(i).strip());
        }
    }

    private void row(String label, String value, String meaning) {
        String start = String.format(Locale.ROOT, "  %-21s %-12s ", label, value);
        List<String> folded = Wording.wrap(meaning, Terminal.WIDTH - start.length());
        for (int i = 0; i < folded.size(); i++) {
            lines.add((i == 0 ? start : " ".repeat(start.length())) + folded.get(i));
        }
    }

    /** A number with its meaning, or the reason why there is none. */
    private void figure(String label, Figure figure, String unit, String meaning) {
        row(
                label,
                figure.isKnown() ? digits(figure.value()) + unit : "-",
                figure.isKnown() ? meaning : figure.reason());
    }

    private void numbers() {
        section("The numbers");
        figure("R_m", all.number(), "", "metastases founded by one, in the long run");
        figure("R_pre", all.preDetection(), "", "the same before it can be seen");
        figure("R_primary", all.primary(), "", "founded by the primary");
        GrowthFigures growth = all.growth();
        figure("growth rate r", growth.perDay(), " /d", "of the number of metastases, for ever");
        figure("doubling time", growth.doublingDays(), " d", "of that number");
        if (growth.perDay().isKnown() && growth.perDay().value() > 0) {
            figure(
                    "generation",
                    growth.generationDays(),
                    " d",
                    "between first divisions, in a population that grows at r");
        }
        figure(
                "forward generation",
                growth.cohortGenerationDays(),
                " d",
                "age of a parent at shedding, over a life up to H");
        figure("generations in H", growth.generations(), "", "R_m says little below 2");
    }

    private void critical() {
        CriticalValues critical = all.critical();
        section("What would bring R_m to 1, all else as it is");
        figure("coverage c*", critical.coverage(), "", "fraction of metastases to treat");
        figure(
                "age tau*",
                critical.ageDays(),
                " d",
                "oldest age at which to ablate instead" + years(critical.ageDays()));
        figure(
                "size x*",
                critical.cells(),
                "",
                "cells: largest size at which to ablate instead" + diameter(critical.cells()));
        figure("scan interval", critical.scanDays(), " d", "longest between scans" + years(critical.scanDays()));
    }

    private static String years(Figure days) {
        return days.isKnown() ? " (" + Wording.years(days.value()) + ")" : "";
    }

    private String diameter(Figure cells) {
        double density = answer.scenario().reference().disease().cellsPerCm3();
        return cells.isKnown() ? " (" + digits(LesionSize.diameterMm(cells.value(), density)) + " mm)" : "";
    }

    private void types() {
        if (all.names().isEmpty()) {
            return;
        }
        section("By place: who seeds, who receives, and whether one lesion's descent dies out");
        lines.add(String.format(
                Locale.ROOT,
                "  %-" + NAME + "s %8s %8s %8s %8s %8s %8s %7s",
                "",
                "seeds",
                "receives",
                "primary",
                "founds",
                "type R",
                "dies out",
                "k"));
        for (int type = 0; type < all.names().size(); type++) {
            typeRow(type);
        }
        item(
                "seeds and receives: right and left eigenvector of the matrix; primary: founded by the primary; founds: mean"
                        + " offspring; type R: lesions of the type that one leads to; k: dispersion of the offspring.");
    }

    private void typeRow(int type) {
        PerronRoot root = all.matrix()
                .map(NextGenerationMatrix::root)
                .filter(PerronRoot::hasVectors)
                .orElse(null);
        lines.add(String.format(
                Locale.ROOT,
                "  %-" + NAME + "s %8s %8s %8s %8s %8s %8s %7s",
                clipped(all.names().get(type), NAME),
                root == null ? "-" : digits(root.right()[type]),
                root == null ? "-" : digits(root.left()[type]),
                all.primaryRow().isEmpty() ? "-" : digits(all.primaryRow().get(type)),
                number(all.offspring().get(type).mean()),
                number(all.typeNumbers().get(type)),
                digits(all.extinction().get(type)),
                number(all.offspring().get(type).dispersion())));
    }

    private static String number(Figure figure) {
        return figure.isKnown() ? digits(figure.value()) : "-";
    }

    private static String clipped(String name, int width) {
        return name.length() <= width ? name : name.substring(0, width - 1) + "~";
    }

    private void matrix() {
        all.matrix().filter(matrix -> !matrix.names().isEmpty()).ifPresent(matrix -> {
            section("Who founds where: mean number, parents in rows");
            int n = matrix.names().size();
            for (int from = 0; from < n; from += MOST_COLUMNS) {
                block(matrix, from, Math.min(n, from + MOST_COLUMNS));
            }
        });
    }

    private void block(NextGenerationMatrix matrix, int from, int to) {
        StringBuilder head = new StringBuilder("  " + " ".repeat(NAME));
        for (int j = from; j < to; j++) {
            head.append(
                    String.format(Locale.ROOT, " %7s", clipped(matrix.names().get(j), 7)));
        }
        lines.add(head.toString());
        for (int i = 0; i < matrix.names().size(); i++) {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT, "  %-" + NAME + "s", clipped(matrix.names().get(i), NAME)));
            for (int j = from; j < to; j++) {
                line.append(String.format(
                        Locale.ROOT, " %7s", shortly(matrix.entries().get(i, j))));
            }
            lines.add(line.toString());
        }
    }

    /** At most seven characters. */
    private static String shortly(double value) {
        String text = digits(value);
        return text.length() <= 7
                ? text
                : String.format(Locale.ROOT, "%.0e", value).replaceFirst("e[+]?(-?)0*", "e$1");
    }

    private void elasticities() {
        List<Elasticity> known = answer.elasticities().stream()
                .filter(e -> e.elasticity().isKnown() && e.elasticity().value() != 0)
                .limit(MOST_ELASTICITIES)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        section("What R_m depends on most: its change in % when a number grows by 1 %");
        for (Elasticity elasticity : known) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-50s %10s   at %s",
                    elasticity.parameter(),
                    digits(elasticity.elasticity().value()),
                    digits(elasticity.value())));
        }
    }

    private void curve() {
        Answer.Grid grid = answer.grid();
        if (grid == null || grid.second().isPresent()) {
            return;
        }
        section("R_m and the " + grid.first().knob().label());
        double[] xs = grid.first().values();
        double[] numbers = grid.line();
        int every = Math.max(1, (xs.length + 19) / 20);
        for (int i = 0; i < xs.length; i++) {
            if (i % every == 0 || i == xs.length - 1) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  %10s %12s",
                        digits(xs[i]),
                        Double.isNaN(numbers[i]) ? "-" : digits(numbers[i])));
            }
        }
        List<Double> crossings = grid.crossings();
        item(
                crossings.isEmpty()
                        ? "R_m does not pass 1 on this range."
                        : "R_m passes 1 at " + digits(crossings.get(0)) + ".");
    }

    private void simulated() {
        Answer.Simulated simulated = answer.simulated();
        if (simulated == null) {
            return;
        }
        ReproductionEstimate estimate = simulated.estimate();
        section("Estimated from " + estimate.patients() + " simulated patients, all like the reference patient");
        figure("estimated R_m", estimate.number(), "", interval(estimate.low(), estimate.high()));
        figure("exact, same ages", simulated.exact(), "", "each place counted up to the age to which 50 were followed");
        figure("forward generation", estimate.generationDays(), " d", "");
        figure("growth rate r", estimate.growthPerDay(), " /d", "of foundings in the last third of the time");
        item("Nobody dies and the primary stays; followed for " + days(simulated.followedDays()) + ", "
                + estimate.foundings() + " metastases founded by metastases.");
        if (estimate.number().isKnown() && !estimate.reliable()) {
            item((estimate.high().isKnown() ? "The interval is not reliable" : "The estimate says little")
                    + ": fewer than 30 patients' worth carry it. Take more --patients.");
        }
    }

    private static String interval(Figure low, Figure high) {
        if (low.isKnown() && high.isKnown()) {
            return digits(low.value()) + " to " + digits(high.value()) + " (95 %)";
        }
        return "no interval: " + (low.isKnown() ? high : low).reason();
    }

    private void among() {
        Answer.Among among = answer.among();
        if (among == null) {
            return;
        }
        section("Among patients who differ as the scenario says");
        if (among.numbers().isEmpty()) {
            item("None of them has a finite R_m.");
            return;
        }
        row(
                "patients",
                Integer.toString(among.numbers().size()),
                among.unknown() > 0 ? among.unknown() + " more have no finite number" : "exact R_m of each");
        row(
                "median R_m",
                digits(among.quantile(0.5)),
                "5 to 95 % of patients: " + digits(among.quantile(0.05)) + " to " + digits(among.quantile(0.95)));
        row("P(R_m > 1)", digits(among.aboveOne()), "fraction of these patients");
    }

    /** Three digits, fractions close to 1 with more, small and large numbers with an exponent. */
    private static String digits(double value) {
        if (value > 0.99 && value < 1 - 1e-6) {
            int decimals = Math.min(6, 2 - (int) Math.floor(Math.log10(1 - value)));
            return String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 0.1) {
            return new BigDecimal(value).round(new MathContext(3)).toPlainString();
        }
        if (value > 0.99 && value < 1) {
            return "1";
        }
        return Wording.number(value);
    }

    private static String days(double days) {
        return days < Double.POSITIVE_INFINITY ? Wording.years(days) + " (" + Wording.number(days) + " d)" : "infinite";
    }
}
