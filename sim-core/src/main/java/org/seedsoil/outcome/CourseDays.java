package org.seedsoil.outcome;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.Care;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.care.Margin;
import org.seedsoil.care.TimeOrigin;

/**
 * When a patient was given a course of a drug.
 *
 * @param course the course as the patient has it
 * @param cycles each time that it was given, in order; none where what it counts from never came, or came too late
 */
public record CourseDays(DrugCourse course, List<Cycle> cycles) {
    /** Copies the list. */
    public CourseDays {
        cycles = List.copyOf(cycles);
    }

    /**
     * One time that a drug is given.
     *
     * @param fromDay first day, from day 0
     * @param untilDay last day, when it is stopped or following ends; the first day where it is given at a moment
     */
    public record Cycle(double fromDay, double untilDay) {}

    /**
     * Finds the days of all courses of a patient.
     *
     * @param outcome what became of the patient
     * @param care what the patient was given
     * @return each course, in the order of the scenario
     */
    public static List<CourseDays> of(Outcome outcome, Care care) {
        return care.courses().stream()
                .map(course -> new CourseDays(course, cycles(course, outcome)))
                .toList();
    }

    private static List<Cycle> cycles(DrugCourse course, Outcome outcome) {
        double zero = course.schedule().after() == TimeOrigin.ORDER
                ? outcome.clinic().startDay(course.name())
                : day(course.schedule().after(), outcome);
        double stopped = outcome.clinic().stopDay(course.name());
        List<Cycle> cycles = new ArrayList<>();
        for (int cycle = 0; cycle < course.cyclesTaken(); cycle++) {
            double from = zero + course.schedule().day(cycle);
            double until = Math.min(from + course.schedule().daysOn(), Math.min(zero + course.stopDay(), stopped));
            if (from <= outcome.endDay() && from <= until) {
                cycles.add(new Cycle(from, Math.min(until, outcome.endDay())));
            }
        }
        return cycles;
    }

    /** The day that days count from; NaN where it never came. */
    private static double day(TimeOrigin origin, Outcome outcome) {
        return switch (origin) {
            case START -> 0;
            case ORDER -> Double.NaN; // each course has its own
            case DIAGNOSIS -> outcome.diagnosisDay();
            case RESECTION -> outcome.resectionDay();
            case R0_RESECTION ->
                outcome.operations().stream()
                        .filter(operation -> operation.margin() == Margin.R0)
                        .mapToDouble(OperationRecord::day)
                        .findFirst()
                        .orElse(Double.NaN);
            case DETECTION ->
                outcome.lesions().stream()
                        .filter(lesion -> !lesion.primary() && !Double.isNaN(lesion.detectedDay()))
                        .mapToDouble(LesionRecord::detectedDay)
                        .min()
                        .orElse(Double.NaN);
        };
    }
}
