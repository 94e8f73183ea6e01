package org.seedsoil.io.result;

import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.catalogue.Result;
import org.seedsoil.catalogue.Scope;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.statistics.Figure;
import org.seedsoil.trial.CohortReproduction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The summary of a run as a JSON document. What it has of the cohort are the results of the catalogue: a path is a key. */
public final class SummaryDocument {
    /** Name of its file. */
    public static final String FILE = "summary.json";

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
     * @param summary what was kept; may be of nobody
     * @return the document
     */
    public static ObjectNode of(CohortSummary summary) {
        Catalogue catalogue = Catalogue.ofCohorts(Scope.of(summary));
        ObjectNode root = Json.object();
        for (Result result : catalogue.results()) {
            for (Metric metric : catalogue.told(result)) {
                metric.tell(summary, JsonTeller.at(root, metric.key()));
            }
        }
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

    private static void put(ObjectNode node, ExpectationResult expectation) {
        node.put("what", expectation.what()).put("expected", expectation.expected());
        Json.putFinite(node, "found", expectation.found());
        Json.putFinite(node, "standard-error", expectation.standardError());
        node.put("tolerance", expectation.tolerance());
        Json.putFinite(node, "band", expectation.band());
        if (expectation.judged()) {
            node.put("held", expectation.held());
        } else {
            node.put("not-judged", expectation.obstacle());
        }
    }
}
