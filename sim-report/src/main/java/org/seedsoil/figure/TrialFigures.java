package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.arms.PairedComparison;
import org.seedsoil.arms.RandomizedComparison;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.SurvivalEstimate;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.CumulativeIncidence;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.KaplanMeier;
import org.seedsoil.statistics.SurvivalTimes;

/** Pictures of a trial: a curve with its table for each endpoint, and hazard ratios of endpoints and subgroups in one frame. */
public final class TrialFigures {
    private static final String INDENT = "    ";
    private static final String ORACLE = " (known to an oracle)";

    private final TrialResult result;
    private final TrialDesign design;
    private final List<Figure> figures = new ArrayList<>();

    private TrialFigures(TrialResult result) {
        this.result = result;
        this.design = result.pool().design();
    }

    /**
     * Draws a trial.
     *
     * @param result the result
     * @return its figures
     */
    public static List<Figure> of(TrialResult result) {
        TrialFigures drawn = new TrialFigures(result);
        if (drawn.design.paired()) {
            drawn.paired();
        }
        if (result.randomized().isPresent()) {
            drawn.randomized();
        }
        return List.copyOf(drawn.figures);
    }

    private void paired() {
        for (PairedComparison each : result.paired()) {
            figures.add(curves(
                    "paired",
                    each.arm(),
                    each.endpoint(),
                    each.pairs().first(),
                    each.pairs().second(),
                    Estimate.LEVEL,
                    "Every patient is in both curves. The bands are those of each arm by itself; the difference is known far better, as"
                            + " the table of differences tells."));
        }
        for (int arm = 1; arm < result.pool().arms().size(); arm++) {
            List<ForestFigure.Row> rows = new ArrayList<>();
            for (PairedComparison each : result.paired()) {
                if (each.arm() == arm) {
                    rows.add(row(inForest(each.endpoint()), each.hazard(), Estimate.LEVEL));
                    if (each.endpoint() == 0) {
                        addPaired(rows, arm);
                    }
                }
            }
            figures.add(forest(
                    "paired", arm, rows, Estimate.LEVEL, "Errors are clustered by patient, as each is in both arms."));
        }
    }

    private void randomized() {
        double confidence = design.observation().confidence();
        for (RandomizedComparison each : result.seen()) {
            figures.add(curves(
                    "randomized",
                    each.arm(),
                    each.endpoint(),
                    each.first(),
                    each.second(),
                    confidence,
                    "Each patient is in one curve, as drawn, until lost or until the data were cut."));
        }
        for (int arm = 1; arm < result.pool().arms().size(); arm++) {
            List<ForestFigure.Row> rows = new ArrayList<>();
            for (RandomizedComparison each : result.seen()) {
                if (each.arm() == arm) {
                    rows.add(row(inForest(each.endpoint()), each.hazard(), confidence));
                    if (each.endpoint() == 0) {
                        addSeen(rows, arm, confidence);
                    }
                }
            }
            figures.add(forest(
                    "randomized", arm, rows, confidence, "Cox regression within the strata of the randomization."));
        }
    }

    private void addPaired(List<ForestFigure.Row> rows, int arm) {
        for (TrialResult.Subgroup<PairedComparison> each : result.pairedSubgroups()) {
            if (each.comparison().arm() == arm) {
                rows.add(row(INDENT + each.label(), each.comparison().hazard(), Estimate.LEVEL));
            }
        }
    }

    private void addSeen(List<ForestFigure.Row> rows, int arm, double confidence) {
        for (TrialResult.Subgroup<RandomizedComparison> each : result.seenSubgroups()) {
            if (each.comparison().arm() == arm) {
                rows.add(row(INDENT + each.label(), each.comparison().hazard(), confidence));
            }
        }
    }

    private String endpoint(int number) {
        String label = design.endpoints().get(number).label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /** In short: what is known to an oracle alone is told elsewhere, and so is the clock where all have the same. */
    private String inForest(int number) {
        TrialDesign.Endpoint waited = design.endpoints().get(number);
        boolean oneClock = design.endpoints().stream().allMatch(each -> each.from() == waited.from());
        String label = (oneClock ? waited.event().label() : waited.label()).replace(ORACLE, "");
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private String name(String kind, int arm, String what) {
        boolean one = result.pool().arms().size() == 2;
        return kind + "-" + what + (one ? "" : "-" + result.pool().arms().get(arm));
    }

    private Figure curves(
            String kind,
            int arm,
            int endpoint,
            SurvivalTimes first,
            SurvivalTimes second,
            double confidence,
            String caption) {
        TrialDesign.Endpoint waited = design.endpoints().get(endpoint);
        boolean rising = waited.event().competing();
        double years = Math.min(years(first), years(second));
        String title = endpoint(endpoint) + (kind.equals("paired") ? ", the same patients" : ", randomized");
        List<String> arms =
                List.of(result.pool().arms().get(0), result.pool().arms().get(arm));
        List<SurvivalFigure.Curve> curves = List.of(
                curve(arms.get(0), first, rising, confidence, years),
                curve(arms.get(1), second, rising, confidence, years));
        String clock = waited.from() == TrialDesign.Moment.START
                ? "day 0"
                : waited.from().word();
        Drawing drawing =
                SurvivalFigure.draw(title, curves, clock, years, new SurvivalFigure.Bands(rising, confidence));
        String lesions = waited.event().byLesion()
                ? " Counted are lesions; the bands take them for independent, the table of differences does not."
                : "";
        String method = rising ? "Cumulative incidence (Aalen and Johansen)" : "Kaplan–Meier curves";
        return new Figure(
                name(kind, arm, waited.key().replace('.', '-')),
                title,
                method + " with " + Numbers.percent(confidence) + " bands (" + SurvivalEstimate.SCALE.label() + "). "
                        + caption + lesions,
                "Two curves over years; under them how many are at risk, censored, and had the event or what competes with it.",
                table(title, arms, first, second, rising),
                drawing);
    }

    private double years(SurvivalTimes data) {
        boolean toTheEnd = PairedComparison.known(data, design.lastDays());
        double last = data.count() == 0 ? 0 : Math.min(data.last(), design.lastDays());
        return (toTheEnd ? design.lastDays() : last) / DAYS_PER_YEAR;
    }

    private static SurvivalFigure.Curve curve(
            String label, SurvivalTimes data, boolean rising, double confidence, double years) {
        List<SurvivalFigure.Step> steps = new ArrayList<>();
        if (rising) {
            CumulativeIncidence curve = CumulativeIncidence.of(data, 1);
            steps.add(new SurvivalFigure.Step(0, 0, 0, 0));
            for (int i = 0; i < curve.size(); i++) {
                double day = curve.time(i);
                steps.add(step(day, curve.incidence(day), curve.interval(day, confidence, SurvivalEstimate.SCALE)));
            }
        } else {
            KaplanMeier curve = KaplanMeier.of(data);
            steps.add(new SurvivalFigure.Step(0, 1, 1, 1));
            for (int i = 0; i < curve.size(); i++) {
                double day = curve.time(i);
                steps.add(step(day, curve.survival(day), curve.interval(day, confidence, SurvivalEstimate.SCALE)));
            }
        }
        return new SurvivalFigure.Curve(label, steps, risk(data, years, rising));
    }

    private static SurvivalFigure.Step step(double day, double probability, Interval interval) {
        return new SurvivalFigure.Step(day / DAYS_PER_YEAR, probability, interval.low(), interval.high());
    }

    /** As KMunicate asks; where something competes, a line of its own. */
    static List<SurvivalFigure.AtRisk> risk(SurvivalTimes data, double years, boolean competing) {
        List<SurvivalFigure.AtRisk> risk = new ArrayList<>();
        KaplanMeier any = KaplanMeier.of(data);
        KaplanMeier waited = KaplanMeier.of(data.ofCause(1));
        for (double tick : years > 0 ? Axis.linear("years", 0, years).ticks() : List.<Double>of()) {
            double day = tick * DAYS_PER_YEAR;
            long events = before(waited, day);
            long censored = 0;
            for (double lost : data.censorings()) {
                censored += lost < day ? 1 : 0;
            }
            risk.add(new SurvivalFigure.AtRisk(
                    tick, data.atRisk(day), censored, events, competing ? before(any, day) - events : -1));
        }
        return risk;
    }

    private static long before(KaplanMeier curve, double day) {
        long events = 0;
        for (int i = 0; i < curve.size() && curve.time(i) < day; i++) {
            events += curve.events(i);
        }
        return events;
    }

    private NumberTable table(
            String title, List<String> arms, SurvivalTimes first, SurvivalTimes second, boolean rising) {
        List<List<String>> rows = new ArrayList<>();
        for (double days : design.timesDays()) {
            rows.add(List.of(
                    Numbers.fixed(days / DAYS_PER_YEAR, 1) + " y", at(first, days, rising), at(second, days, rising)));
        }
        return new NumberTable(title, List.of("After", arms.get(0), arms.get(1)), rows);
    }

    private static String at(SurvivalTimes data, double days, boolean rising) {
        if (data.count() == 0 || data.last() < days) {
            return "unknown";
        }
        return Numbers.percent(
                rising
                        ? CumulativeIncidence.of(data, 1).incidence(days)
                        : KaplanMeier.of(data).survival(days));
    }

    private static ForestFigure.Row row(String label, CoxFit fit, double confidence) {
        if (!fit.problem().isEmpty()) {
            return new ForestFigure.Row(label, Double.NaN, Double.NaN, Double.NaN, 0);
        }
        Interval interval = fit.hazardRatioInterval(0, confidence);
        return new ForestFigure.Row(label, fit.hazardRatio(0), interval.low(), interval.high(), fit.events());
    }

    private Figure forest(String kind, int arm, List<ForestFigure.Row> rows, double confidence, String caption) {
        String first = result.pool().arms().get(0);
        String second = result.pool().arms().get(arm);
        String title = "Hazard ratios, " + second + " against " + first;
        List<List<String>> cells = rows.stream()
                .map(row -> List.of(
                        row.label().strip(),
                        Numbers.threeDigits(row.ratio()),
                        Numbers.threeDigits(row.low()),
                        Numbers.threeDigits(row.high())))
                .toList();
        return new Figure(
                name(kind, arm, "hazard-ratios"),
                title,
                "Hazard ratios with " + Numbers.percent(confidence)
                        + " intervals; under the primary endpoint, indented, its subgroups by what is known at enrolment. Below 1"
                        + " fewer events with " + second + ". Marks are as large as they rest on events. " + caption,
                "A row for each endpoint and subgroup with a mark and an interval; the numbers are in the table.",
                new NumberTable(title, List.of("", "Ratio", "Lower", "Upper"), cells),
                ForestFigure.draw(title, "hazard ratio; below 1 is better with " + second, rows));
    }
}
