package org.seedsoil.io.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.scenario.Expectation;
import tools.jackson.databind.JsonNode;

/**
 * Holds a run against what its scenario expects. An entry names an estimate of {@code summary.json} by its path, or one of
 * the survival curves and a time. It holds when the run differs from the expected value by at most the tolerance and four
 * of the run's standard errors: a true value at the edge of the tolerance is refused once in 30,000 runs.
 */
public final class ExpectationCheck {
    private static final double ERRORS = 4;

    private final CohortSummary summary;
    private final JsonNode document;

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
        double band = expectation.tolerance() + ERRORS * found.standardError();
        boolean held = Math.abs(found.value() - expectation.value()) <= band;
        return new ExpectationResult(
                name(expectation),
                expectation.value(),
                found.value(),
                found.standardError(),
                expectation.tolerance(),
                band,
                held);
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
