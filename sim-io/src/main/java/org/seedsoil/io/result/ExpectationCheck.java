package org.seedsoil.io.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.scenario.Expectation;
import org.seedsoil.scenario.Scenario;
import tools.jackson.databind.JsonNode;

/**
 * Holds a run against what its scenario expects. An entry names an estimate of {@code summary.json} by its path, or one of
 * the survival curves and a time. It holds when the run differs from the expected value by at most the tolerance and four
 * of the run's standard errors: a true value at the edge of the tolerance is refused once in 30,000 runs. It is not judged
 * where the run cannot tell the value or its error, as a mean over one patient, nor where the scenario is a variant: what
 * its file expects was never said of that.
 */
public final class ExpectationCheck {
    private final CohortSummary summary;
    private final JsonNode document;

    /**
     * Holds a run against all that its scenario expects.
     *
     * @param scenario the scenario
     * @param summary the run
     * @return what became of each expectation, in their order
     */
    public static List<ExpectationResult> of(Scenario scenario, CohortSummary summary) {
        List<ExpectationResult> results = new ExpectationCheck(summary).check(scenario.expectations());
        return scenario.changes().isEmpty()
                ? results
                : results.stream().map(ExpectationCheck::ofVariant).toList();
    }

    private static ExpectationResult ofVariant(ExpectationResult of) {
        return new ExpectationResult(
                of.what(), of.expected(), of.found(), of.standardError(), of.tolerance(), "values were changed");
    }

    /**
     * Prepares checks.
     *
     * @param summary the run
     */
    public ExpectationCheck(CohortSummary summary) {
        this.summary = summary;
        this.document = SummaryDocument.of(summary);
    }

    private static @Nullable Endpoint curve(String what) {
        for (Endpoint endpoint : Endpoint.values()) {
            if (endpoint.key().equals(what)) {
                return endpoint;
            }
        }
        return null;
    }

    /**
     * Holds the run against each expectation.
     *
     * @param expectations what the scenario expects, as the reader of scenarios lets pass
     * @return what became of each, in the same order
     */
    public List<ExpectationResult> check(List<Expectation> expectations) {
        return expectations.stream().map(this::check).toList();
    }

    private ExpectationResult check(Expectation expectation) {
        Estimate found = find(expectation);
        return new ExpectationResult(
                name(expectation),
                expectation.value(),
                found.value(),
                found.standardError(),
                expectation.tolerance(),
                obstacle(found));
    }

    private static String obstacle(Estimate found) {
        if (!Double.isFinite(found.value())) {
            return "no patient of this run tells it";
        }
        return Double.isFinite(found.standardError()) ? "" : "this run is too small to tell its error";
    }

    private Estimate find(Expectation expectation) {
        Endpoint endpoint = curve(expectation.what());
        if (endpoint != null) {
            return summary.curve(endpoint, clock(expectation)).at(expectation.atDays());
        }
        JsonNode node = document;
        for (String step : expectation.what().split("\\.", -1)) {
            node = node.path(step);
        }
        return new Estimate(
                node.path("value").asDouble(Double.NaN),
                node.path("standard-error").asDouble(Double.NaN),
                node.path("low").asDouble(Double.NaN),
                node.path("high").asDouble(Double.NaN),
                node.path("patients").asLong(0));
    }

    private static Clock clock(Expectation expectation) {
        return switch (expectation.from()) {
            case "resection" -> Clock.RESECTION;
            case "start" -> Clock.START;
            default -> Clock.DIAGNOSIS;
        };
    }

    private static String name(Expectation expectation) {
        if (Double.isNaN(expectation.atDays())) {
            return expectation.what();
        }
        String years = Json.number(expectation.atDays() / 365);
        return expectation.what() + " at " + years + " y " + clock(expectation).label();
    }
}
