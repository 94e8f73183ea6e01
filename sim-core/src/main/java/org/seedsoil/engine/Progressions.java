package org.seedsoil.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Response;
import org.seedsoil.clinic.ResponseRule;

/**
 * Courses that end at progression. Each is judged for itself, against the last look before it began: a second course does not inherit the
 * progression for which the first one ended. It ends when the result is known.
 */
final class Progressions {
    private final Body body;
    private final Clinic clinic;
    private final List<DrugCourse> courses;
    private final Map<String, Comparison> comparisons = new LinkedHashMap<>();
    /** When a result comes that ends a course. */
    private final Map<String, Double> due = new LinkedHashMap<>();

    private final Map<String, Double> ended = new LinkedHashMap<>();
    private @Nullable Look last;

    Progressions(Body body, Clinic clinic) {
        this.body = body;
        this.clinic = clinic;
        this.courses = body.patient.care().courses().stream()
                .filter(course -> course.tolerance().untilProgression())
                .toList();
    }

    /** Takes in a look, and says whether its result will end a course. */
    boolean look(Look look, Map<Integer, LesionState> found) {
        ResponseRule rule = clinic.response().orElse(null);
        if (courses.isEmpty() || rule == null || !rule.imaging().equals(look.imaging())) {
            return false;
        }
        boolean any = false;
        for (DrugCourse course : courses) {
            any |= judge(course, look, found);
        }
        last = look;
        return any;
    }

    private boolean judge(DrugCourse course, Look look, Map<Integer, LesionState> found) {
        double begins = body.clock.zero(course) + course.schedule().fromDay();
        boolean runs = begins < look.day() && !due.containsKey(course.name()); // false where it never began: NaN
        if (!runs) {
            return false;
        }
        Comparison comparison = comparisons.get(course.name());
        if (comparison == null) {
            Look before = last;
            comparison = new Comparison(before == null ? look : before, clinic.sites());
            comparisons.put(course.name(), comparison);
            if (before == null) {
                return false;
            }
        }
        boolean progression = comparison.judge(look, found).response() == Response.PROGRESSION;
        if (progression) {
            due.put(course.name(), look.resultDay());
        }
        return progression;
    }

    /** Ends what the results of a day end, and says whether anything was. */
    boolean end(double day) {
        boolean any = false;
        for (DrugCourse course : courses) {
            boolean now = due.getOrDefault(course.name(), Double.NaN) <= day && !ended.containsKey(course.name());
            double planned = body.clock.zero(course) + course.lastDay();
            if (now && day <= Math.min(planned, body.epochs.stopDay(course.name()))) {
                body.epochs.stopped(course.name(), day, day);
                ended.put(course.name(), day);
                any = true;
            }
        }
        return any;
    }

    /** When courses ended at progression, by name. */
    Map<String, Double> ended() {
        return Collections.unmodifiableMap(ended);
    }
}
