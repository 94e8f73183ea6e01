package org.seedsoil.outcome;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.Care;
import org.seedsoil.care.DrugCourse;

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
        return of(Landmarks.of(outcome), care);
    }

    /**
     * Finds the days of all courses of a patient.
     *
     * @param days the days that they count from
     * @param care what the patient was given
     * @return each course, in the order of the scenario; without days where nothing of it is taken
     */
    public static List<CourseDays> of(Landmarks days, Care care) {
        return care.courses().stream()
                .map(course -> new CourseDays(course, cycles(course, days)))
                .toList();
    }

    private static List<Cycle> cycles(DrugCourse course, Landmarks days) {
        double zero = days.zero(course.schedule().after(), course.name());
        double last = Math.min(zero + course.stopDay(), days.stopDay(course.name()));
        List<Cycle> cycles = new ArrayList<>();
        int taken = course.adherence() > 0 ? course.cyclesTaken() : 0;
        for (int cycle = 0; cycle < taken; cycle++) {
            double from = zero + course.schedule().day(cycle);
            double until = Math.min(from + course.schedule().daysOn(), last);
            if (from <= days.endDay() && from <= until) {
                cycles.add(new Cycle(from, Math.min(until, days.endDay())));
            }
        }
        return cycles;
    }
}
