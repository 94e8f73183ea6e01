package org.seedsoil.observe;

import java.util.List;
import org.seedsoil.patient.Patient;

/** What there is of bone around lesions, where it is followed. */
final class BoneValues {
    static final List<PatientValue> ALL = List.of(
            PatientNumber.real(
                            "bone-lost-at-diagnosis",
                            "fraction",
                            "part of its bone that the worst site had lost at diagnosis; 0 where no lesion has touched bone",
                            p -> p.outcome().bone().lostAtDiagnosis())
                    .among("the diagnosed", PatientCase::diagnosed)
                    .inSummary(),
            PatientNumber.real(
                            "bone-lost",
                            "fraction",
                            "the same when following ended",
                            p -> p.outcome().bone().lost())
                    .inSummary()
                    .line("mean", "bone lost at the worst site, mean", line -> line.when(BoneValues::follows)),
            PatientNumber.whole(
                            "skeletal-events",
                            "skeletal-related events at sites of lesions in bone",
                            p -> p.outcome().bone().events().size())
                    .inSummary()
                    .line("mean", "skeletal-related events per patient, mean", line -> line.when(BoneValues::follows)),
            PatientNumber.real(
                            "first-skeletal-event-day",
                            "days from day 0",
                            "when the first of them happened",
                            p -> p.outcome().bone().firstEventDay())
                    .inSummary());

    private BoneValues() {}

    private static boolean follows(Patient reference) {
        return reference.disease().bone() != null;
    }
}
