package org.seedsoil.cli.reproduction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.seedsoil.cli.terminal.TextPage;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.io.result.AmongTables;
import org.seedsoil.observe.Estimate;
import org.seedsoil.reproduction.Answer;
import org.seedsoil.statistics.ExtendedSample;
import org.seedsoil.statistics.Proportion;
import org.seedsoil.theory.IndividualNumbers;
import org.seedsoil.trial.ReproductionAmong;

/** R_m of patients who differ: how it spreads, how many it is above 1 for, and what would bring it there. */
final class AmongText {
    private final TextPage page;

    AmongText(TextPage page) {
        this.page = page;
    }

    void write(Answer.Among among, Optional<Answer.Grid> grid) {
        ReproductionAmong found = among.found();
        page.section("Among " + found.patients().size() + " patients who differ as the scenario says");
        if (among.alike()) {
            page.item("The scenario lets nothing differ: all have the numbers of the reference patient.");
            return;
        }
        numbers(found);
        coverage(found.sample(IndividualNumbers::coverage));
        scans(found.sample(IndividualNumbers::scanDays));
        unknown(found);
        grid.filter(curve -> !among.points().isEmpty()).ifPresent(curve -> points(curve, among.points()));
    }

    private void numbers(ReproductionAmong found) {
        ExtendedSample numbers = found.sample(IndividualNumbers::number);
        if (numbers.size() == 0) {
            return;
        }
        spread("median R_m", numbers, AmongText::number);
        long infinite = numbers.share(Double::isInfinite).successes();
        share(
                "P(R_m > 1)",
                numbers.share(number -> number > 1),
                infinite > 0 ? "; " + infinite + " of infinite R_m among them" : "");
        ExtendedSample before = found.sample(IndividualNumbers::preDetection);
        if (before.size() > 0) {
            spread("median R_pre", before, AmongText::number);
            share(
                    "P(R_pre > 1)",
                    before.share(number -> number > 1),
                    ": not controllable by treating what can be seen");
        }
    }

    private void coverage(ExtendedSample coverage) {
        if (coverage.size() > 0) {
            spread("median coverage c*", coverage, AmongText::coverage);
            some("  none suffices", coverage, Double::isInfinite, ": not controllable by this means");
            some("  none needed", coverage, c -> c == 0, ": R_m is below 1 without");
        }
    }

    private void scans(ExtendedSample days) {
        if (days.size() > 0) {
            spread("median scan interval", days, AmongText::interval);
            some("  none short enough", days, d -> d == 0, ": not controllable by scans");
            some("  any will do", days, Double::isInfinite, "");
        }
    }

    private void unknown(ReproductionAmong found) {
        int unknown = found.sample(IndividualNumbers::number).unknown();
        if (unknown > 0) {
            String reason = found.patients().stream()
                    .map(IndividualNumbers::obstacle)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            page.item(unknown + " more are left out, since theory has no answer for them: " + reason);
        }
    }

    private interface Words {
        String of(double number);
    }

    private void spread(String label, ExtendedSample sample, Words words) {
        page.row(
                label,
                words.of(sample.quantile(0.5)),
                "5 to 95 % of patients: " + words.of(sample.quantile(0.05)) + " to " + words.of(sample.quantile(0.95)));
    }

    private void some(String label, ExtendedSample sample, DoublePredicate which, String meaning) {
        Proportion share = sample.share(which);
        if (share.successes() > 0) {
            share(label, share, meaning);
        }
    }

    private void share(String label, Proportion share, String meaning) {
        Estimate estimate = Estimate.of(share);
        page.row(
                label,
                Wording.number(estimate.value()),
                Wording.number(estimate.low()) + " to " + Wording.number(estimate.high())
                        + " (95 %, by the number of patients)" + meaning);
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "infinite" : Wording.number(value);
    }

    private static String coverage(double value) {
        return value == 0 ? "not needed" : Double.isInfinite(value) ? "impossible" : Wording.number(value);
    }

    private static String interval(double days) {
        return days == 0 ? "impossible" : Double.isInfinite(days) ? "any" : Wording.number(days) + " d";
    }

    private void points(Answer.Grid grid, List<AmongTables.Point> points) {
        if (grid.second().isPresent()) {
            page.item("P(R_m > 1) is " + least(points) + " over the plane.");
            return;
        }
        page.item("Along the " + grid.first().knob().label() + ", the same patients at every point:");
        page.line(String.format(Locale.ROOT, "  %10s %10s %10s %10s   %s", "", "5 %", "median", "95 %", "P(R_m > 1)"));
        for (int i : GridText.shown(points.size())) {
            AmongTables.Point point = points.get(i);
            Estimate above = Estimate.of(point.numbers().share(number -> number > 1));
            page.line(String.format(
                    Locale.ROOT,
                    "  %10s %10s %10s %10s   %s (%s to %s)",
                    Wording.number(point.x()),
                    number(point.numbers().quantile(0.05)),
                    number(point.numbers().quantile(0.5)),
                    number(point.numbers().quantile(0.95)),
                    Wording.number(above.value()),
                    Wording.number(above.low()),
                    Wording.number(above.high())));
        }
    }

    private static String least(List<AmongTables.Point> points) {
        ExtendedSample shares = new ExtendedSample(points.stream()
                .mapToDouble(
                        point -> point.numbers().share(number -> number > 1).value())
                .toArray());
        return Wording.number(shares.quantile(1e-9)) + " to " + Wording.number(shares.quantile(1));
    }
}
