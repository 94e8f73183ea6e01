package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedsoil.outcome.CourseDays;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.Series;
import org.seedsoil.patient.Patient;

/** The figure of the drugs that one patient was given, and what they did to the tumour. */
public final class TreatedPatient {
    private static final String CAPTION =
            "The cells of the tumour on a logarithmic scale, on the days of the series; the lowest line stands for none. Bars tell when"
                    + " drugs were given, a stroke each cycle that is one moment.";

    private TreatedPatient() {}

    /**
     * Draws it.
     *
     * @param outcome what became of the patient
     * @param patient the patient, with the courses as they were taken
     * @param scenario name of the scenario
     * @return the figure: sensitive and resistant clones where there are several, else primary and metastases
     */
    public static Figure figure(Outcome outcome, Patient patient, String scenario) {
        List<CourseDays> courses = CourseDays.of(outcome, patient.care()).stream()
                .filter(course -> !course.cycles().isEmpty())
                .toList();
        String title = "Patient " + outcome.patient() + " of " + scenario + ": drugs and burden";
        double[] years = Arrays.stream(outcome.series().days())
                .map(day -> day / DAYS_PER_YEAR)
                .toArray();
        return new Figure(
                "drugs",
                title,
                CAPTION,
                "Cells over time, with " + courses.size() + (courses.size() == 1 ? " course" : " courses")
                        + " of drugs marked.",
                table(courses),
                TreatedBurdenFigure.draw(
                        title,
                        years,
                        lines(outcome.series(), patient),
                        courses.stream()
                                .map(course -> strip(course, 0, TreatedBurdenFigure.DRUG))
                                .toList()));
    }

    private static List<TreatedBurdenFigure.Line> lines(Series series, Patient patient) {
        if (series.byClone().length == 0) {
            return List.of(
                    new TreatedBurdenFigure.Line("primary", series.primaryCells()),
                    new TreatedBurdenFigure.Line("all metastases", series.metastaticCells()));
        }
        List<TreatedBurdenFigure.Line> lines = new ArrayList<>();
        for (int clone = 0; clone < series.byClone().length; clone++) {
            String name = patient.disease().clones().get(clone).name();
            lines.add(new TreatedBurdenFigure.Line("all cells of " + name, series.byClone()[clone]));
        }
        return lines;
    }

    /** When a course was given, in years from a day. */
    static Strip strip(CourseDays course, double zero, Color colour) {
        String idle = course.course().uptake().responds() ? "" : " (no response)";
        return new Strip(
                course.course().name() + idle,
                colour,
                course.cycles().stream()
                        .map(cycle -> new Strip.Span(
                                (cycle.fromDay() - zero) / DAYS_PER_YEAR, (cycle.untilDay() - zero) / DAYS_PER_YEAR))
                        .toList(),
                List.of());
    }

    private static NumberTable table(List<CourseDays> courses) {
        List<List<String>> rows = new ArrayList<>();
        for (CourseDays given : courses) {
            for (CourseDays.Cycle cycle : given.cycles()) {
                rows.add(List.of(
                        given.course().name(),
                        given.course().uptake().responds() ? "yes" : "no",
                        Numbers.fixed(cycle.fromDay() / DAYS_PER_YEAR, 2),
                        Numbers.fixed(cycle.untilDay() / DAYS_PER_YEAR, 2)));
            }
        }
        return new NumberTable(
                "Drugs given; times in years from day 0", List.of("Course", "Responds", "From", "Until"), rows);
    }
}
