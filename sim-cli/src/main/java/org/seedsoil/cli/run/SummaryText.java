package org.seedsoil.cli.run;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.cli.terminal.ExpectationLines;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.CurvePoint;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.FunnelStage;
import org.seedsoil.observe.Line;
import org.seedsoil.observe.OrganCensus;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.observe.SeedAccount;
import org.seedsoil.observe.SeedCount;
import org.seedsoil.observe.SurvivalEstimate;
import org.seedsoil.outcome.Ending;
import org.seedsoil.quantity.Digits;
import org.seedsoil.report.ChangeText;
import org.seedsoil.scenario.Change;
import org.seedsoil.statistics.Figure;
import org.seedsoil.trial.CohortReproduction;

/** A finished run in at most 80 columns, every number with its 95 % interval. */
final class SummaryText {
    private static final int MOST_PLACES = 8;
    private static final int MOST_CHANGES = 8;
    private static final double[] YEARS = {10, 5, 3, 2, 1, 0.5, 0.25, 0.1, 0.05};
    private static final int FEWEST_FOLLOWED = 10;
    private static final int MOST_TIMES = 3;

    private final RunResult result;
    private final CohortSummary summary;
    private final Catalogue catalogue;
    private final List<String> lines = new ArrayList<>();

    private SummaryText(RunResult result) {
        this.result = result;
        this.summary = result.summary();
        this.catalogue = Catalogue.ofCohorts(summary.scope());
    }

    static List<String> of(RunResult result) {
        SummaryText text = new SummaryText(result);
        text.heading();
        text.endings();
        text.spread();
        text.places();
        text.cascade();
        text.survival();
        text.reproduction();
        text.expectations();
        return text.lines;
    }

    private void heading() {
        RunFacts facts = result.facts();
        lines.addAll(Wording.wrap(facts.title(), Terminal.WIDTH));
        lines.add(summary.patients() + " patients, random seed " + facts.randomSeed() + ", intervals of 95 %");
        lines.addAll(Wording.wrap("Mode " + facts.modeReason(), Terminal.WIDTH));
        changes(facts.changes());
        facts.reference().care().clinic().describe().stream()
                .limit(MOST_CHANGES)
                .map(sentence -> Wording.folded("Clinic: " + sentence, Terminal.WIDTH))
                .forEach(lines::addAll);
        facts.reference().care().describeSystemic(facts.reference().disease()).stream()
                .limit(MOST_CHANGES)
                .map(sentence -> Wording.folded("Drug: " + sentence, Terminal.WIDTH))
                .forEach(lines::addAll);
        if (facts.reference().oracle().acts()) {
            lines.add("With oracle events that no clinician has: for theory and tests only.");
        }
    }

    private void changes(List<Change> changes) {
        changes.stream()
                .limit(MOST_CHANGES)
                .map(change -> Wording.folded("Changed: " + ChangeText.of(change), Terminal.WIDTH))
                .forEach(lines::addAll);
        if (changes.size() > MOST_CHANGES) {
            lines.add("Changed: and " + (changes.size() - MOST_CHANGES) + " more, all told in summary.json");
        }
    }

    private void endings() {
        section("How following ended");
        String horizon = Wording.years(facts().reference().timeFrame().horizonDays());
        ending("alive at " + horizon, Ending.CENSORED);
        ending("died of the disease", Ending.DIED_OF_DISEASE);
        ending("died of other causes", Ending.DIED_OF_OTHER_CAUSES);
        ending("died of an operation", Ending.DIED_OF_OPERATION);
        ending("died of the toxicity of a drug", Ending.DIED_OF_TOXICITY);
        ending("stopped at a cap on cells or lesions", Ending.CAPPED);
    }

    private void ending(String label, Ending ending) {
        if (summary.endings().count(ending) > 0) {
            row(label, Wording.percent(summary.endings().fraction(ending)));
        }
    }

    private void spread() {
        section("Spread");
        for (Line line : catalogue.lines()) {
            if (!line.when().test(facts().reference())) {
                continue;
            }
            Metric metric = catalogue.metric(line.key());
            Estimate estimate = metric.estimate(summary);
            if (estimate.patients() > 0) {
                String label = line.under().isEmpty() ? line.label() : "  " + line.label();
                row(label, line.quantiles() ? quantiles(line.key()) : told(metric.unit(), estimate));
            }
        }
        atFirstCourse();
    }

    /** What resists lives, if at all, when the first course begins. */
    private void atFirstCourse() {
        List<String> clones = summary.scope().clones();
        for (int clone = 1; clone < clones.size() && summary.scope().courses(); clone++) {
            String key = "clones." + clones.get(clone) + ".at-first-course-present.mean";
            Estimate estimate = catalogue.metric(key).estimate(summary);
            if (estimate.patients() > 0) {
                row("with " + clones.get(clone) + " at the first course", Wording.percent(estimate));
            }
        }
    }

    private static String told(String unit, Estimate estimate) {
        return switch (unit) {
            case "fraction" -> Wording.percent(estimate);
            case "days" -> Wording.yearsWithInterval(estimate);
            case "" -> Wording.number(estimate);
            default -> Wording.number(estimate) + " " + unit;
        };
    }

    /** Median, and 5 to 95 %, of the number that a key is the median of. */
    private String quantiles(String key) {
        String number = key.substring(0, key.lastIndexOf('.'));
        return value(key) + ", " + value(number + ".q05") + " to " + value(number + ".q95");
    }

    private String value(String key) {
        return Wording.number(catalogue.metric(key).estimate(summary).value());
    }

    private void places() {
        OrganCensus census = summary.sites();
        List<Integer> shown = IntStream.range(0, census.places().size())
                .boxed()
                .filter(p -> census.metastases(p).mean().value() > 0)
                .sorted(Comparator.comparingDouble(p -> -order(census, p)))
                .limit(MOST_PLACES)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        section("Where, of " + census.metastatic() + " metastatic patients");
        lines.add(String.format(
                Locale.ROOT, "  %-14s %-23s %-14s %s", "", "with one here", "first here", "mean, of all patients"));
        for (int place : shown) {
            lines.add(String.format(
                            Locale.ROOT,
                            "  %-14s %-23s %-14s %s",
                            census.places().get(place).name(),
                            Wording.percent(census.ofMetastatic(place)),
                            firstHere(census, place),
                            Wording.number(census.metastases(place).mean().value()))
                    .stripTrailing());
        }
    }

    private static double order(OrganCensus census, int place) {
        double seen = census.ofMetastatic(place).value();
        return (Double.isNaN(seen) ? 0 : seen)
                + 1e-9 * census.metastases(place).mean().value();
    }

    private static String firstHere(OrganCensus census, int place) {
        Estimate first = census.first(place);
        return census.places().get(place).node() || !first.known()
                ? "    -"
                : String.format(Locale.ROOT, "%5.1f %%", 100 * first.value());
    }

    private void cascade() {
        SeedAccount seeds = summary.seeds();
        section("The cascade, all patients (z: difference in standard errors)");
        lines.add(String.format(Locale.ROOT, "  %-32s %12s %14s %9s", "", "simulated", "exact", "z"));
        for (FunnelStage stage : FunnelStage.values()) {
            SeedCount count = seeds.reached(stage);
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-32s %12s %14s %9s",
                    stage.label(),
                    Wording.number((double) count.simulated()),
                    Wording.number(count.exact()),
                    signed(count.z())));
        }
        lines.add(String.format(Locale.ROOT, "  %-32s %12s", "grew past immune surveillance", Wording.number((double)
                seeds.metastases())));
        Estimate seedsEach = seeds.efficiency().inverse();
        if (seedsEach.known()) {
            lines.add("  One metastasis per " + oneIn(seedsEach) + " seeds shed.");
        }
        lines.add(
                seeds.patientsOutOfBalance() == 0
                        ? "  Every seed is accounted for in every patient."
                        : "  SEEDS DO NOT ADD UP in " + seeds.patientsOutOfBalance() + " patients: report this.");
    }

    private static String signed(double z) {
        String text = Wording.fixed(z, 1);
        return z > 0 && !text.equals("0.0") ? "+" + text : text;
    }

    private static String oneIn(Estimate seeds) {
        String range = Double.isFinite(seeds.high())
                ? " (" + Wording.number(seeds.low()) + " to " + Wording.number(seeds.high()) + ")"
                : "";
        return Wording.number(seeds.value()) + range;
    }

    private void survival() {
        Clock clock = summary.curve(Endpoint.OVERALL_SURVIVAL, Clock.DIAGNOSIS).patients() > 0
                ? Clock.DIAGNOSIS
                : Clock.START;
        section("Survival, " + clock.label() + ", " + SurvivalEstimate.SCALE.label() + " intervals");
        double[] times = times(Stream.of(Endpoint.values())
                .map(endpoint -> summary.curve(endpoint, clock).points())
                .toList());
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "  %-24s", ""));
        for (double time : times) {
            head.append(String.format(Locale.ROOT, " %-14s", Wording.years(time)));
        }
        lines.add(head.append(" median").toString());
        for (Endpoint endpoint : Endpoint.values()) {
            SurvivalEstimate curve = summary.curve(endpoint, clock).estimate();
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-24s", endpoint.label()));
            for (double time : times) {
                line.append(String.format(Locale.ROOT, " %-14s", brief(curve.at(time))));
            }
            Estimate median = curve.medianDays();
            line.append(' ').append(median.known() ? Wording.years(median.value()) : "-");
            lines.add(line.toString());
        }
    }

    /** Up to three of the usual times, for as long as a tenth of the patients are followed. */
    private static double[] times(List<List<CurvePoint>> curves) {
        double last = curves.stream()
                .flatMap(points -> points.stream()
                        .filter(point -> point.atRisk() > points.get(0).atRisk() / FEWEST_FOLLOWED))
                .mapToDouble(CurvePoint::days)
                .max()
                .orElse(0);
        return DoubleStream.of(YEARS)
                .map(years -> years * DAYS_PER_YEAR)
                .filter(days -> days <= last)
                .limit(MOST_TIMES)
                .sorted()
                .toArray();
    }

    private static String brief(Estimate p) {
        return p.known()
                ? Wording.fixed(100 * p.value(), 0) + " % (" + Wording.fixed(100 * p.low(), 0) + "-"
                        + Wording.fixed(100 * p.high(), 0) + ")"
                : "-";
    }

    private void reproduction() {
        CohortReproduction found = result.reproduction();
        if (found == null || !result.metastasesSeed()) {
            return;
        }
        section("Metastases that one metastasis founds (R_m)");
        figure("exact, reference patient, age <= " + Digits.timeInYears(found.horizonDays()), found.exact());
        if (!found.preDetection().reason().equals(found.exact().reason())
                || found.exact().isKnown()) {
            figure("  before it can be seen (R_pre)", found.preDetection());
        }
        found.estimate().ifPresent(estimate -> {
            estimated(found, estimate);
            found.caveats().forEach(this::remark);
        });
    }

    private void estimated(CohortReproduction found, ReproductionEstimate estimate) {
        row("estimated, " + patients(found, estimate), number(estimate.number()) + interval(estimate));
        if (!estimate.number().isKnown()) {
            remark(estimate.number().reason());
            return;
        }
        figure("  exact for the same ages", found.exactOfSameAges());
        remark("both are " + found.ages());
        if (found.ofTheFirst()) {
            remark(
                    "the estimate rests on the first patients: the histories of later ones were not kept, since there were "
                            + Wording.number((double) CohortReproduction.MOST_LESIONS)
                            + " lesions and foundings by then");
        }
        if (!estimate.reliable()) {
            remark("the interval is not reliable: few patients carry the estimate");
        }
    }

    private static String patients(CohortReproduction found, ReproductionEstimate estimate) {
        return found.ofTheFirst()
                ? "first " + estimate.patients() + " of " + found.patients() + " patients"
                : "all " + estimate.patients() + " patients";
    }

    /** A number, or that there is none and why. */
    private void figure(String label, Figure figure) {
        row(label, number(figure));
        if (!figure.isKnown()) {
            remark(figure.reason());
        }
    }

    private void remark(String words) {
        List<String> folded = Wording.folded(words, Terminal.WIDTH - 4);
        for (int i = 0; i < folded.size(); i++) {
            lines.add((i == 0 ? "  - " : "    ") + folded.get(i).strip());
        }
    }

    private static String number(Figure figure) {
        return figure.isKnown() ? Wording.number(figure.value()) : "not estimable";
    }

    private static String interval(ReproductionEstimate estimate) {
        return estimate.low().isKnown() && estimate.high().isKnown()
                ? " (" + Wording.number(estimate.low().value()) + " to "
                        + Wording.number(estimate.high().value()) + ")"
                : "";
    }

    private void expectations() {
        lines.addAll(
                ExpectationLines.of(result.expectations(), !facts().changes().isEmpty()));
    }

    private RunFacts facts() {
        return result.facts();
    }

    private void section(String title) {
        lines.add("");
        lines.add(title);
    }

    private void row(String label, String value) {
        lines.add(String.format(Locale.ROOT, "  %-41s %s", label, value));
    }
}
