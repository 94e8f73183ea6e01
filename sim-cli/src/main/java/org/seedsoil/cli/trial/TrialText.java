package org.seedsoil.cli.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.seedsoil.arms.PairedComparison;
import org.seedsoil.arms.RandomizedComparison;
import org.seedsoil.arms.RandomizedTrial;
import org.seedsoil.arms.RepeatedTrials;
import org.seedsoil.arms.TrialPool;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.cli.terminal.ExpectationLines;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.io.result.ExpectationCheck;
import org.seedsoil.observe.Estimate;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.Effect;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.KaplanMeier;
import org.seedsoil.statistics.PairedEffect;
import org.seedsoil.statistics.Proportion;
import org.seedsoil.statistics.SurvivalTimes;

/** The result of a trial for the terminal, in lines of at most 80 characters. Plain ASCII. */
final class TrialText {
    /** Width of the column of an arm, and of that of differences. */
    private static final int COLUMN = 11;

    private static final int DIFFERENCE = 31;
    /** From here on a gain is told as that: intervals of nothing are no measure. */
    private static final double MOST_GAIN = 1000;

    private final TrialResult result;
    private final TrialPool pool;
    private final TrialDesign design;
    private final List<String> lines = new ArrayList<>();

    private TrialText(TrialResult result) {
        this.result = result;
        this.pool = result.pool();
        this.design = pool.design();
    }

    static List<String> of(Scenario scenario, TrialResult result, List<RepeatedTrials> repeated) {
        TrialText text = new TrialText(result);
        text.head();
        if (design(result).paired()) {
            text.paired();
        }
        result.randomized().ifPresent(text::randomized);
        repeated.forEach(text::repeated);
        text.lines.addAll(ExpectationLines.of(
                ExpectationCheck.of(scenario, result), !scenario.changes().isEmpty()));
        return List.copyOf(text.lines);
    }

    private static TrialDesign design(TrialResult result) {
        return result.pool().design();
    }

    private void say(String sentence) {
        lines.addAll(Wording.folded(sentence, Terminal.WIDTH));
    }

    private void head() {
        say(pool.participants().size() + " patients enrolled at " + at() + " of " + pool.screenedInAll()
                + " screened; each lives in every arm: " + String.join(", ", pool.arms()) + ".");
        if (pool.cancers().size() > 1) {
            say("Their cancers: "
                    + pool.cancers().stream()
                            .map(cancer -> cancer + " " + pool.with(cancer))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (pool.horizonFirst() > 0) {
            say(pool.horizonFirst() + " of them reach the horizon, or a cap, before their follow-up ends.");
        }
    }

    private String at() {
        return design.enrolment().at() == TrialDesign.Moment.START
                ? "day 0"
                : design.enrolment().at().word();
    }

    private static String title(TrialDesign.Endpoint endpoint) {
        String label = endpoint.label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private void paired() {
        say("");
        say("PAIRED: the same patients in both arms; 95 % intervals of pairs. Last: how many times as many patients two"
                + " separate groups would need for the same width; same: nobody differs.");
        for (PairedComparison comparison : result.paired()) {
            String arm = pool.arms().get(comparison.arm());
            lines.add("");
            lines.add(title(design.endpoints().get(comparison.endpoint())));
            header(arm, arm + " less " + pool.arms().get(0));
            boolean competing =
                    design.endpoints().get(comparison.endpoint()).event().competing();
            for (PairedComparison.AtTime at : comparison.times()) {
                row((competing ? "event by " : "without at ") + Wording.years(at.days()), at.effect(), 100, "%");
            }
            comparison
                    .restrictedMean()
                    .ifPresent(mean ->
                            row("mean to " + Wording.years(design.lastDays()), mean, 1 / Dimension.DAYS_PER_YEAR, "y"));
            if (design.endpoints().get(comparison.endpoint()).event().needsBaseline()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  %-20s %11s %11s",
                        "events a year",
                        Wording.fixed(
                                Dimension.DAYS_PER_YEAR * comparison.rate(false).rate(), 3),
                        Wording.fixed(
                                Dimension.DAYS_PER_YEAR * comparison.rate(true).rate(), 3)));
            }
            hazard(comparison.hazard(), Estimate.LEVEL, "errors by patient");
            PairedComparison.Benefit benefit = comparison.benefit();
            say(String.format(
                    Locale.ROOT,
                    "  One by one %.1f %% wait longer under %s, %.1f %% less long. That rests on how the arms share"
                            + " their luck; no trial could see it.",
                    100.0 * benefit.longer() / benefit.patients(),
                    arm,
                    100.0 * benefit.shorter() / benefit.patients()));
        }
    }

    private void header(String arm, String difference) {
        List<String> first = pieces(pool.arms().get(0));
        List<String> second = pieces(arm);
        List<String> less = Wording.wrap(difference, DIFFERENCE);
        int height = Math.max(less.size(), Math.max(first.size(), second.size()));
        for (int row = height; row > 0; row--) {
            lines.add(String.format(
                            Locale.ROOT,
                            "  %-20s %11s %11s   %s",
                            "",
                            fromBelow(first, row),
                            fromBelow(second, row),
                            fromBelow(less, row))
                    .stripTrailing());
        }
    }

    private static String fromBelow(List<String> texts, int row) {
        return row > texts.size() ? "" : texts.get(texts.size() - row);
    }

    /** A name cut after its hyphens, so that each piece has room over a column. */
    private static List<String> pieces(String name) {
        List<String> pieces = new ArrayList<>();
        String last = "";
        for (String part : name.split("(?<=-)|(?<=\\G.{" + COLUMN + "})", -1)) {
            if (last.length() + part.length() > COLUMN) {
                pieces.add(last);
                last = "";
            }
            last += part;
        }
        pieces.add(last);
        return pieces;
    }

    private void row(String label, PairedEffect effect, double scale, String unit) {
        String gain = " same";
        if (effect.differs()) {
            gain = effect.gain() < MOST_GAIN ? String.format(Locale.ROOT, " x%.1f", effect.gain()) : " x1000+";
        }
        row(label, effect.first(), effect.second(), effect.difference(), Estimate.LEVEL, scale, unit, gain);
    }

    private void row(
            String label,
            Effect first,
            Effect second,
            Effect difference,
            double confidence,
            double scale,
            String unit,
            String end) {
        Interval interval = difference.interval(confidence);
        int digits = unit.equals("%") ? 1 : 2;
        lines.add(String.format(
                        Locale.ROOT,
                        "  %-20s %9s %s %9s %s   %s (%s to %s)%s",
                        label,
                        Wording.fixed(scale * first.value(), digits),
                        unit,
                        Wording.fixed(scale * second.value(), digits),
                        unit,
                        Wording.fixed(scale * difference.value(), digits),
                        Wording.fixed(scale * interval.low(), digits),
                        Wording.fixed(scale * interval.high(), digits),
                        end)
                .stripTrailing());
    }

    private void hazard(CoxFit fit, double confidence, String how) {
        if (!fit.problem().isEmpty()) {
            say("  no hazard ratio: " + fit.problem());
            return;
        }
        Interval interval = fit.hazardRatioInterval(0, confidence);
        say(String.format(
                Locale.ROOT,
                "  hazard ratio %s (%s to %s), %s",
                Wording.number(fit.hazardRatio(0)),
                Wording.number(interval.low()),
                Wording.number(interval.high()),
                how));
    }

    private void randomized(RandomizedTrial trial) {
        lines.add("");
        String cut = Double.isInfinite(trial.cutDays())
                ? "all follow-up ended"
                : "data cut " + Wording.years(trial.cutDays()) + " after enrolment opened";
        say("RANDOMIZED: what a trial sees in which each patient gets one arm; blocks of "
                + Objects.requireNonNull(design.randomization()).block()
                + (trial.strata() > 1 ? " in " + trial.strata() + " strata" : "") + "; " + cut + "; "
                + (design.observation().sides() == 2 ? "two-sided" : "one-sided") + " alpha "
                + Wording.number(design.observation().alpha()) + ".");
        if (trial.tooLate() > 0) {
            say(trial.tooLate() + " patients would have come after the data were cut; they are left out.");
        }
        result.seen().forEach(each -> randomized(trial, each));
    }

    private void randomized(RandomizedTrial trial, RandomizedComparison comparison) {
        double confidence = design.observation().confidence();
        boolean competing =
                design.endpoints().get(comparison.endpoint()).event().competing();
        lines.add("");
        lines.add(title(design.endpoints().get(comparison.endpoint())));
        String arm = pool.arms().get(comparison.arm());
        header(arm, arm + " less " + pool.arms().get(0));
        lines.add(String.format(
                Locale.ROOT,
                "  %-20s %11s %11s",
                byLesion(comparison.endpoint()) ? "events / lesions" : "events / patients",
                events(comparison.first()),
                events(comparison.second())));
        if (!competing) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-20s %11s %11s",
                    "median, y",
                    median(comparison.first()),
                    median(comparison.second())));
        }
        for (RandomizedComparison.AtTime at : comparison.times()) {
            row(
                    (competing ? "event by " : "without at ") + Wording.years(at.days()),
                    at.first(),
                    at.second(),
                    Effect.between(at.first(), at.second()),
                    confidence,
                    100,
                    "%",
                    "");
        }
        comparison.restrictedMean().ifPresent(mean -> {
            Interval interval = mean.interval(confidence);
            double year = Dimension.DAYS_PER_YEAR;
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-20s %11s %11s   %s (%s to %s)",
                    "mean to " + Wording.years(design.lastDays()),
                    "",
                    "",
                    Wording.fixed(mean.value() / year, 2),
                    Wording.fixed(interval.low() / year, 2),
                    Wording.fixed(interval.high() / year, 2)));
        });
        hazard(comparison.hazard(), confidence, (trial.strata() > 1 ? "stratified " : "") + "Cox");
        say("  p " + probability(comparison.probability()) + " (" + (trial.strata() > 1 ? "stratified " : "")
                + (byLesion(comparison.endpoint()) ? "Wald, errors by patient" : competing ? "Gray" : test()) + ")");
        if (!comparison.times().isEmpty()) {
            RandomizedComparison.AtTime last =
                    comparison.times().get(comparison.times().size() - 1);
            say("  number needed to treat at " + Wording.years(last.days()) + ": "
                    + last.needed().told(confidence));
        }
    }

    private boolean byLesion(int endpoint) {
        return design.endpoints().get(endpoint).event().byLesion();
    }

    private String test() {
        return switch (design.observation().test()) {
            case "early" -> "log-rank weighted by survival";
            case "late" -> "log-rank weighted by its complement";
            default -> "log-rank";
        };
    }

    private static String events(SurvivalTimes data) {
        return data.count(1) + " / " + data.count();
    }

    private static String median(SurvivalTimes data) {
        KaplanMeier curve = KaplanMeier.of(data);
        return curve.median().isPresent()
                ? Wording.fixed(curve.median().getAsDouble() / Dimension.DAYS_PER_YEAR, 2)
                : "not reached";
    }

    private static String probability(double p) {
        if (Double.isNaN(p)) {
            return "unknown";
        }
        return p < 1e-4 ? "< .0001" : String.format(Locale.ROOT, "%.4f", p).replaceFirst("^0", "");
    }

    private void repeated(RepeatedTrials repeated) {
        lines.add("");
        say("REPEATED: " + repeated.trials() + " trials of " + repeated.size() + " patients each, drawn without"
                + " repetition from the " + pool.participants().size() + " simulated, which stand for the population: "
                + pool.arms().get(repeated.arm()) + " against " + pool.arms().get(0) + ", "
                + title(design.endpoints().get(0)).toLowerCase(Locale.ROOT) + ".");
        share("significant (power)", repeated.significant());
        share("in the true direction", repeated.rightly());
        share("hazard ratio on the wrong side of 1", repeated.reversed());
        if (Double.isFinite(repeated.exaggeration())) {
            say(String.format(
                    Locale.ROOT,
                    "  significant trials put the log hazard ratio at %.2f times its true size on average",
                    repeated.exaggeration()));
        }
        if (repeated.undecided() > 0) {
            say("  " + repeated.undecided() + " trials had no estimate, as with no event in an arm");
        }
    }

    private void share(String label, Proportion share) {
        Interval interval = share.interval(Estimate.LEVEL);
        lines.add(String.format(
                Locale.ROOT,
                "  %-38s %5.1f %% (%.1f to %.1f)",
                label,
                100 * share.value(),
                100 * interval.low(),
                100 * interval.high()));
    }
}
