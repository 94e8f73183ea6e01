package org.seedsoil.arms;

import java.util.List;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.care.Margin;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;

/** When a patient is put on a drug that has no planned end: systemic therapy for life, or until it fails or harms. */
final class DrugForLife {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private DrugForLife() {}

    /**
     * Finds the day.
     *
     * @param courses the courses of the patient
     * @param outcome what became of it
     * @param spread where its tumour had spread
     * @return the first day of the first of them, in days from day 0, whether it lives to see it or not; infinite where none begins
     */
    static double day(List<DrugCourse> courses, Outcome outcome, Spread spread) {
        return courses.stream()
                .filter(DrugCourse::withoutEnd)
                .mapToDouble(course -> begin(course, outcome, spread))
                .filter(day -> !Double.isNaN(day))
                .min()
                .orElse(NEVER);
    }

    private static double begin(DrugCourse course, Outcome outcome, Spread spread) {
        TimeOrigin after = course.schedule().after();
        double from = course.schedule().fromDay();
        return switch (after) {
            case START -> from;
            case DIAGNOSIS -> outcome.diagnosisDay() + from;
            case RESECTION -> outcome.resectionDay() + from;
            case R0_RESECTION -> r0(outcome) + from;
            case DETECTION -> spread.firstManifestDay() + from;
            case ORDER -> outcome.clinic().startDay(course.name()) + from;
        };
    }

    private static double r0(Outcome outcome) {
        return outcome.operations().stream()
                .filter(operation -> operation.onPrimary() && operation.margin() == Margin.R0)
                .mapToDouble(OperationRecord::day)
                .min()
                .orElse(NEVER);
    }
}
