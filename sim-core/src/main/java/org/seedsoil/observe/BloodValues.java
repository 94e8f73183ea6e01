package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.seedsoil.clinic.Analyte;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Sample;
import org.seedsoil.patient.Patient;

/** What blood tells of each patient, where it is looked at. Days are those of the sample, not of its result. */
final class BloodValues {
    private static final String COUNTED = "those in whose blood tumour cells were counted";
    private static final String TESTED = "those in whose blood tumour DNA was looked for";
    private static final String IN_WINDOW =
            "those tested in the window after the operation in whom no distant metastasis had been found by then";
    private static final String CAME_BACK = "those free of disease as far as was seen in whom images found it again";
    private static final String STAYED_AWAY = "those free of disease as far as was seen in whom they never did";
    private static final String FORETOLD = "those of them in whom a sample was positive before";

    private static final PatientNumber SAMPLES = PatientNumber.whole(
                    "blood-samples",
                    "samples of blood whose results came",
                    p -> chart(p).samples().size())
            .inSummary();

    private static final List<PatientValue> CELLS = List.of(
            first(
                            "ctc-at-baseline",
                            "",
                            "tumour cells in the first sample of blood in which they were counted",
                            Analyte.CELLS,
                            Sample::value)
                    .inSummary()
                    .line(
                            "median",
                            "tumour cells in the first blood sample, median",
                            line -> line.when(patient -> tests(patient, Analyte.CELLS))),
            first(
                            "ctc-positive-at-baseline",
                            "fraction",
                            "1 where they were as many as make the test positive, else 0",
                            Analyte.CELLS,
                            BloodValues::positive)
                    .inSummary()
                    .line(
                            "mean",
                            "with so many that the test is positive",
                            line -> line.under("ctc-at-baseline.median")
                                    .when(patient -> tests(patient, Analyte.CELLS))));

    private static final List<PatientValue> DNA = List.of(
            first(
                            "ctdna-share-at-baseline",
                            "fraction",
                            "share of tumour DNA in the first sample in which it was looked for",
                            Analyte.DNA,
                            Sample::value)
                    .inSummary(),
            first(
                            "ctdna-positive-at-baseline",
                            "fraction",
                            "1 where it was detected then, else 0",
                            Analyte.DNA,
                            BloodValues::positive)
                    .inSummary()
                    .line(
                            "mean",
                            "tumour DNA in the first blood sample",
                            line -> line.when(patient -> tests(patient, Analyte.DNA))),
            PatientNumber.real(
                            "ctdna-residual",
                            "fraction",
                            "molecular residual disease: 1 where tumour DNA was detected in the window after the operation, else 0",
                            p -> residual(p).map(BloodValues::word).orElse(Double.NaN))
                    .among(IN_WINDOW, p -> residual(p).isPresent())
                    .inSummary()
                    .line(
                            "mean",
                            "tumour DNA after the operation",
                            line -> line.when(patient -> tests(patient, Analyte.DNA))),
            PatientNumber.real(
                            "ctdna-before-imaging",
                            "fraction",
                            "1 where a sample after the end of curative treatment was positive before images found the disease again, else 0",
                            p -> cameBack(p) ? word(lead(p) > 0) : Double.NaN)
                    .among(CAME_BACK, BloodValues::cameBack)
                    .inSummary()
                    .line(
                            "mean",
                            "recurrences that tumour DNA told before images",
                            line -> line.when(patient -> tests(patient, Analyte.DNA))),
            PatientNumber.real(
                            "ctdna-lead-days",
                            "days",
                            "lead time: from the first positive sample after curative treatment to the scan that found the disease again",
                            BloodValues::lead)
                    .among(FORETOLD, p -> lead(p) > 0)
                    .inSummary()
                    .line(
                            "median",
                            "days before them, median",
                            line -> line.under("ctdna-before-imaging.mean")
                                    .when(patient -> tests(patient, Analyte.DNA))),
            PatientNumber.real(
                            "ctdna-without-recurrence",
                            "fraction",
                            "1 where a sample after curative treatment was positive though images found nothing again, else 0",
                            p -> stayedAway(p) ? word(firstPositive(p) > 0) : Double.NaN)
                    .among(STAYED_AWAY, BloodValues::stayedAway)
                    .inSummary());

    /** All of them. */
    static final List<PatientValue> ALL = all(List.of(Analyte.values()));

    private BloodValues() {}

    /** What there is where these are looked for. */
    static List<PatientValue> of(List<Analyte> analytes) {
        return analytes.isEmpty() ? List.of() : all(analytes);
    }

    private static List<PatientValue> all(List<Analyte> analytes) {
        List<PatientValue> all = new ArrayList<>(List.of(SAMPLES));
        all.addAll(analytes.contains(Analyte.CELLS) ? CELLS : List.of());
        all.addAll(analytes.contains(Analyte.DNA) ? DNA : List.of());
        return List.copyOf(all);
    }

    private static Chart chart(PatientCase patient) {
        return patient.outcome().clinic().chart();
    }

    private static double positive(Sample sample) {
        return word(sample.positive());
    }

    private static double word(boolean yes) {
        return yes ? 1 : 0;
    }

    private static boolean tests(Patient reference, Analyte kind) {
        return reference.care().clinic().analytes().contains(kind);
    }

    private static PatientNumber first(
            String key, String unit, String meaning, Analyte kind, ToDoubleFunction<Sample> value) {
        return PatientNumber.real(
                        key,
                        unit,
                        meaning,
                        p -> first(p, kind).map(value::applyAsDouble).orElse(Double.NaN))
                .among(
                        kind == Analyte.CELLS ? COUNTED : TESTED,
                        p -> first(p, kind).isPresent());
    }

    private static Optional<Sample> first(PatientCase patient, Analyte kind) {
        return chart(patient).samples().stream()
                .filter(sample -> sample.analyte() == kind)
                .findFirst();
    }

    private static Optional<Boolean> residual(PatientCase patient) {
        Chart chart = chart(patient);
        double found = chart.firstDistant().map(look -> look.day()).orElse(Double.POSITIVE_INFINITY);
        return chart.samples().stream()
                .filter(sample -> sample.residual() && sample.day() < found)
                .map(Sample::positive)
                .reduce(Boolean::logicalOr);
    }

    private static boolean cameBack(PatientCase patient) {
        return chart(patient).recurrenceDay() > 0;
    }

    private static boolean stayedAway(PatientCase patient) {
        return chart(patient).freeDay() > 0 && !cameBack(patient);
    }

    /** The first sample with tumour DNA after the end of curative treatment; NaN without one. */
    private static double firstPositive(PatientCase patient) {
        double free = chart(patient).freeDay();
        return chart(patient).samples().stream()
                .filter(sample -> sample.analyte() == Analyte.DNA && sample.positive() && sample.day() > free)
                .mapToDouble(Sample::day)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** From there to the scan that found the disease again; NaN where that came first, or either is missing. */
    private static double lead(PatientCase patient) {
        double days = chart(patient).recurrenceDay() - firstPositive(patient);
        return days > 0 ? days : Double.NaN;
    }
}
