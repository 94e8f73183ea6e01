package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.care.Tolerance;
import org.seedsoil.patient.DrawnNumber;

/** The traits of a course in which patients differ by chance, as numbers of a patient. */
public final class DrawnCourses {
    private static final String RESPONDS = ".responds";
    private static final String CYCLES = ".cycles-taken";
    private static final String DAYS = ".days-taken";

    private DrawnCourses() {}

    static List<DrawnNumber> of(DrugCourse course) {
        String path = path(course.name());
        Tolerance tolerance = course.tolerance();
        List<DrawnNumber> drawn = new ArrayList<>();
        if (tolerance.response() < 1) {
            drawn.add(new DrawnNumber(path + RESPONDS, "", course.uptake().responds() ? 1 : 0));
        }
        boolean limited = tolerance.toxicity().limiting() > 0;
        boolean cycles = course.schedule().daysOn() == 0;
        if (tolerance.stopPerCycle() > 0 || limited && cycles) {
            drawn.add(new DrawnNumber(path + CYCLES, "", course.cyclesTaken()));
        }
        if (tolerance.stopPerDay() > 0 || limited && !cycles) {
            drawn.add(new DrawnNumber(path + DAYS, "d", course.daysTaken()));
        }
        return drawn;
    }

    /**
     * Returns what is drawn for each patient of a course that is written, and may still have faults.
     *
     * @param name of the course
     * @param written what stands under it
     * @return keys of numbers of a patient
     */
    public static List<String> keys(String name, Setting written) {
        List<String> keys = new ArrayList<>();
        for (Drug drug : Drug.ALL) {
            if (written instanceof Setting.Group course && course.get(drug.word()) instanceof Setting.Group given) {
                if (number(given, "response", 1) < 1) {
                    keys.add(path(name) + RESPONDS);
                }
                boolean limited = given.get("toxicity") instanceof Setting.Group toxicity
                        && number(toxicity, "dose-limiting", 0) > 0;
                if (number(given, "stop", 0) > 0 || limited) {
                    keys.add(path(name) + (drug.keys().key("onset") == null ? CYCLES : DAYS));
                }
            }
        }
        return keys;
    }

    /**
     * Says whether some course may end by toxicity or at progression, of courses that are written and may still have faults.
     *
     * @param courses what stands under care.courses, if anything
     * @return true where one says so
     */
    public static boolean mayEnd(@Nullable Setting courses) {
        return courses instanceof Setting.Group all
                && all.entries().values().stream()
                        .anyMatch(course -> course instanceof Setting.Group kinds
                                && kinds.entries().values().stream().anyMatch(DrawnCourses::ends));
    }

    private static boolean ends(Setting drug) {
        return drug instanceof Setting.Group given
                && (given.get("toxicity") instanceof Setting.Group
                        || given.get("until-progression") instanceof Setting.Switch until && until.on());
    }

    private static double number(Setting.Group given, String key, double otherwise) {
        return given.get(key) instanceof Setting.Amount amount ? amount.value() : otherwise;
    }

    private static String path(String name) {
        return "care.courses." + name;
    }
}
