package org.seedsoil.io.result;

import java.util.List;
import org.seedsoil.arms.PairedComparison;
import org.seedsoil.arms.RandomizedComparison;
import org.seedsoil.arms.RandomizedTrial;
import org.seedsoil.arms.RepeatedTrials;
import org.seedsoil.arms.Screening;
import org.seedsoil.arms.TrialCatalogue;
import org.seedsoil.arms.TrialNumber;
import org.seedsoil.arms.TrialPool;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.SurvivalEstimate;
import org.seedsoil.scenario.Randomization;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.CumulativeIncidence;
import org.seedsoil.statistics.Effect;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.KaplanMeier;
import org.seedsoil.statistics.Proportion;
import org.seedsoil.statistics.SurvivalTimes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The result of a trial as {@code trial.json}. Times are days, chances fractions, numbers that are not known are left out. */
public final class TrialDocument {
    /** Name of its file. */
    public static final String FILE = "trial.json";

    private final TrialResult result;
    private final TrialDesign design;

    private TrialDocument(TrialResult result) {
        this.result = result;
        this.design = result.pool().design();
    }

    /**
     * Writes a result down.
     *
     * @param scenario the scenario
     * @param result the result
     * @param repeated the same trial many times, by arm; may be empty
     * @return the document
     */
    public static ObjectNode of(Scenario scenario, TrialResult result, List<RepeatedTrials> repeated) {
        return new TrialDocument(result).write(scenario, repeated);
    }

    private ObjectNode write(Scenario scenario, List<RepeatedTrials> repeated) {
        TrialPool pool = result.pool();
        ObjectNode document = Json.object().put("scenario", scenario.name());
        ArrayNode arms = document.putArray("arms");
        pool.arms().forEach(arms::add);
        ObjectNode enrolment = document.putObject("enrolment");
        enrolment.put("screened", pool.screenedInAll());
        enrolment.put("enrolled", pool.participants().size());
        pool.screened().forEach((verdict, count) -> {
            if (verdict != Screening.Verdict.ENROLLED) {
                enrolment.put("rejected-by-" + verdict.key(), count);
            }
        });
        if (pool.cancers().size() > 1) {
            ObjectNode cancers = enrolment.putObject("cancers");
            pool.cancers().forEach(cancer -> cancers.put(cancer, pool.with(cancer)));
        }
        enrolment.put("not-followed-to-the-end", pool.horizonFirst());
        for (TrialNumber number : TrialCatalogue.of(design, pool.arms()).told()) {
            JsonTeller.at(document, number.key()).estimate(number.estimate(result));
        }
        document.put("interval-scale", SurvivalEstimate.SCALE.label());
        if (design.paired()) {
            ArrayNode paired = document.putArray("paired");
            result.paired().forEach(each -> put(paired.addObject(), each, "all patients"));
            result.pairedSubgroups().forEach(each -> put(paired.addObject(), each.comparison(), each.label()));
        }
        result.randomized().ifPresent(trial -> put(document.putObject("randomized"), trial));
        ArrayNode repetitions = repeated.isEmpty() ? null : document.putArray("repeated");
        if (repetitions != null) {
            repeated.forEach(each -> put(repetitions.addObject(), each));
        }
        ArrayNode expects = document.putArray("expects");
        ExpectationCheck.of(scenario, result)
                .forEach(expectation -> SummaryFields.EXPECTATION.put(expectation, expects.addObject()));
        return document;
    }

    private ObjectNode head(ObjectNode node, int arm, int endpoint, String whom) {
        List<String> arms = result.pool().arms();
        return node.put("first", arms.get(0))
                .put("second", arms.get(arm))
                .put("endpoint", design.endpoints().get(endpoint).key())
                .put("among", whom);
    }

    private void put(ObjectNode node, PairedComparison comparison, String whom) {
        head(node, comparison.arm(), comparison.endpoint(), whom)
                .put(units(comparison.endpoint()), comparison.pairs().count());
        ArrayNode gains = node.putArray("gain");
        for (PairedComparison.AtTime at : comparison.times()) {
            Json.putFinite(
                    gains.addObject().put("days", at.days()),
                    "times-as-many",
                    at.effect().gain());
        }
        comparison.restrictedMean().ifPresent(mean -> Json.putFinite(node, "gain-of-restricted-mean", mean.gain()));
        logarithm(node, comparison.hazard());
        PairedComparison.Benefit benefit = comparison.benefit();
        node.putObject("depends-on-how-arms-share-luck")
                .put("longer-under-second", benefit.longer() / (double) benefit.patients())
                .put("shorter-under-second", benefit.shorter() / (double) benefit.patients());
    }

    private boolean byLesion(int endpoint) {
        return design.endpoints().get(endpoint).event().byLesion();
    }

    private String units(int endpoint) {
        return byLesion(endpoint) ? "lesions" : "patients";
    }

    /** What is worked with where hazard ratios are put together; the ratio has a key. */
    private static void logarithm(ObjectNode node, CoxFit fit) {
        ObjectNode hazard = node.putObject("log-hazard-ratio");
        if (!fit.problem().isEmpty()) {
            hazard.put("none-because", fit.problem());
            return;
        }
        hazard.put("how", "errors clustered by patient");
        Json.putFinite(hazard, "value", fit.coefficient(0).value());
        Json.putFinite(hazard, "standard-error", fit.coefficient(0).standardError());
    }

    private String measure(int endpoint) {
        return design.endpoints().get(endpoint).event().competing() ? "cumulative-incidence" : "survival";
    }

    private static void put(ObjectNode node, Effect first, Effect second, Effect difference, double confidence) {
        Interval interval = difference.interval(confidence);
        Json.putFinite(node, "first", first.value());
        Json.putFinite(node, "second", second.value());
        Json.putFinite(node, "difference", difference.value());
        Json.putFinite(node, "standard-error", difference.standardError());
        Json.putFinite(node, "lower", interval.low());
        Json.putFinite(node, "upper", interval.high());
    }

    private static void put(ObjectNode node, CoxFit fit, double confidence, String how) {
        if (!fit.problem().isEmpty()) {
            node.putObject("hazard-ratio").put("none-because", fit.problem());
            return;
        }
        Interval interval = fit.hazardRatioInterval(0, confidence);
        ObjectNode hazard = node.putObject("hazard-ratio").put("how", how);
        Json.putFinite(hazard, "value", fit.hazardRatio(0));
        Json.putFinite(hazard, "log", fit.coefficient(0).value());
        Json.putFinite(hazard, "log-standard-error", fit.coefficient(0).standardError());
        Json.putFinite(hazard, "lower", interval.low());
        Json.putFinite(hazard, "upper", interval.high());
    }

    private void put(ObjectNode node, RandomizedTrial trial) {
        node.put("alpha", design.observation().alpha())
                .put("sides", design.observation().sides())
                .put("confidence", design.observation().confidence());
        Randomization randomization = trial.design().randomization();
        node.put("block", randomization == null ? 0 : randomization.block());
        Json.putFinite(node, "data-cut-days", trial.cutDays());
        node.put("came-after-the-cut", trial.tooLate());
        ArrayNode comparisons = node.putArray("comparisons");
        result.seen().forEach(each -> put(comparisons.addObject(), each, "all patients"));
        result.seenSubgroups().forEach(each -> put(comparisons.addObject(), each.comparison(), each.label()));
    }

    private void put(ObjectNode node, RandomizedComparison comparison, String whom) {
        double confidence = design.observation().confidence();
        boolean competing =
                design.endpoints().get(comparison.endpoint()).event().competing();
        head(node, comparison.arm(), comparison.endpoint(), whom);
        String units = units(comparison.endpoint());
        side(node.putObject("with-first"), comparison.first(), units, competing, confidence);
        side(node.putObject("with-second"), comparison.second(), units, competing, confidence);
        boolean byLesion = byLesion(comparison.endpoint());
        node.put(
                "test",
                byLesion
                        ? "Wald, errors by patient"
                        : competing ? "Gray" : design.observation().test());
        Json.putFinite(node, "p", comparison.probability());
        ArrayNode times = node.putArray(measure(comparison.endpoint()));
        for (RandomizedComparison.AtTime at : comparison.times()) {
            ObjectNode time = times.addObject().put("days", at.days());
            put(time, at.first(), at.second(), Effect.between(at.first(), at.second()), confidence);
            if (byLesion) {
                put(time, at.first().interval(confidence), "first-");
                put(time, at.second().interval(confidence), "second-");
            } else {
                interval(time, comparison.first(), at.days(), competing, "first-");
                interval(time, comparison.second(), at.days(), competing, "second-");
            }
            time.put("number-needed-to-treat", at.needed().told(confidence));
        }
        comparison.restrictedMean().ifPresent(mean -> {
            ObjectNode here = node.putObject("restricted-mean-days").put("up-to-days", design.lastDays());
            Interval interval = mean.interval(confidence);
            Json.putFinite(here, "difference", mean.value());
            Json.putFinite(here, "lower", interval.low());
            Json.putFinite(here, "upper", interval.high());
        });
        put(node, comparison.hazard(), confidence, "Cox, Efron's ties, stratified as randomized");
    }

    private static void side(ObjectNode node, SurvivalTimes data, String units, boolean competing, double confidence) {
        node.put(units, data.count()).put("events", data.count(1));
        if (!competing) {
            KaplanMeier curve = KaplanMeier.of(data);
            Interval interval = curve.medianInterval(confidence);
            curve.median().ifPresent(days -> node.put("median-days", days));
            Json.putFinite(node, "median-lower", interval.low());
            Json.putFinite(node, "median-upper", interval.high());
        }
    }

    private void interval(ObjectNode node, SurvivalTimes data, double days, boolean competing, String prefix) {
        double confidence = design.observation().confidence();
        Interval interval = competing
                ? CumulativeIncidence.of(data, 1).interval(days, confidence, SurvivalEstimate.SCALE)
                : KaplanMeier.of(data).interval(days, confidence, SurvivalEstimate.SCALE);
        put(node, interval, prefix);
    }

    private static void put(ObjectNode node, Interval interval, String prefix) {
        Json.putFinite(node, prefix + "lower", interval.low());
        Json.putFinite(node, prefix + "upper", interval.high());
    }

    private void put(ObjectNode node, RepeatedTrials repeated) {
        node.put("first", result.pool().arms().get(0))
                .put("second", result.pool().arms().get(repeated.arm()))
                .put("trials", repeated.trials())
                .put("size", repeated.size())
                .put("drawn-from", result.pool().participants().size());
        share(node, "significant", repeated.significant());
        share(node, "significant-in-the-true-direction", repeated.rightly());
        share(node, "hazard-ratio-on-the-wrong-side", repeated.reversed());
        node.put("without-estimate", repeated.undecided());
        Json.putFinite(node, "log-hazard-ratio-of-the-pool", repeated.truth());
        Json.putFinite(node, "exaggeration-of-significant", repeated.exaggeration());
    }

    private static void share(ObjectNode node, String key, Proportion of) {
        Interval interval = of.interval(Estimate.LEVEL);
        node.putObject(key)
                .put("value", of.value())
                .put("lower", interval.low())
                .put("upper", interval.high());
    }
}
