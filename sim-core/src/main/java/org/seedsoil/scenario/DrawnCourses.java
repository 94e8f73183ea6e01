package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.care.Tolerance;
import org.seedsoil.patient.DrawnNumber;

/** The traits of a course in which patients differ by chance, as numbers of a patient. */
final class DrawnCourses {
    private DrawnCourses() {}

    static List<DrawnNumber> of(DrugCourse course) {
        String path = "care.courses." + course.name() + ".";
        Tolerance tolerance = course.tolerance();
        List<DrawnNumber> drawn = new ArrayList<>();
        if (tolerance.response() < 1) {
            drawn.add(new DrawnNumber(path + "responds", "", course.uptake().responds() ? 1 : 0));
        }
        if (tolerance.stopPerCycle() > 0) {
            drawn.add(new DrawnNumber(path + "cycles-taken", "", course.cyclesTaken()));
        }
        if (tolerance.stopPerDay() > 0) {
            drawn.add(new DrawnNumber(path + "days-taken", "d", course.daysTaken()));
        }
        return drawn;
    }
}
