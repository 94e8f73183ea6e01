package org.seedsoil.io.result;

import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.catalogue.Result;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.trial.CohortReproduction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The summary of a run as a JSON document. What it has of the cohort are the results of the catalogue: a path is a key. What stands around
 * them is declared in {@link SummaryFields}.
 */
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
        SummaryFields.SCENARIO.put(facts, root);
        ChangeList.put(facts.changes(), root);
        SummaryFields.RUN.put(facts, root);
        root.setAll(of(result.summary()));
        CohortReproduction reproduction = result.reproduction();
        if (reproduction != null) {
            SummaryFields.REPRODUCTION.put(reproduction, root.putObject("reproduction"));
        }
        ArrayNode expects = root.putArray("expects");
        for (ExpectationResult expectation : result.expectations()) {
            SummaryFields.EXPECTATION.put(expectation, expects.addObject());
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
        Catalogue catalogue = Catalogue.ofCohorts(summary.scope());
        ObjectNode root = Json.object();
        for (Result result : catalogue.results()) {
            for (Metric metric : catalogue.told(result)) {
                metric.tell(summary, JsonTeller.at(root, metric.key()));
            }
        }
        return root;
    }
}
