package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedsoil.arms.PairedComparison;
import org.seedsoil.arms.RandomizedComparison;
import org.seedsoil.arms.RandomizedTrial;
import org.seedsoil.arms.RepeatedTrials;
import org.seedsoil.arms.Screening;
import org.seedsoil.arms.TrialPool;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.figure.Numbers;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.io.result.ExpectationCheck;
import org.seedsoil.io.result.ExpectationResult;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.observe.Estimate;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.scenario.Observation;
import org.seedsoil.scenario.Randomization;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.scenario.Variant;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.Effect;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.PairedEffect;
import org.seedsoil.statistics.Proportion;

/** The report of a trial: who entered, what the arms differ in, the paired comparison, what a trial with one arm for each would have seen. */
public final class TrialReport {
    /** From here on a gain is told as that: intervals of nothing are no measure. */
    private static final double MOST_GAIN = 1000;

    private final RunFacts facts;
    private final Scenario scenario;
    private final List<Scenario> arms;
    private final TrialResult result;
    private final TrialDesign design;
    private final List<Figure> figures;
    private final @Nullable SvgPictures pictures;
    private final Html html = new Html();

    private TrialReport(
            RunFacts facts,
            List<Scenario> arms,
            TrialResult result,
            List<Figure> figures,
            @Nullable SvgPictures pictures) {
        this.facts = facts;
        this.scenario = facts.scenario();
        this.arms = arms;
        this.result = result;
        this.design = result.pool().design();
        this.figures = figures;
        this.pictures = pictures;
    }

    /**
     * Writes the page.
     *
     * @param facts what was run, with its arms
     * @param arms the scenario under each arm
     * @param result the result
     * @param repeated the same trial many times, by arm; may be empty
     * @param figures its pictures
     * @param pictures paints them; null for none
     * @return HTML
     */
    public static String page(
            RunFacts facts,
            List<Scenario> arms,
            TrialResult result,
            List<RepeatedTrials> repeated,
            List<Figure> figures,
            @Nullable SvgPictures pictures) {
        return new TrialReport(facts, arms, result, figures, pictures).render(repeated);
    }

    private String render(List<RepeatedTrials> repeated) {
        String version = facts.version();
        String title = facts.title();
        PageFrame.head(html, title, version);
        html.raw("<body>\n<header>\n<div class=\"wide\">\n");
        html.element("p class=\"eyebrow\"", "seedsoil trial · " + scenario.name())
                .raw("\n");
        html.element("h1", title).raw("\n");
        html.element("p class=\"lead\"", scenario.description()).raw("\n");
        html.element(
                        "p class=\"facts\"",
                        Numbers.count(result.pool().participants().size()) + " virtual patients in each of "
                                + arms.size() + " arms · random seed " + facts.randomSeed())
                .raw("\n");
        ReportPage.changes(html, facts.changes());
        html.raw("</div>\n</header>\n<main id=\"main\">\n");
        design();
        if (design.paired()) {
            open("paired", "The same patients in every arm");
            paired();
            figures("paired-");
            html.raw("</section>\n");
        }
        result.randomized().ifPresent(trial -> {
            open("randomized", "As a trial with one arm for each patient sees it");
            randomized(trial);
            figures("randomized-");
            html.raw("</section>\n");
        });
        if (figures.stream().anyMatch(figure -> figure.name().startsWith("patients-"))) {
            open("patients", "Patients one by one");
            figures("patients-");
            html.raw("</section>\n");
        }
        if (!repeated.isEmpty()) {
            open("repeated", "The same trial many times");
            repeated(repeated);
            html.raw("</section>\n");
        }
        List<ExpectationResult> expectations = ExpectationCheck.of(scenario, result);
        if (!expectations.isEmpty()) {
            open("expected", "What the scenario expects of its trial");
            Tables.write(html, CohortReport.expectations(expectations));
            html.raw("</section>\n");
        }
        BasisSection.citations(html, scenario.sources());
        BasisSection.reproduce(html, CohortReport.reproduction(facts));
        BasisSection.limits(html, limits());
        html.raw("</main>\n");
        PageFrame.end(html, version);
        return html.toString();
    }

    /** What no arm does. */
    private List<String> limits() {
        List<String> limits = new ArrayList<>(Limits.of(arms.get(0)));
        arms.forEach(arm -> limits.retainAll(Limits.of(arm)));
        return limits;
    }

    private void open(String id, String title) {
        html.raw("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">");
        html.text(title).raw("</h2>\n");
    }

    private void figures(String prefix) {
        if (pictures != null) {
            for (Figure figure : figures) {
                if (figure.name().startsWith(prefix)) {
                    FigureHtml.write(html, figure, pictures);
                }
            }
        }
    }

    private void design() {
        open("design", "Arms and patients");
        List<List<String>> arms = new ArrayList<>();
        for (Variant arm : scenario.arms()) {
            List<String> changes = new ArrayList<>();
            arm.differences()
                    .forEach(difference ->
                            difference.places().forEach(place -> changes.add(place.path() + " = " + place.says())));
            String told = changes.isEmpty() ? "nothing: the scenario as it is" : String.join(", ", changes);
            arms.add(List.of(arm.name(), told));
        }
        Tables.write(html, new NumberTable("What each arm changes", List.of("Arm", "Changes"), arms));
        TrialPool pool = result.pool();
        List<List<String>> flow = new ArrayList<>();
        flow.add(List.of("screened", Numbers.count(pool.screenedInAll())));
        pool.screened().forEach((verdict, count) -> {
            if (verdict != Screening.Verdict.ENROLLED && count > 0) {
                flow.add(List.of("rejected: " + verdict.label(), Numbers.count(count)));
            }
        });
        flow.add(List.of(
                "enrolled, each in every arm", Numbers.count(pool.participants().size())));
        if (pool.cancers().size() > 1) {
            pool.cancers()
                    .forEach(cancer -> flow.add(List.of("of them with " + cancer, Numbers.count(pool.with(cancer)))));
        }
        if (pool.horizonFirst() > 0) {
            flow.add(List.of(
                    "of them at the horizon, or a cap, before their follow-up ended",
                    Numbers.count(pool.horizonFirst())));
        }
        if (scenario.mixed()) {
            Tables.write(html, MixtureText.table(scenario));
        }
        Tables.write(html, new NumberTable("Patients", List.of("", "Patients"), flow));
        html.raw("</section>\n");
    }

    private String endpoint(int number) {
        String label = design.endpoints().get(number).label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private String label(int endpoint, double days) {
        boolean competing = design.endpoints().get(endpoint).event().competing();
        return (competing ? "event by " : "without at ") + Numbers.threeDigits(days / Dimension.DAYS_PER_YEAR)
                + " y, %";
    }

    private void paired() {
        html.element(
                "p",
                "Every virtual patient lives in every arm with the same luck until what is done differs, so that what the arms share cancels"
                        + " out of their difference. Intervals are 95 %, those of pairs; hazard ratios have errors clustered by patient."
                        + " There is no p: a test for independent samples would count what the arms share as if it were noise. The gain"
                        + " tells how many times as many patients two separate groups would need for intervals as narrow; there is none where nobody"
                        + " differs.");
        for (PairedComparison each : result.paired()) {
            List<List<String>> rows = new ArrayList<>();
            each.times().forEach(at -> rows.add(row(label(each.endpoint(), at.days()), at.effect(), Scale.PERCENT)));
            each.restrictedMean().ifPresent(mean -> rows.add(row(mean(), mean, Scale.YEARS)));
            rows.add(hazard(each.hazard(), Estimate.LEVEL));
            PairedComparison.Benefit benefit = each.benefit();
            Tables.write(html, new NumberTable(endpoint(each.endpoint()), heads(each.arm(), "Gain"), rows));
            html.element(
                    "p class=\"note\"",
                    "One by one, " + Numbers.percent(benefit.longer() / (double) benefit.patients())
                            + " wait longer under "
                            + result.pool().arms().get(each.arm()) + " and "
                            + Numbers.percent(benefit.shorter() / (double) benefit.patients())
                            + " less long. This rests on how the arms share their luck, which is a choice of the simulation, and no trial"
                            + " could see it.");
        }
    }

    private List<String> heads(int arm, String last) {
        List<String> arms = result.pool().arms();
        return List.of("", arms.get(0), arms.get(arm), "Difference", "Lower", "Upper", last);
    }

    private String mean() {
        return "mean to " + Numbers.threeDigits(design.lastDays() / Dimension.DAYS_PER_YEAR) + " y, years";
    }

    /** How numbers of a row are written: one and the same number of decimals, so that they can be read downwards. */
    private enum Scale {
        PERCENT(100, 1),
        YEARS(1 / Dimension.DAYS_PER_YEAR, 2),
        RATIO(1, 2);

        private final double factor;
        private final int decimals;

        Scale(double factor, int decimals) {
            this.factor = factor;
            this.decimals = decimals;
        }

        String told(double value) {
            return Double.isNaN(value) ? "" : Numbers.fixed(factor * value, decimals);
        }
    }

    private static List<String> row(String label, PairedEffect effect, Scale scale) {
        List<String> cells = new ArrayList<>(
                row(label, effect.first(), effect.second(), effect.difference(), Estimate.LEVEL, scale));
        cells.add(
                !effect.differs()
                        ? "–"
                        : effect.gain() < MOST_GAIN ? "× " + Numbers.fixed(effect.gain(), 1) : "× 1,000+");
        return cells;
    }

    private static List<String> row(
            String label, Effect first, Effect second, Effect difference, double confidence, Scale scale) {
        Interval interval = difference.interval(confidence);
        return List.of(
                label,
                scale.told(first.value()),
                scale.told(second.value()),
                scale.told(difference.value()),
                scale.told(interval.low()),
                scale.told(interval.high()));
    }

    private static List<String> hazard(CoxFit fit, double confidence) {
        if (!fit.problem().isEmpty()) {
            return List.of("hazard ratio: none, " + fit.problem(), "", "", "", "", "", "");
        }
        Interval interval = fit.hazardRatioInterval(0, confidence);
        return List.of(
                "hazard ratio",
                "",
                "",
                Scale.RATIO.told(fit.hazardRatio(0)),
                Scale.RATIO.told(interval.low()),
                Scale.RATIO.told(interval.high()),
                "");
    }

    private void randomized(RandomizedTrial trial) {
        Observation observation = design.observation();
        String cut = Double.isInfinite(trial.cutDays())
                ? "when all follow-up had ended"
                : Numbers.threeDigits(trial.cutDays() / Dimension.DAYS_PER_YEAR) + " y after enrolment opened";
        Randomization randomization = design.randomization();
        int block = randomization == null ? 0 : randomization.block();
        html.element(
                "p",
                "Of each patient, the course under the arm that was drawn for it. Permuted blocks of " + block
                        + (trial.strata() > 1 ? " within " + trial.strata() + " strata, which the analysis keeps" : "")
                        + "; data looked at " + cut + "; " + (observation.sides() == 2 ? "two-sided" : "one-sided")
                        + " α "
                        + Numbers.threeDigits(observation.alpha()) + ", intervals of "
                        + Numbers.percent(observation.confidence()) + "."
                        + (trial.tooLate() > 0
                                ? " " + trial.tooLate() + " patients would have come after the cut and are left out."
                                : ""));
        for (RandomizedComparison each : result.seen()) {
            List<List<String>> rows = new ArrayList<>();
            for (RandomizedComparison.AtTime at : each.times()) {
                List<String> cells = new ArrayList<>(row(
                        label(each.endpoint(), at.days()),
                        at.first(),
                        at.second(),
                        Effect.between(at.first(), at.second()),
                        observation.confidence(),
                        Scale.PERCENT));
                cells.add(at.needed().told(observation.confidence()));
                rows.add(cells);
            }
            each.restrictedMean().ifPresent(mean -> {
                Interval interval = mean.interval(observation.confidence());
                rows.add(List.of(
                        mean(),
                        "",
                        "",
                        Scale.YEARS.told(mean.value()),
                        Scale.YEARS.told(interval.low()),
                        Scale.YEARS.told(interval.high()),
                        ""));
            });
            rows.add(hazard(each.hazard(), observation.confidence()));
            Tables.write(
                    html,
                    new NumberTable(endpoint(each.endpoint()), heads(each.arm(), "Number needed to treat"), rows));
            TrialDesign.Event event = design.endpoints().get(each.endpoint()).event();
            String test = event.byLesion()
                    ? "Wald's test, errors by patient"
                    : event.competing()
                            ? "Gray's test"
                            : "log-rank test"
                                    + (observation.test().equals("log-rank")
                                            ? ""
                                            : ", " + observation.test() + " weights");
            html.element(
                    "p class=\"note\"",
                    each.first().count(1) + " events in " + each.first().count()
                            + (event.byLesion() ? " lesions, " : " patients, ")
                            + each.second().count(1) + " in " + each.second().count() + "; p = "
                            + (Double.isNaN(each.probability()) ? "unknown" : Numbers.threeDigits(each.probability()))
                            + " (" + (trial.strata() > 1 ? "stratified " : "") + test + ").");
        }
    }

    private void repeated(List<RepeatedTrials> repeated) {
        RepeatedTrials any = repeated.get(0);
        html.element(
                "p",
                any.trials() + " trials of " + any.size() + " patients each, drawn without repetition from the "
                        + result.pool().participants().size()
                        + " simulated. These stand for the population: what is true is what they all say in both arms. Trials share"
                        + " patients as real ones do not, so power is exact for this population, but for the number of trials, and for"
                        + " all patients that the scenario could make as exact as the population is large.");
        List<List<String>> rows = new ArrayList<>();
        for (RepeatedTrials each : repeated) {
            String arm = result.pool().arms().get(each.arm());
            rows.add(share(arm + ": significant (power)", each.significant()));
            rows.add(share(arm + ": significant in the true direction", each.rightly()));
            rows.add(share(arm + ": hazard ratio on the wrong side of 1", each.reversed()));
            if (Double.isFinite(each.exaggeration())) {
                rows.add(List.of(
                        arm + ": mean log hazard ratio of significant trials, over its true size",
                        Numbers.threeDigits(each.exaggeration()),
                        "",
                        ""));
            }
        }
        Tables.write(html, new NumberTable(endpoint(0), List.of("", "Share", "Lower", "Upper"), rows));
    }

    private static List<String> share(String label, Proportion share) {
        Interval interval = share.interval(Estimate.LEVEL);
        return List.of(
                label,
                Numbers.percent(share.value()),
                Numbers.percent(interval.low()),
                Numbers.percent(interval.high()));
    }
}
