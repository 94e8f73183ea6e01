package org.seedsoil.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.seedsoil.cascade.Fate;
import org.seedsoil.observe.Card;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Distribution;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.FunnelStage;
import org.seedsoil.observe.LesionSizes;
import org.seedsoil.observe.Line;
import org.seedsoil.observe.Measure;
import org.seedsoil.observe.OrganCensus;
import org.seedsoil.observe.PatientNumber;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.SeedCount;
import org.seedsoil.observe.StageCounts;
import org.seedsoil.observe.SurvivalCurve;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.SeedCounts;
import org.seedsoil.statistics.Histogram;

/**
 * The list of all results of a cohort, in the order of {@code summary.json}. To add one is to add an entry; a statistic of a number
 * that each patient has needs none, it follows from {@link PatientValues}.
 */
final class CohortResults {
    private static final String FRACTION = "fraction";
    private static final String DAYS = "days";
    private static final String SEEDS = "seeds";

    private final List<Result> results = new ArrayList<>();

    private CohortResults() {}

    static List<Result> list() {
        CohortResults list = new CohortResults();
        list.patients();
        list.diagnosis();
        list.spread();
        list.numbers();
        list.recurrence();
        list.curves();
        list.overTime();
        list.census("organs.ORGAN", Parameter.ORGAN, CohortSummary::organs);
        list.census("sites.SITE", Parameter.SITE, CohortSummary::sites);
        list.sizes();
        list.hidden();
        list.occult();
        list.staged("stages.GROUP", Parameter.GROUP, CohortSummary::stages);
        list.staged("node-categories.NODES", Parameter.NODES, CohortSummary::nodeCategories);
        list.efficiency();
        list.seeds();
        return List.copyOf(list.results);
    }

    private void add(Result result) {
        results.add(result);
    }

    private static Result fraction(String key, String meaning, Function<CohortSummary, Estimate> of) {
        return Result.of(
                key, Method.FRACTION, FRACTION, meaning, Reading.estimate((summary, given) -> of.apply(summary)));
    }

    private static Result median(String key, String unit, String meaning, PatientNumber number) {
        return Result.of(
                key,
                Method.QUANTILE,
                unit,
                meaning,
                Reading.estimate(
                        (summary, given) -> summary.distribution(number).quantile(0.5)));
    }

    private void patients() {
        add(Result.of(
                "patients",
                Method.COUNT,
                "patients",
                "patients run",
                Reading.count((summary, given) -> summary.patients())));
        add(Result.of(
                "endings.ENDING",
                Method.FRACTION,
                FRACTION,
                "fraction that ended so",
                Reading.estimate((summary, given) ->
                        summary.endings().fraction(Ending.values()[given.index(Parameter.ENDING)]))));
    }

    private void diagnosis() {
        add(fraction("diagnosed", "fraction whose primary was diagnosed", CohortSummary::diagnosed)
                .line(Line.of("diagnosed", "diagnosed")));
        add(Result.of(
                "diagnosis.mean-age-years",
                Method.MEAN,
                "years",
                "mean age at diagnosis",
                Reading.estimate((summary, given) ->
                        summary.distribution(PatientValues.AGE_YEARS).mean())));
        add(median("diagnosis.median-day", DAYS, "median day of diagnosis", PatientValues.DIAGNOSIS_DAY));
        add(median(
                "diagnosis.median-primary-cells",
                "cells",
                "median size of the primary then",
                PatientValues.PRIMARY_CELLS_AT_DIAGNOSIS));
        add(median(
                "diagnosis.median-circulating-per-7-5-ml",
                SEEDS,
                "median of the expected circulating seeds in a draw of 7.5 mL, on the last day of the series grid up to diagnosis",
                PatientValues.CIRCULATING_AT_DIAGNOSIS));
    }

    private static Estimate some(CohortSummary summary, PatientNumber number) {
        return summary.distribution(number).atLeast(1);
    }

    private void spread() {
        add(fraction(
                        "metastatic",
                        "fraction with a manifest distant metastasis",
                        summary -> some(summary, PatientValues.MANIFEST_METASTASES))
                .line(Line.of("metastatic", "metastatic (manifest, beyond the nodes)"))
                .card(Card.of(
                        "metastatic",
                        "Patients with metastases",
                        "had a distant metastasis large enough to be seen before following ended.")));
        add(fraction(
                        "seeded",
                        "fraction with a distant metastasis of any size",
                        summary -> some(summary, PatientValues.METASTASES))
                .line(Line.of("seeded", "seeded (of any size)")));
        add(fraction(
                        "node-positive",
                        "fraction with a nodal metastasis of any size",
                        summary -> some(summary, PatientValues.NODAL_METASTASES))
                .line(Line.of("node-positive", "with nodal metastases")));
        add(fraction(
                        "synchronous",
                        "fraction of the diagnosed with a manifest distant metastasis by the day of diagnosis",
                        summary -> summary.recurrence().synchronous())
                .line(Line.of("synchronous", "by the day of diagnosis").under("metastatic"))
                .card(Card.of(
                        "synchronous",
                        "Metastases at diagnosis",
                        "of the diagnosed had one that could be seen on the day of diagnosis (synchronous).")));
        add(fraction(
                        "metachronous",
                        "fraction of the diagnosed whose first one came later",
                        summary -> summary.recurrence().metachronous())
                .line(Line.of("metachronous", "later").under("metastatic")));
    }

    private static Distribution distribution(CohortSummary summary, Arguments given) {
        return summary.distribution(given.word(Parameter.NUMBER));
    }

    /** The statistics of all that each patient has; which lines and cards they are, each of those numbers says itself. */
    private void numbers() {
        Result mean = Result.of(
                "NUMBER.mean",
                Method.MEAN,
                "",
                "mean over patients",
                Reading.estimate(
                        (summary, given) -> distribution(summary, given).mean()));
        for (PatientNumber number : PatientValues.commonNumbers()) {
            for (Line line : number.lines()) {
                mean = mean.line(line);
            }
            for (Card card : number.cards()) {
                mean = mean.card(card);
            }
        }
        add(mean);
        add(Result.of(
                "NUMBER.standard-deviation",
                Method.NUMBER,
                "",
                "standard deviation between patients",
                Reading.number((summary, given) -> distribution(summary, given).standardDeviation())));
        add(Result.of(
                "NUMBER.median",
                Method.QUANTILE,
                "",
                "median over patients",
                Reading.estimate(
                        (summary, given) -> distribution(summary, given).quantile(0.5))));
        add(Result.of(
                "NUMBER.QUANTILE",
                Method.QUANTILE,
                "",
                "number that so many patients do not exceed",
                Reading.estimate(
                        (summary, given) -> distribution(summary, given).quantile(given.measure(Parameter.QUANTILE)))));
    }

    private void recurrence() {
        add(fraction(
                "disease-free-interval.relapsed",
                "of the patients resected R0 without manifest distant metastases, the fraction with one later",
                summary -> summary.recurrence().relapsed()));
        add(median(
                        "disease-free-interval.median-days",
                        DAYS,
                        "median from resection to that one, among them",
                        PatientValues.DISEASE_FREE_DAYS)
                .line(Line.of("disease-free-interval.median-days", "median disease-free interval")));
    }

    private static SurvivalCurve curve(CohortSummary summary, Arguments given) {
        Endpoint endpoint = Endpoint.values()[given.index(Parameter.CURVE)];
        return summary.curve(endpoint, Clock.values()[given.index(Parameter.CLOCK)]);
    }

    private void curves() {
        add(Result.of(
                "CURVE.CLOCK.patients",
                Method.COUNT,
                "patients",
                "patients that entered",
                Reading.count((summary, given) -> curve(summary, given).patients())));
        add(Result.of(
                "CURVE.CLOCK.events",
                Method.COUNT,
                "patients",
                "those that had the event",
                Reading.count((summary, given) -> curve(summary, given).events())));
        add(Result.of(
                        "CURVE.CLOCK.median-days",
                        Method.SURVIVAL,
                        DAYS,
                        "when the curve falls to a half",
                        Reading.estimate(
                                (summary, given) -> curve(summary, given).medianDays()))
                .alsoSpelt("CURVE.median-days")
                .card(onTheClock(
                        "overall-survival",
                        "median-days",
                        "Median survival",
                        "until half of the patients had died, {clock}.")));
        add(Result.of(
                        "CURVE.CLOCK.at.TIME",
                        Method.SURVIVAL,
                        FRACTION,
                        "the curve at that time",
                        Reading.estimate(
                                (summary, given) -> curve(summary, given).at(given.measure(Parameter.TIME))))
                .alsoSpelt("CURVE.CLOCK.TIME", "CURVE.TIME")
                .card(onTheClock(
                        "overall-survival",
                        "at.5 y",
                        "Five-year survival",
                        "were alive five years {clock}, whatever the cause of death."))
                .card(onTheClock(
                        "metastasis-free-survival",
                        "at.5 y",
                        "Five years without metastasis",
                        "were alive and had no metastasis that could be seen.")));
    }

    private static Distribution measured(CohortSummary summary, Arguments given) {
        return summary.burden().on(Measure.values()[given.index(Parameter.MEASURE)], given.measure(Parameter.TIME));
    }

    private void overTime() {
        String alive = " over the patients alive and followed that day, on the last day of the series grid up to it";
        add(Result.of(
                        "over-time.MEASURE.mean.TIME",
                        Method.MEAN,
                        "",
                        "mean" + alive,
                        Reading.estimate(
                                (summary, given) -> measured(summary, given).mean()))
                .notInSummary());
        add(Result.of(
                        "over-time.MEASURE.QUANTILE.TIME",
                        Method.QUANTILE,
                        "",
                        "quantile" + alive,
                        Reading.estimate((summary, given) ->
                                measured(summary, given).quantile(given.measure(Parameter.QUANTILE))))
                .notInSummary());
    }

    /** A card of a survival curve: from diagnosis, or from day 0 where nobody is diagnosed. */
    private static Card onTheClock(String curve, String what, String label, String sentence) {
        List<String> keys =
                List.of(curve + "." + Clock.DIAGNOSIS.key() + "." + what, curve + "." + Clock.START.key() + "." + what);
        return new Card(keys, label, sentence);
    }

    /** What is counted in places; a place stands in the key under its parameter. */
    private void census(String place, Parameter which, Function<CohortSummary, OrganCensus> of) {
        add(Result.of(
                place + ".metastases",
                Method.MEAN,
                "",
                "mean number of metastases per patient here",
                Reading.estimate((summary, given) ->
                        of.apply(summary).metastases(given.index(which)).mean())));
        add(Result.of(
                place + ".manifest",
                Method.MEAN,
                "",
                "mean number of manifest ones",
                Reading.estimate((summary, given) ->
                        of.apply(summary).manifest(given.index(which)).mean())));
        add(Result.of(
                place + ".of-metastatic",
                Method.FRACTION,
                FRACTION,
                "fraction of the metastatic with a manifest one here, as clinical series count",
                Reading.estimate((summary, given) -> of.apply(summary).ofMetastatic(given.index(which)))));
        add(Result.of(
                place + ".of-seeded",
                Method.FRACTION,
                FRACTION,
                "fraction of the seeded with one of any size here, as a complete autopsy would",
                Reading.estimate((summary, given) -> of.apply(summary).ofSeeded(given.index(which)))));
        add(Result.of(
                place + ".first",
                Method.FRACTION,
                FRACTION,
                "fraction of the metastatic whose first manifest one was here; 0 for nodes",
                Reading.estimate((summary, given) -> of.apply(summary).first(given.index(which)))));
    }

    private static Histogram sizes(CohortSummary summary, Arguments given) {
        return given.index(Parameter.WHEN) == 0
                ? summary.lesionSizes().atDiagnosis()
                : summary.lesionSizes().atEnd();
    }

    private void sizes() {
        add(Result.of(
                "lesion-sizes.WHEN.lesions",
                Method.COUNT,
                "lesions",
                "metastases with cells, nodes included",
                Reading.count((summary, given) -> sizes(summary, given).count())));
        add(Result.of(
                "lesion-sizes.WHEN.bins",
                Method.BINS,
                "lesions",
                "how many there are by size: from-cells (inclusive), to-cells (exclusive), lesions; four bins per power of ten",
                Reading.bins((summary, given) -> LesionSizes.bins(sizes(summary, given)))));
    }

    private void hidden() {
        add(Result.of(
                        "nothing-hidden.number.SEEN",
                        Method.FRACTION,
                        FRACTION,
                        "of the diagnosed with so many manifest distant metastases, the fraction without another one that has"
                                + " cells by then and grows past immune surveillance",
                        Reading.estimate(
                                (summary, given) -> summary.hidden().clearByNumber(given.index(Parameter.SEEN))))
                .notInSummary());
        add(Result.of(
                        "nothing-hidden.volume.VOLUME",
                        Method.FRACTION,
                        FRACTION,
                        "the same of those whose manifest distant metastases are so much together",
                        Reading.estimate(
                                (summary, given) -> summary.hidden().clearByVolume(given.index(Parameter.VOLUME))))
                .notInSummary());
    }

    private void occult() {
        add(Result.of(
                        "nothing-occult.DEFINITION.number.FOUND",
                        Method.FRACTION,
                        FRACTION,
                        "of the patients in whose scan so many distant metastases are found, the first time that any is, or in their first scan, the fraction without a hidden one:"
                                + " any living cell in an organ, a colony that has escaped, one that left its parent by then and is manifest within five years",
                        Reading.estimate((summary, given) -> summary.occult()
                                .clearByNumber(given.index(Parameter.DEFINITION), given.index(Parameter.FOUND))))
                .notInSummary());
        add(Result.of(
                        "nothing-occult.DEFINITION.interval.INTERVAL",
                        Method.FRACTION,
                        FRACTION,
                        "the same of those in whom metastases are found, by the disease-free interval",
                        Reading.estimate((summary, given) -> summary.occult()
                                .clearByInterval(given.index(Parameter.DEFINITION), given.index(Parameter.INTERVAL))))
                .notInSummary());
    }

    private void staged(String key, Parameter which, Function<CohortSummary, StageCounts> of) {
        add(Result.of(
                key + ".share",
                Method.FRACTION,
                FRACTION,
                "of the patients staged after the operation, the fraction of these",
                Reading.estimate((summary, given) -> of.apply(summary).share(given.index(which)))));
        add(Result.of(
                key + ".overall-survival.TIME",
                Method.SURVIVAL,
                FRACTION,
                "overall survival from the operation of these",
                Reading.estimate((summary, given) ->
                        of.apply(summary).survival(given.index(which)).at(given.measure(Parameter.TIME)))));
    }

    private void efficiency() {
        add(Result.of(
                "efficiency",
                Method.RATIO,
                "",
                "metastases, nodes included, per seed shed",
                Reading.estimate((summary, given) -> summary.seeds().efficiency())));
        add(Result.of(
                "efficiency-distant",
                Method.RATIO,
                "",
                "metastases beyond the nodes per seed shed",
                Reading.estimate((summary, given) -> summary.seeds().distantEfficiency())));
        add(Result.of(
                "efficiency-visible",
                Method.RATIO,
                "",
                "metastases that became manifest, nodes included, per seed shed",
                Reading.estimate((summary, given) -> summary.seeds().visibleEfficiency())));
        add(Result.of(
                        "seeds-per-metastasis",
                        Method.RATIO,
                        SEEDS,
                        "one over that: seeds shed for one metastasis",
                        Reading.estimate(
                                (summary, given) -> summary.seeds().efficiency().inverse()))
                .notInSummary()
                .card(Card.of(
                        "seeds-per-metastasis",
                        "Seeds shed for one metastasis",
                        "metastatic inefficiency: almost every seed dies on the way.")));
    }

    private void seeds() {
        beside(
                "seeds.reached.STAGE",
                "seeds that came so far",
                (summary, given) -> summary.seeds().reached(FunnelStage.values()[given.index(Parameter.STAGE)]));
        beside(
                "seeds.fates.FATE",
                "seeds of one fate",
                (summary, given) -> summary.seeds().count(Fate.values()[given.index(Parameter.FATE)]));
        count(
                "seeds.in-transit-at-end",
                SEEDS,
                "seeds still on their way when following ended",
                summary -> summary.seeds().counts().inTransit());
        add(Result.of(
                "seeds.colonies.COLONY",
                Method.COUNT,
                "groups",
                "groups of one kind; one that woke is then also one of the next",
                Reading.count((summary, given) ->
                        summary.seeds().counts().colony(SeedCounts.Colony.values()[given.index(Parameter.COLONY)]))));
        count(
                "seeds.metastases",
                "metastases",
                "metastases, nodes included",
                summary -> summary.seeds().metastases());
        count(
                "seeds.patients-out-of-balance",
                "patients",
                "patients whose seeds do not add up: 0, or the program is wrong",
                summary -> summary.seeds().patientsOutOfBalance());
    }

    private void count(String key, String unit, String meaning, ToLongFunction<CohortSummary> of) {
        add(Result.of(key, Method.COUNT, unit, meaning, Reading.count((summary, given) -> of.applyAsLong(summary))));
    }

    /** Seeds that were simulated, beside the exact expectation. */
    private void beside(String key, String meaning, BiFunction<CohortSummary, Arguments, SeedCount> of) {
        add(Result.of(
                key + ".simulated",
                Method.COUNT,
                SEEDS,
                meaning,
                Reading.count((summary, given) -> of.apply(summary, given).simulated())));
        add(Result.of(
                key + ".exact",
                Method.NUMBER,
                SEEDS,
                "the exact expectation, given the sizes of the lesions",
                Reading.number((summary, given) -> of.apply(summary, given).exact())));
        add(Result.of(
                key + ".z",
                Method.NUMBER,
                "",
                "their difference in standard errors; about standard normal when all is well",
                Reading.number((summary, given) -> of.apply(summary, given).z())));
    }
}
