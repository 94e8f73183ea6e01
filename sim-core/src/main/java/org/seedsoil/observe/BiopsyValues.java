package org.seedsoil.observe;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.seedsoil.clinic.Biopsy;
import org.seedsoil.clinic.Biopsy.Verdict;
import org.seedsoil.clinic.Histology;
import org.seedsoil.clinic.MarkerResult;
import org.seedsoil.patient.Patient;

/** What biopsies showed in each patient, where rules order them, and which markers tissue had, where they are looked for. Results count that came. */
final class BiopsyValues {
    static final List<PatientValue> ALL = List.of(
            PatientNumber.whole(
                            "biopsies",
                            "biopsies whose results came",
                            p -> told(p).biopsies().size())
                    .inSummary()
                    .line("mean", "biopsies per patient, mean", line -> line.when(BiopsyValues::orders)),
            count("biopsies-malignant", "those of them that showed tumour", Verdict.MALIGNANT),
            count("biopsies-benign", "those of them that showed something benign", Verdict.BENIGN),
            count(
                    "biopsies-not-diagnostic",
                    "those of them that told nothing: the needle missed, or met what is dead",
                    Verdict.NOT_DIAGNOSTIC),
            PatientNumber.real(
                            "tumour-by-biopsy",
                            "fraction",
                            "1 where any of them showed tumour, else 0",
                            p -> biopsied(p) ? word(count(p, Verdict.MALIGNANT) > 0) : Double.NaN)
                    .among("those of whom a biopsy was taken", BiopsyValues::biopsied)
                    .inSummary()
                    .line(
                            "mean",
                            "tumour in one, of those biopsied",
                            line -> line.under("biopsies.mean").when(BiopsyValues::orders)));

    private BiopsyValues() {}

    /** What there is of a marker. */
    static List<PatientValue> ofMarker(String name) {
        String key = "markers." + name + ".";
        return List.of(
                marker(
                        key + "first",
                        "1 where the first specimen was called positive, else 0: the primary that was taken out, or a biopsy before it",
                        name,
                        1,
                        results -> word(results.get(0).positive())),
                marker(
                        key + "last",
                        "1 where the last specimen was called positive, else 0",
                        name,
                        1,
                        results -> word(results.get(results.size() - 1).positive())),
                marker(
                        key + "changed",
                        "1 where they differ, else 0",
                        name,
                        2,
                        results -> word(results.get(0).positive()
                                != results.get(results.size() - 1).positive())));
    }

    /** A number of those of whom at least so many specimens were looked at for a marker. */
    private static PatientNumber marker(
            String key, String meaning, String name, int specimens, ToDoubleFunction<List<MarkerResult>> value) {
        String who = specimens == 1 ? "those who were tested" : "those of whom several specimens were tested";
        return PatientNumber.real(
                        key,
                        "fraction",
                        meaning,
                        p -> enough(p, name, specimens)
                                .map(value::applyAsDouble)
                                .orElse(Double.NaN))
                .among(who, p -> enough(p, name, specimens).isPresent())
                .inSummary();
    }

    private static Optional<List<MarkerResult>> enough(PatientCase patient, String name, int specimens) {
        List<MarkerResult> results = told(patient).markers().stream()
                .filter(result -> result.marker().equals(name))
                .toList();
        return Optional.of(results).filter(all -> all.size() >= specimens);
    }

    private static PatientNumber count(String key, String meaning, Verdict verdict) {
        return PatientNumber.whole(key, meaning, p -> count(p, verdict)).inSummary();
    }

    private static long count(PatientCase patient, Verdict verdict) {
        return told(patient).biopsies().stream()
                .map(Biopsy::verdict)
                .filter(said -> said == verdict)
                .count();
    }

    private static boolean biopsied(PatientCase patient) {
        return !told(patient).biopsies().isEmpty();
    }

    private static Histology told(PatientCase patient) {
        return patient.outcome().clinic().chart().histology();
    }

    private static double word(boolean yes) {
        return yes ? 1 : 0;
    }

    private static boolean orders(Patient reference) {
        return reference.care().clinic().ordersBiopsies();
    }
}
