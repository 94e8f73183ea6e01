package org.seedsoil.observe;

import java.util.List;
import java.util.function.Predicate;
import org.seedsoil.care.Margin;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;

/** What operations on metastases did, where the scenario has any. */
final class ExcisionValues {
    static final List<PatientValue> ALL = List.of(
            PatientNumber.whole(
                            "excised-metastases",
                            "metastases that were seen and taken out by operations",
                            p -> p.outcome().excised().size())
                    .inSummary()
                    .line(
                            "mean",
                            "metastases taken out per patient, mean",
                            line -> line.when(ExcisionValues::operates)),
            PatientNumber.whole(
                            "excised-metastases-R0",
                            "those of them of which nothing was left that anybody saw",
                            p -> count(p.outcome(), excision -> excision.margin() == Margin.R0))
                    .inSummary(),
            PatientNumber.whole(
                            "excised-metastases-regrowing",
                            "those of them of which cells went on to regrow",
                            p -> count(p.outcome(), excision -> excision.cellsLeft() > 0))
                    .inSummary(),
            PatientNumber.whole(
                            "excised-metastases-recurred",
                            "those of them in whose place tumour cells live when following ends",
                            p -> count(p.outcome(), excision -> lives(p.outcome(), excision.lesion())))
                    .inSummary(),
            PatientNumber.real(
                            "first-metastasectomy-day",
                            "days from day 0",
                            "the first operation that took a metastasis out",
                            p -> first(p.outcome()))
                    .inSummary());

    private ExcisionValues() {}

    private static boolean operates(Patient reference) {
        return !reference.care().operations().isEmpty();
    }

    private static long count(Outcome outcome, Predicate<ExcisionRecord> which) {
        return outcome.excised().stream().filter(which).count();
    }

    private static boolean lives(Outcome outcome, int lesion) {
        return outcome.lesions().stream().anyMatch(one -> one.id() == lesion && one.cells() > 0);
    }

    private static double first(Outcome outcome) {
        return outcome.excised().stream().mapToDouble(ExcisionRecord::day).min().orElse(Double.NaN);
    }
}
