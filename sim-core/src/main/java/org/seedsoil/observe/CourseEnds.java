package org.seedsoil.observe;

import java.util.List;
import org.seedsoil.outcome.ToxicityRecord;
import org.seedsoil.patient.Patient;

/** What ends courses of drugs before their time, and whom they kill: known where courses may end so. */
final class CourseEnds {
    static final List<PatientValue> ALL = List.of(
            PatientNumber.whole(
                            "dose-limiting-toxicities",
                            "courses of drugs that ended because they were too toxic",
                            p -> p.outcome().toxicities().stream()
                                    .filter(harm -> !harm.fatal())
                                    .count())
                    .inSummary()
                    .line("mean", "courses ended by toxicity per patient, mean", line -> line.when(CourseEnds::harms)),
            PatientNumber.real(
                            "toxic-death-day",
                            "days from day 0",
                            "when the patient died of the toxicity of a drug; empty where that did not happen",
                            p -> p.outcome().toxicities().stream()
                                    .filter(ToxicityRecord::fatal)
                                    .mapToDouble(ToxicityRecord::day)
                                    .min()
                                    .orElse(Double.NaN))
                    .inSummary(),
            PatientNumber.whole(
                            "courses-ended-at-progression",
                            "courses of drugs that ended because progression was seen under them",
                            p -> p.outcome().clinic().progressed().size())
                    .inSummary());

    private CourseEnds() {}

    private static boolean harms(Patient patient) {
        return patient.care().courses().stream()
                .anyMatch(course -> course.tolerance().toxicity().harms());
    }
}
