package org.seedsoil.observe;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Look;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.patient.Patient;

/** What there is of each patient at whom clinicians look. Days of findings are those of the scan. */
final class ClinicValues {
    private static final String LOOKED_AT = "those who were looked at";
    private static final String FOUND = "those in whom a distant metastasis was found";
    private static final String JUDGED = "those whose response was judged";

    static final List<PatientValue> ALL = List.of(
            PatientNumber.whole(
                            "scans",
                            "scans whose results came",
                            p -> seen(p).scans().size())
                    .inSummary()
                    .line("mean", "scans per patient, mean", line -> line.when(ClinicValues::looks)),
            first(
                            "findings-at-first-scan",
                            "",
                            "distant metastases found in the first scan",
                            (chart, look) -> chart.distant(look).size())
                    .inSummary(),
            first(
                            "largest-finding-at-first-scan-mm",
                            "mm",
                            "measured diameter of the largest of what was taken for metastases then; 0 without any",
                            (chart, look) -> look.largestMm())
                    .inSummary(),
            first(
                            "finding-volume-at-first-scan-cm3",
                            "cm³",
                            "volume of what was taken for metastases then, nodes included, from measured diameters",
                            (chart, look) -> look.volumeCm3())
                    .inSummary(),
            PatientNumber.real(
                            "first-finding-day",
                            "days from day 0",
                            "scan in which the first distant metastasis was found",
                            p -> found(p, Look::day))
                    .inSummary(),
            found(
                            "findings-when-first-found",
                            "",
                            "distant metastases found in that scan",
                            (chart, look) -> chart.distant(look).size())
                    .inSummary()
                    .line("mean", "metastases when first found, mean", line -> line.when(ClinicValues::looks)),
            found(
                            "largest-finding-when-first-found-mm",
                            "mm",
                            "measured diameter of the largest of what was taken for metastases then",
                            (chart, look) -> look.largestMm())
                    .inSummary()
                    .line("median", "largest of them, median", line -> line.when(ClinicValues::looks)),
            share(
                            "synchronous-finding",
                            "1 where it was found soon after the diagnosis, else 0",
                            ClinicRecord::synchronous)
                    .line(
                            "mean",
                            "found synchronously",
                            line -> line.under("findings-when-first-found.mean").when(ClinicValues::looks)),
            share("oligometastatic-finding", "1 where metastases were few then, else 0", ClinicRecord::oligometastatic)
                    .line(
                            "mean",
                            "oligometastatic then",
                            line -> line.under("findings-when-first-found.mean").when(ClinicValues::looks)),
            PatientNumber.real(
                            "disease-free-days-by-finding",
                            "days",
                            "from the end of curative treatment of all that was known to the first finding after it",
                            p -> seen(p).chart().diseaseFreeDays())
                    .inSummary(),
            PatientNumber.real(
                            "doubling-days-by-finding",
                            "days",
                            "in which the volume of the largest metastasis that was measured twice doubles; empty where it did not grow",
                            p -> seen(p).chart().doublingDays().orElse(Double.NaN))
                    .inSummary(),
            PatientNumber.whole(
                            "orders-given",
                            "decisions of the policy that ordered something, but to wait",
                            p -> seen(p).orders())
                    .inSummary()
                    .line("mean", "orders of the policy per patient, mean", line -> line.when(ClinicValues::decides)),
            PatientNumber.whole(
                            "ordered-courses",
                            "courses of drugs that orders began: lines of therapy",
                            p -> seen(p).courses().size())
                    .inSummary(),
            PatientNumber.whole("false-findings", "benign nodules taken for metastases", p -> seen(p).falseFindings())
                    .inSummary(),
            judged(
                            "objective-response",
                            "fraction",
                            "1 where the best response was complete or partial, else 0",
                            record -> record.best().objective() ? 1 : 0)
                    .inSummary(),
            judged(
                            "progression-scan-day",
                            "days from day 0",
                            "scan in which progression was seen",
                            ClinicRecord::progressionDay)
                    .inSummary(),
            judged(
                            "true-progression-day",
                            "days from day 0",
                            "when the tumour progressed by the same rule, measured without error, delay or gaps",
                            ClinicRecord::trueProgressionDay)
                    .inSummary(),
            new PatientWord(
                    "best-response",
                    "best response: CR, PR, SD, PD or no disease",
                    (p, body) -> isJudged(p) ? seen(p).best().word() : null));

    private ClinicValues() {}

    /** Reads a number off a look. */
    private interface Reading {
        double of(Chart chart, Look look);
    }

    private static ClinicRecord seen(PatientCase patient) {
        return patient.outcome().clinic();
    }

    private static PatientNumber first(String key, String unit, String meaning, Reading reading) {
        return PatientNumber.real(
                        key,
                        unit,
                        meaning,
                        p -> seen(p).first()
                                .map(look -> reading.of(seen(p).chart(), look))
                                .orElse(Double.NaN))
                .among(LOOKED_AT, p -> seen(p).first().isPresent());
    }

    private static PatientNumber found(String key, String unit, String meaning, Reading reading) {
        return PatientNumber.real(key, unit, meaning, p -> found(p, look -> reading.of(seen(p).chart(), look)))
                .among(FOUND, ClinicValues::isFound);
    }

    private static double found(PatientCase patient, ToDoubleFunction<Look> value) {
        return seen(patient).chart().firstDistant().map(value::applyAsDouble).orElse(Double.NaN);
    }

    private static boolean isFound(PatientCase patient) {
        return seen(patient).chart().firstDistant().isPresent();
    }

    private static PatientNumber share(String key, String meaning, Predicate<ClinicRecord> which) {
        return PatientNumber.real(
                        key, "fraction", meaning, p -> isFound(p) ? (which.test(seen(p)) ? 1 : 0) : Double.NaN)
                .among(FOUND, ClinicValues::isFound)
                .inSummary();
    }

    private static PatientNumber judged(String key, String unit, String meaning, ToDoubleFunction<ClinicRecord> value) {
        return PatientNumber.real(key, unit, meaning, p -> isJudged(p) ? value.applyAsDouble(seen(p)) : Double.NaN)
                .among(JUDGED, ClinicValues::isJudged);
    }

    private static boolean isJudged(PatientCase patient) {
        return !seen(patient).judgements().isEmpty();
    }

    private static boolean decides(Patient reference) {
        return !reference.care().clinic().policy().isEmpty();
    }

    private static boolean looks(Patient reference) {
        return reference.care().clinic().looks();
    }
}
