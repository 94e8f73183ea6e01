package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
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
        if (tolerance.stopPerCycle() > 0) {
            drawn.add(new DrawnNumber(path + CYCLES, "", course.cyclesTaken()));
        }
        if (tolerance.stopPerDay() > 0) {
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
                if (number(given, "stop", 0) > 0) {
                    keys.add(path(name) + (drug.keys().key("onset") == null ? CYCLES : DAYS));
                }
            }
        }
        return keys;
    }

    private static double number(Setting.Group given, String key, double otherwise) {
        return given.get(key) instanceof Setting.Amount amount ? amount.value() : otherwise;
    }

    private static String path(String name) {
        return "care.courses." + name;
    }
}
