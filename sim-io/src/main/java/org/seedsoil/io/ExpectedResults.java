package org.seedsoil.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.io.result.SummaryDocument;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Names;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Settings;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Violation;
import tools.jackson.databind.JsonNode;

/**
 * Holds what a scenario expects to the results that a run can give: the summary of nobody has every path that the summary
 * of a cohort has, so a misspelt one is told before anybody is simulated.
 */
final class ExpectedResults {
    private static final KeyPath EXPECTS = KeyPath.parse("expects");
    private static final List<String> ESTIMATE = List.of("value", "standard-error", "low", "high", "patients");

    private final Settings settings;
    private final JsonNode results;

    private ExpectedResults(Settings settings) {
        this.settings = settings;
        this.results = SummaryDocument.of(new CohortSummary(body(settings), 1));
    }

    /**
     * Checks every expectation.
     *
     * @param settings the settings; entries that have faults of form are passed over
     * @return a violation for each that no run could be held against
     */
    static List<Violation> check(Settings settings) {
        if (!(settings.values().find(EXPECTS) instanceof Setting.Items entries)) {
            return List.of();
        }
        ExpectedResults expected = new ExpectedResults(settings);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < entries.items().size(); i++) {
            Violation violation = expected.check(EXPECTS.item(i));
            if (violation != null) {
                violations.add(violation);
            }
        }
        return violations;
    }

    /** A body with the organs of the scenario and nothing else, as that is all that results are named after. */
    private static Anatomy body(Settings settings) {
        List<Organ> organs = Stream.concat(organs(settings, "organs", false), organs(settings, "nodes", true))
                .toList();
        return Anatomy.of(
                "names alone",
                organs,
                organs.stream().map(organ -> List.<Leg>of()).toList(),
                organs.stream().map(organ -> List.<Integer>of()).toList(),
                Map.of(),
                0,
                1);
    }

    private static Stream<Organ> organs(Settings settings, String key, boolean node) {
        return settings.values().find(KeyPath.parse(key)) instanceof Setting.Group group
                ? group.entries().keySet().stream()
                        .map(name -> new Organ(name, node, 0, Drainage.CAVAL, 0, Map.of(), 1, 0))
                : Stream.of();
    }

    private @Nullable Violation check(KeyPath entry) {
        if (!(settings.values().find(entry.child("what")) instanceof Setting.Words what)) {
            return null;
        }
        boolean timed = settings.values().find(entry.child("at")) != null;
        if (isCurve(what.text())) {
            return timed
                    ? null
                    : Violation.of(
                            entry.child("what"),
                            what.text() + " is a curve; add the time at which it is read, such as at: 5 y");
        }
        String fault = fault(what.text());
        if (fault != null) {
            return Violation.of(entry.child("what"), fault);
        }
        return timed ? Violation.of(entry.child("at"), what.text() + " has no time; leave out 'at'") : null;
    }

    private @Nullable String fault(String what) {
        JsonNode node = results;
        List<String> path = new ArrayList<>();
        for (String step : what.split("\\.", -1)) {
            if (isEstimate(node)) {
                return String.join(".", path) + " is the number itself; leave out what follows it";
            }
            if (!node.has(step)) {
                return unknown(step, String.join(".", path), names(node));
            }
            path.add(step);
            node = node.path(step);
        }
        return isEstimate(node) ? null : notANumber(what, names(node));
    }

    private static String notANumber(String what, List<String> below) {
        return what + " is not a number with a standard error"
                + (below.isEmpty() ? "" : "; allowed: one of those below it: " + Names.list(below));
    }

    /** Where no organ is known, something else is at fault. */
    private static @Nullable String unknown(String step, String path, List<String> known) {
        return known.isEmpty()
                ? null
                : "there is no result '" + Suggestion.clip(step) + "'" + (path.isEmpty() ? "" : " in " + path)
                        + Suggestion.of(step, known) + "; allowed: " + Names.list(known);
    }

    /** The names below a node that are, or lead to, numbers with a standard error. */
    private static List<String> names(JsonNode node) {
        return node.propertyNames().stream()
                .filter(name -> leadsToEstimate(node.path(name)))
                .toList();
    }

    private static boolean leadsToEstimate(JsonNode node) {
        return isEstimate(node) || node.values().stream().anyMatch(ExpectedResults::leadsToEstimate);
    }

    private static boolean isEstimate(JsonNode node) {
        return node.has("patients") && ESTIMATE.containsAll(node.propertyNames());
    }

    private static boolean isCurve(String what) {
        return Stream.of(Endpoint.values()).anyMatch(endpoint -> endpoint.key().equals(what));
    }
}
