package org.seedsoil.observe;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.seedsoil.clinic.Person.Grade;
import org.seedsoil.patient.Patient;

/** How fit each patient was, where that is graded: performance status from 0 to 4, at scans. */
final class FitnessValues {
    private static final String GRADED = "those whose fitness was graded";
    /** Patients up to that grade can do all but hard work: trials of drugs mostly ask for it. */
    private static final int FIT = 1;

    static final List<PatientValue> ALL = List.of(
            graded("fitness-at-first-scan", "", "performance status at the first scan", grades -> first(grades))
                    .line("mean", "performance status at first, mean", line -> line.when(FitnessValues::grades)),
            graded(
                            "fit-at-first-scan",
                            "fraction",
                            "1 where it was 0 or 1 then, else 0",
                            grades -> first(grades) <= FIT ? 1 : 0)
                    .line(
                            "mean",
                            "0 or 1 then",
                            line -> line.under("fitness-at-first-scan.mean").when(FitnessValues::grades)),
            graded(
                    "fitness-at-last-scan",
                    "",
                    "performance status at the last scan",
                    grades -> grades.get(grades.size() - 1).grade()));

    private FitnessValues() {}

    private static double first(List<Grade> grades) {
        return grades.get(0).grade();
    }

    private static PatientNumber graded(String key, String unit, String meaning, ToDoubleFunction<List<Grade>> value) {
        return PatientNumber.real(key, unit, meaning, p -> isGraded(p) ? value.applyAsDouble(grades(p)) : Double.NaN)
                .among(GRADED, FitnessValues::isGraded)
                .inSummary();
    }

    private static List<Grade> grades(PatientCase patient) {
        return patient.outcome().clinic().chart().person().grades();
    }

    private static boolean isGraded(PatientCase patient) {
        return !grades(patient).isEmpty();
    }

    private static boolean grades(Patient reference) {
        return reference.care().clinic().fitness().isPresent();
    }
}
