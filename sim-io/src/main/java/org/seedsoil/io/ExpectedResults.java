package org.seedsoil.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.arms.TrialCatalogue;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Scope;
import org.seedsoil.patient.DrawnNumber;
import org.seedsoil.scenario.DrawnCourses;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Settings;
import org.seedsoil.scenario.Violation;

/**
 * Holds what a scenario expects to the catalogue of results that a run can give, so that a misspelt one is told before anybody
 * is simulated.
 */
final class ExpectedResults {
    private static final KeyPath EXPECTS = KeyPath.parse("expects");
    private static final KeyPath COURSES = KeyPath.parse("care.courses");

    private final Settings settings;
    private final Catalogue catalogue;
    private final boolean hasOrgans;

    private ExpectedResults(Settings settings) {
        this.settings = settings;
        Anatomy body = body(settings);
        this.hasOrgans = body.size() > 0;
        this.catalogue = Catalogue.ofCohorts(new Scope(
                body,
                clones(settings),
                drawn(settings),
                courses(settings),
                settings.find("bone") != null,
                excisions(settings),
                DrawnCourses.mayEnd(settings.find("care.courses")),
                WrittenClinic.examined(settings)));
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

    private static boolean courses(Settings settings) {
        return settings.find("care.courses") instanceof Setting.Group group
                && !group.entries().isEmpty();
    }

    private static boolean excisions(Settings settings) {
        boolean planned = settings.find("care.interventions") instanceof Setting.Items items
                && items.items().stream().anyMatch(ExpectedResults::excises);
        return planned || WrittenClinic.orders(settings, ExpectedResults::byMargins);
    }

    /** Whether an order is an operation that is told by its margins. */
    private static boolean byMargins(Setting.Group order) {
        return order.get("resect") instanceof Setting.Group resection && resection.get("margins") != null;
    }

    private static boolean excises(Setting intervention) {
        return intervention instanceof Setting.Group kinds
                && kinds.get("resect") instanceof Setting.Group resection
                && resection.get("lesions") instanceof Setting.Words words
                && !words.text().equals("primary");
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

    private static List<String> clones(Settings settings) {
        return settings.values().find(KeyPath.parse("clones")) instanceof Setting.Group group
                ? List.copyOf(group.entries().keySet())
                : List.of();
    }

    /** The numbers that differ between patients, by their names alone. */
    private static List<DrawnNumber> drawn(Settings settings) {
        List<DrawnNumber> drawn = new ArrayList<>();
        if (settings.values().find(KeyPath.parse("patients.vary")) instanceof Setting.Group group) {
            group.entries().keySet().forEach(path -> drawn.add(new DrawnNumber(path, "", Double.NaN)));
        }
        if (settings.values().find(COURSES) instanceof Setting.Group courses) {
            courses.entries()
                    .forEach((name, course) -> DrawnCourses.keys(name, course)
                            .forEach(key -> drawn.add(new DrawnNumber(key, "", Double.NaN))));
        }
        return drawn;
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
        if (TrialCatalogue.isOfTrial(what.text())) {
            return timed
                    ? Violation.of(entry.child("at"), what.text() + " has its time in its key; leave out 'at'")
                    : null;
        }
        Optional<String> fault = hasOrgans ? catalogue.fault(what.text()) : Optional.empty();
        if (fault.isPresent()) {
            return Violation.of(entry.child("what"), fault.get());
        }
        return timed ? Violation.of(entry.child("at"), what.text() + " has no time; leave out 'at'") : null;
    }

    /**
     * Checks every expectation of a trial, which has to stand first.
     *
     * @param scenario the scenario
     * @return a violation for each that no trial of it could be held against
     */
    static List<Violation> ofTrial(Scenario scenario) {
        Optional<TrialCatalogue> trial = TrialCatalogue.of(scenario);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < scenario.expectations().size(); i++) {
            String what = scenario.expectations().get(i).what();
            if (TrialCatalogue.isOfTrial(what)) {
                KeyPath place = EXPECTS.item(i).child("what");
                trial.map(known -> known.fault(what))
                        .orElse(Optional.of("this scenario has no trial; allowed: results of a cohort"))
                        .ifPresent(fault -> violations.add(Violation.of(place, fault)));
            }
        }
        return violations;
    }

    private static boolean isCurve(String what) {
        return Stream.of(Endpoint.values()).anyMatch(endpoint -> endpoint.key().equals(what));
    }
}
