package org.seedsoil.io.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final int MOST_NAMES = 12;
    private static final Set<String> PARTS = Set.of("value", "standard-error", "low", "high", "patients");

    private final CohortSummary summary;
    private final JsonNode document;

    /**
     * Prepares checks.
     *
     * @param summary the run; of nobody, it still tells which paths there are
     */
    public ExpectationCheck(CohortSummary summary) {
        this.summary = summary;
        this.document = SummaryDocument.of(summary);
    }

    /**
     * Finds expectations that no run could be held against.
     *
     * @param expectations what the scenario expects
     * @return a sentence per fault; empty if all can be checked
     */
    public List<String> faults(List<Expectation> expectations) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < expectations.size(); i++) {
            String fault = fault(expectations.get(i));
            if (fault != null) {
                faults.add("expects[" + i + "].what: " + fault);
            }
        }
        return faults;
    }

    private @Nullable String fault(Expectation expectation) {
        boolean timed = !Double.isNaN(expectation.atDays());
        if (curve(expectation.what()) != null) {
            return timed ? null : expectation.what() + " is a curve; add the time at which it is read, such as at: 5 y";
        }
        JsonNode node = document;
        for (String step : expectation.what().split("\\.", -1)) {
            if (!node.has(step)) {
                return "there is no '" + step + "' in " + expectation.what() + "; allowed here: " + names(node);
            }
            node = node.path(step);
        }
        if (!isEstimate(node)) {
            return expectation.what() + " is not an estimate with a standard error"
                    + (node.isObject() ? "; below it are: " + names(node) : "");
        }
        return timed ? expectation.what() + " has no time; leave out 'at'" : null;
    }

    private static String names(JsonNode node) {
        List<String> names = new ArrayList<>(node.propertyNames());
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private static boolean isEstimate(JsonNode node) {
        return node.has("patients") && PARTS.containsAll(node.propertyNames());
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
     * @param expectations what the scenario expects, without faults
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
