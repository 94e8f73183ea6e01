package org.seedsoil.io.result;

import org.seedsoil.cascade.Fate;
import org.seedsoil.observe.AtDiagnosis;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Distribution;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.FunnelStage;
import org.seedsoil.observe.LesionCounts;
import org.seedsoil.observe.LesionSizes;
import org.seedsoil.observe.OrganCensus;
import org.seedsoil.observe.SeedAccount;
import org.seedsoil.observe.SeedCount;
import org.seedsoil.observe.SizeBin;
import org.seedsoil.observe.SurvivalCurve;
import org.seedsoil.observe.SurvivalEstimate;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.SeedCounts;
import org.seedsoil.statistics.Figure;
import org.seedsoil.statistics.Histogram;
import org.seedsoil.trial.CohortReproduction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The summary of a run as a JSON document. Its paths are what a scenario's {@code expects} names. */
public final class SummaryDocument {
    /** Name of its file. */
    public static final String FILE = "summary.json";

    private static final int[] YEARS = {1, 2, 5, 10};
    private static final double DAYS_PER_YEAR = 365;

    private SummaryDocument() {}

    /**
     * Writes a run down.
     *
     * @param result the run
     * @return the document
     */
    public static ObjectNode of(RunResult result) {
        RunFacts facts = result.facts();
        ObjectNode root = Json.object();
        root.put("name", facts.name());
        root.put("scenario", facts.scenario().name())
                .put("title", facts.scenario().title());
        ChangeList.put(facts.changes(), root);
        root.put("random-seed", facts.randomSeed());
        root.put("mode", facts.mode()).put("mode-reason", facts.modeReason());
        root.setAll(of(result.summary()));
        CohortReproduction reproduction = result.reproduction();
        if (reproduction != null) {
            root.set("reproduction", reproduction(reproduction));
        }
        ArrayNode expects = root.putArray("expects");
        for (ExpectationResult expectation : result.expectations()) {
            put(expects.addObject(), expectation);
        }
        return root;
    }

    /**
     * Writes down what was kept of a cohort.
     *
     * @param summary what was kept; may be of nobody, which tells the paths
     * @return the document
     */
    public static ObjectNode of(CohortSummary summary) {
        ObjectNode root = Json.object();
        root.put("patients", summary.patients());
        ObjectNode endings = root.putObject("endings");
        for (Ending ending : Ending.values()) {
            endings.set(Json.word(ending), estimate(summary.endings().fraction(ending)));
        }
        putDiagnosis(root, summary);
        putSpread(root, summary);
        for (Endpoint endpoint : Endpoint.values()) {
            ObjectNode clocks = root.putObject(endpoint.key());
            for (Clock clock : Clock.values()) {
                clocks.set(clock.key(), curve(summary.curve(endpoint, clock)));
            }
        }
        root.set("organs", census(summary.organs()));
        root.set("sites", census(summary.sites()));
        root.set("lesion-sizes", sizes(summary.lesionSizes()));
        root.set("efficiency", estimate(summary.seeds().efficiency()));
        root.set("seeds", seeds(summary));
        return root;
    }

    private static ObjectNode reproduction(CohortReproduction found) {
        ObjectNode node = Json.object();
        node.put("horizon-days", found.horizonDays());
        putKnown(node, "exact", found.exact());
        putKnown(node, "before-detection", found.preDetection());
        found.estimate().ifPresent(estimate -> {
            putKnown(node, "estimated", estimate.number());
            putKnown(node, "low", estimate.low());
            putKnown(node, "high", estimate.high());
            node.put("reliable", estimate.reliable());
            node.put("patients", estimate.patients());
            node.put("foundings", estimate.foundings());
            ObjectNode reach = node.putObject("reach-days");
            for (int type = 0; type < found.types().size(); type++) {
                reach.put(found.types().get(type), estimate.reachDays().get(type));
            }
            putKnown(node, "exact-of-same-ages", found.exactOfSameAges());
        });
        ArrayNode caveats = node.putArray("caveats");
        found.caveats().forEach(caveats::add);
        return node;
    }

    /** A number under its name, or under the name with "-absent" why there is none. */
    private static void putKnown(ObjectNode node, String name, Figure figure) {
        if (figure.isKnown()) {
            node.put(name, figure.value());
        } else {
            node.put(name + "-absent", figure.reason());
        }
    }

    private static void putDiagnosis(ObjectNode root, CohortSummary summary) {
        AtDiagnosis known = summary.atDiagnosis();
        root.set("diagnosed", estimate(known.diagnosed()));
        ObjectNode diagnosis = root.putObject("diagnosis");
        diagnosis.set("mean-age-years", estimate(known.ageYears().mean()));
        diagnosis.set("median-day", estimate(known.day().quantile(0.5)));
        diagnosis.set("median-primary-cells", estimate(known.primaryCells().quantile(0.5)));
        diagnosis.set(
                "median-circulating-per-7-5-ml", estimate(known.circulating().quantile(0.5)));
    }

    private static void putSpread(ObjectNode root, CohortSummary summary) {
        LesionCounts counts = summary.lesionCounts();
        root.set("metastatic", estimate(counts.manifest().atLeast(1)));
        root.set("seeded", estimate(counts.distant().atLeast(1)));
        root.set("node-positive", estimate(counts.nodal().atLeast(1)));
        root.set("synchronous", estimate(summary.recurrence().synchronous()));
        root.set("metachronous", estimate(summary.recurrence().metachronous()));
        root.set("metastases", distribution(counts.distant()));
        root.set("manifest-metastases", distribution(counts.manifest()));
        root.set("nodal-metastases", distribution(counts.nodal()));
        root.set("metastases-at-diagnosis", distribution(counts.atDiagnosis()));
        root.set("ablations", distribution(counts.ablations()));
        root.set("ablated-metastases", distribution(counts.ablated()));
        ObjectNode interval = root.putObject("disease-free-interval");
        interval.set("relapsed", estimate(summary.recurrence().relapsed()));
        interval.set("median-days", estimate(summary.recurrence().intervalDays().quantile(0.5)));
    }

    private static ObjectNode curve(SurvivalCurve curve) {
        SurvivalEstimate estimate = curve.estimate();
        ObjectNode node = Json.object();
        node.put("patients", curve.patients()).put("events", curve.events());
        node.set("median-days", estimate(estimate.medianDays()));
        ObjectNode at = node.putObject("at");
        for (int years : YEARS) {
            at.set(years + " y", estimate(estimate.at(years * DAYS_PER_YEAR)));
        }
        return node;
    }

    private static ObjectNode census(OrganCensus census) {
        ObjectNode places = Json.object();
        for (int p = 0; p < census.places().size(); p++) {
            ObjectNode place = places.putObject(census.places().get(p).name());
            place.set("metastases", estimate(census.metastases(p).mean()));
            place.set("manifest", estimate(census.manifest(p).mean()));
            place.set("of-metastatic", estimate(census.ofMetastatic(p)));
            place.set("of-seeded", estimate(census.ofSeeded(p)));
            place.set("first", estimate(census.first(p)));
        }
        return places;
    }

    private static ObjectNode sizes(LesionSizes sizes) {
        ObjectNode node = Json.object();
        node.set("at-diagnosis", sizes(sizes.atDiagnosis()));
        node.set("at-end", sizes(sizes.atEnd()));
        return node;
    }

    private static ObjectNode sizes(Histogram cells) {
        ObjectNode node = Json.object();
        node.put("lesions", cells.count());
        ArrayNode bins = node.putArray("bins");
        for (SizeBin bin : LesionSizes.bins(cells)) {
            bins.addObject()
                    .put("from-cells", bin.lowCells())
                    .put("to-cells", bin.highCells())
                    .put("lesions", bin.lesions());
        }
        return node;
    }

    private static ObjectNode seeds(CohortSummary summary) {
        SeedAccount account = summary.seeds();
        SeedCounts tally = account.counts();
        ObjectNode node = Json.object();
        ObjectNode reached = node.putObject("reached");
        for (FunnelStage stage : FunnelStage.values()) {
            reached.set(stage.key(), count(account.reached(stage)));
        }
        ObjectNode fates = node.putObject("fates");
        for (Fate fate : Fate.values()) {
            fates.set(Json.word(fate), count(account.count(fate)));
        }
        node.put("in-transit-at-end", tally.inTransit());
        ObjectNode colonies = node.putObject("colonies");
        for (SeedCounts.Colony colony : SeedCounts.Colony.values()) {
            colonies.put(Json.word(colony), tally.colony(colony));
        }
        node.put("metastases", account.metastases());
        node.put("patients-out-of-balance", account.patientsOutOfBalance());
        return node;
    }

    private static ObjectNode count(SeedCount count) {
        ObjectNode node = Json.object();
        node.put("simulated", count.simulated()).put("exact", count.exact());
        putFinite(node, "z", count.z());
        return node;
    }

    private static ObjectNode distribution(Distribution distribution) {
        ObjectNode node = Json.object();
        node.set("mean", estimate(distribution.mean()));
        putFinite(node, "standard-deviation", distribution.standardDeviation());
        node.set("median", estimate(distribution.quantile(0.5)));
        node.set("q05", estimate(distribution.quantile(0.05)));
        node.set("q25", estimate(distribution.quantile(0.25)));
        node.set("q75", estimate(distribution.quantile(0.75)));
        node.set("q95", estimate(distribution.quantile(0.95)));
        return node;
    }

    private static ObjectNode estimate(Estimate estimate) {
        ObjectNode node = Json.object();
        putFinite(node, "value", estimate.value());
        putFinite(node, "standard-error", estimate.standardError());
        putFinite(node, "low", estimate.low());
        putFinite(node, "high", estimate.high());
        node.put("patients", estimate.patients());
        return node;
    }

    private static void put(ObjectNode node, ExpectationResult expectation) {
        node.put("what", expectation.what()).put("expected", expectation.expected());
        putFinite(node, "found", expectation.found());
        putFinite(node, "standard-error", expectation.standardError());
        node.put("tolerance", expectation.tolerance());
        putFinite(node, "band", expectation.band());
        if (expectation.judged()) {
            node.put("held", expectation.held());
        } else {
            node.put("not-judged", expectation.obstacle());
        }
    }

    /** JSON has no NaN and no infinity: what is not known is left out. */
    private static void putFinite(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        }
    }
}
