package org.seedsoil.observe;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.seedsoil.clinic.Stage;
import org.seedsoil.outcome.StationRecord;
import org.seedsoil.patient.Patient;

/** What pathologists say of each patient, where patients are staged. */
final class StageValues {
    private static final String EXAMINED = "those of whom nodes were examined";

    static final List<PatientValue> ALL = List.of(
            word("tumour-category", "category of the primary by pathology", Stage::tumour),
            word("node-category", "category of the nodes by pathology", Stage::nodes),
            word(
                    "metastasis-category",
                    "category of distant metastases by what was found until then",
                    Stage::metastases),
            word("stage", "stage group; X where the table has none for what is known", Stage::group),
            nodes(
                            "nodes-examined",
                            "nodes that were taken out",
                            station -> station.seen().examined())
                    .inSummary(),
            nodes(
                            "nodes-positive",
                            "those of them in which more than isolated tumour cells was seen",
                            station -> station.seen().positive())
                    .inSummary()
                    .line(
                            "mean",
                            "positive nodes per patient examined, mean",
                            line -> line.when(StageValues::isStaged)),
            nodes(
                            "nodes-isolated",
                            "those of them in which isolated tumour cells alone were seen",
                            station -> station.seen().isolated())
                    .inSummary(),
            nodes(
                            "nodes-truly-positive",
                            "those of them that held more than isolated tumour cells, seen or not",
                            station -> station.there().positive())
                    .inSummary(),
            nodes("nodal-deposits", "deposits in them, to the single cell", StationRecord::deposits)
                    .inSummary(),
            PatientNumber.real(
                            "sentinel-positive",
                            "fraction",
                            "1 where more than isolated cells was seen in the first station, else 0",
                            p -> isExamined(p) ? stations(p).get(0).seen().positive() > 0 ? 1 : 0 : Double.NaN)
                    .among(EXAMINED, StageValues::isExamined)
                    .inSummary(),
            PatientNumber.whole(
                            "further-dissections",
                            "operations that took out further nodes than the first: planned, or ordered for what that showed",
                            p -> Math.max(
                                    0,
                                    stations(p).stream()
                                                    .mapToDouble(StationRecord::day)
                                                    .distinct()
                                                    .count()
                                            - 1))
                    .inSummary(),
            PatientNumber.real(
                            "sentinel-missed",
                            "fraction",
                            "1 where no more than isolated cells was seen in the first station though more was in another, else 0",
                            p -> p.outcome().clinic().sentinelMissed() ? 1 : 0)
                    .among(
                            "those in whose nodes more than isolated cells was seen",
                            p -> p.outcome().clinic().positiveNodes() > 0)
                    .inSummary());

    private StageValues() {}

    private static boolean isStaged(Patient reference) {
        return reference.care().clinic().staging().isPresent();
    }

    private static PatientWord word(String key, String meaning, Function<Stage, String> of) {
        return new PatientWord(
                key,
                meaning,
                (p, body) -> p.outcome().clinic().chart().stage().map(of).orElse(null));
    }

    private static PatientNumber nodes(String key, String meaning, ToDoubleFunction<StationRecord> of) {
        return PatientNumber.whole(key, meaning, p ->
                        (long) stations(p).stream().mapToDouble(of).sum())
                .among(EXAMINED, StageValues::isExamined);
    }

    private static List<StationRecord> stations(PatientCase patient) {
        return patient.outcome().clinic().stations();
    }

    private static boolean isExamined(PatientCase patient) {
        return !stations(patient).isEmpty();
    }
}
