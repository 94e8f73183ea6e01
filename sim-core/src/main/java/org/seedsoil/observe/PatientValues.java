package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Margin;
import org.seedsoil.outcome.DrugStart;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.SeedCounts;
import org.seedsoil.patient.DrawnNumber;
import org.seedsoil.patient.Patient;

/**
 * All that is known of each patient, declared once, in the order of columns. To add a number is to add an entry to a list: it
 * is a column of the table of patients then, its mean and quantiles are results of a cohort, and what the entry says of lines,
 * cards and {@code summary.json} shows there. What the patients of every cohort have comes first, then what there is of each clone, then
 * the numbers in which they differ.
 */
public final class PatientValues {
    /** When the primary was diagnosed. */
    public static final PatientNumber DIAGNOSIS_DAY = day(
            "diagnosis-day", "when the primary was diagnosed", p -> p.outcome().diagnosisDay());

    /** Age at diagnosis; its statistics are over the diagnosed. */
    public static final PatientNumber AGE_YEARS = PatientNumber.real(
                    "age-years",
                    "years",
                    "age at diagnosis, or at day 0 where there is none",
                    p -> p.outcome().ageYears())
            .among("the diagnosed", PatientCase::diagnosed);

    /** Size of the primary at diagnosis. */
    public static final PatientNumber PRIMARY_CELLS_AT_DIAGNOSIS = cells(
            "primary-cells-at-diagnosis",
            "size of the primary then",
            p -> p.outcome().primaryCellsAtDiagnosis());

    /** Expected circulating seeds at diagnosis. */
    public static final PatientNumber CIRCULATING_AT_DIAGNOSIS = PatientNumber.real(
            "circulating-per-7-5-ml-at-diagnosis",
            "",
            "expected circulating seeds in a draw of 7.5 mL, on the last day of the series grid up to then",
            PatientCase::circulatingAtDiagnosis);

    /** From a first resection R0 to the first manifest distant metastasis. */
    public static final PatientNumber DISEASE_FREE_DAYS = PatientNumber.real(
            "disease-free-days",
            "days",
            "from a first resection R0 to that day, where it is later",
            p -> Recurrence.diseaseFreeDays(p.outcome(), p.spread()));

    /** Distant metastases of any size. */
    public static final PatientNumber METASTASES = count(
                    "metastases",
                    "distant metastases that grew past immune surveillance",
                    p -> p.spread().distant())
            .inSummary()
            .line("mean", "metastases per patient, mean")
            .line(
                    "median",
                    "median, and 5 to 95 % of patients",
                    line -> line.under("metastases.mean").ofQuantiles())
            .card("mean", "Metastases per patient", "on average, counting those too small to be seen; nodes apart.");

    /** Manifest distant metastases. */
    public static final PatientNumber MANIFEST_METASTASES = count(
                    "manifest-metastases",
                    "those of them that became manifest",
                    p -> p.spread().distantManifest())
            .inSummary();

    /** Deposits in lymph nodes of any size. */
    public static final PatientNumber NODAL_METASTASES = count(
                    "nodal-metastases",
                    "deposits in lymph nodes that grew past immune surveillance",
                    p -> p.spread().nodal())
            .inSummary();

    private static final List<PatientValue> COMMON = List.of(
            AGE_YEARS,
            new PatientWord(
                    "ending",
                    "censored (alive at the horizon), died-of-disease, died-of-other-causes, died-of-operation, died-of-toxicity or capped",
                    (p, body) -> word(p.outcome().ending())),
            day("end-day", "when following ended", p -> p.outcome().endDay()),
            new PatientWord(
                    "fatal-organ",
                    "organ that killed",
                    (p, body) -> organ(body, p.outcome().fatalOrgan())),
            DIAGNOSIS_DAY,
            PRIMARY_CELLS_AT_DIAGNOSIS,
            CIRCULATING_AT_DIAGNOSIS,
            day(
                    "resection-day",
                    "when the primary was first operated on",
                    p -> p.outcome().resectionDay()),
            new PatientWord(
                    "margin",
                    "what that operation left: R0 nothing, R1 a microscopic number, R2 a macroscopic part",
                    (p, body) -> name(p.outcome().margin())),
            day(
                    "first-manifest-day",
                    "when the first distant metastasis became manifest",
                    p -> p.spread().firstManifestDay()),
            new PatientWord(
                    "first-manifest-organ",
                    "where it was",
                    (p, body) -> organ(body, p.spread().firstManifestOrgan())),
            DISEASE_FREE_DAYS,
            METASTASES,
            MANIFEST_METASTASES,
            NODAL_METASTASES,
            count(
                    "manifest-nodal-metastases",
                    "those of them that became manifest",
                    p -> p.spread().nodalManifest()),
            count(
                            "metastases-at-diagnosis",
                            "distant metastases at diagnosis, seen or not; 0 without a diagnosis",
                            p -> p.spread().distantAtDiagnosis())
                    .among("the diagnosed", PatientCase::diagnosed)
                    .inSummary(),
            PatientNumber.real(
                            "largest-metastasis-at-diagnosis-mm",
                            "mm",
                            "diameter of the largest of them, at the density of the patient; empty without one",
                            p -> p.spread().distantAtDiagnosis() > 0
                                    ? p.diameterMm(p.spread().largestCellsAtDiagnosis())
                                    : Double.NaN)
                    .inSummary()
                    .line("median", "largest metastasis at diagnosis, median")
                    .card(
                            "median",
                            "Largest metastasis at diagnosis",
                            "median diameter of the largest, over the patients who had one then, seen or not."),
            cells("primary-cells", "the primary when following ended", PatientCase::primaryCells),
            cells("metastatic-cells", "all metastases when following ended", PatientCase::metastaticCells),
            PatientNumber.real(
                    "metastatic-volume-cm3",
                    "cm³",
                    "their volume, at the density of the patient",
                    p -> p.volumeCm3(p.metastaticCells())),
            count(
                            "ablations",
                            "ablations of metastases, those that failed too",
                            p -> p.outcome().ablations().size())
                    .inSummary()
                    .line("mean", "ablations per patient, mean", line -> line.when(PatientValues::ablates)),
            count(
                            "ablated-metastases",
                            "metastases that one of them removed",
                            p -> p.outcome().ablated())
                    .inSummary()
                    .line(
                            "mean",
                            "metastases removed by them",
                            line -> line.under("ablations.mean").when(PatientValues::ablates)),
            PatientNumber.whole(
                    "seeds-shed",
                    "seeds that left their lesions",
                    p -> p.outcome().seeds().shed()),
            PatientNumber.whole(
                            "sleepers",
                            "groups of seeds that sleep when following ended",
                            p -> p.outcome().seeds().colony(SeedCounts.Colony.ASLEEP))
                    .inSummary());

    private static final List<PatientNumber> COMMON_NUMBERS = numbers(Stream.of(
                    COMMON,
                    BoneValues.ALL,
                    ClinicValues.ALL,
                    BloodValues.ALL,
                    StageValues.ALL,
                    FitnessValues.ALL,
                    BiopsyValues.ALL,
                    ExcisionValues.ALL,
                    CourseEnds.ALL)
            .flatMap(List::stream)
            .toList());

    private PatientValues() {}

    /** What there is of one clone of several. */
    private static List<PatientValue> ofClone(String name, int clone) {
        String key = "clones." + name + ".";
        return List.of(
                count(
                                key + "metastases",
                                "distant metastases that grew past immune surveillance and whose founders were of the clone",
                                p -> p.spread().distantOf(clone))
                        .inSummary(),
                cells(
                                key + "primary-cells",
                                "cells of the clone in the primary when following ended",
                                p -> p.cells(LesionRecord::primary, clone))
                        .inSummary(),
                cells(
                                key + "metastatic-cells",
                                "cells of the clone in all metastases when following ended",
                                p -> p.cells(lesion -> !lesion.primary(), clone))
                        .inSummary());
    }

    /** How much of a clone of several there was when the first course of drugs began: where one resists, what they could not cure. */
    private static List<PatientValue> atFirstCourse(String name, int clone) {
        String key = "clones." + name + ".at-first-course-";
        return List.of(
                eve(key + "cells", "cells of the clone just before the first course of drugs", p -> p.cells(clone)),
                eve(
                        key + "micro-cells",
                        "those of them in metastases below the detection diameter",
                        p -> p.micro().get(clone)),
                eve(
                        key + "macro-cells",
                        "those of them in metastases of at least that",
                        p -> p.macro().get(clone)),
                present(key + "present", "1 where any cell of the clone lived then, else 0", p -> p.cells(clone)),
                present(
                        key + "in-micro",
                        "1 where a metastasis below the detection diameter held any, else 0",
                        p -> p.micro().get(clone)),
                present(
                        key + "in-macro",
                        "1 where a metastasis of at least that held any, else 0",
                        p -> p.macro().get(clone)));
    }

    private static PatientNumber eve(String key, String meaning, ToDoubleFunction<DrugStart> value) {
        return cells(key, meaning, p -> at(p, value)).among("those who began one", PatientValues::begun);
    }

    private static PatientNumber present(String key, String meaning, ToDoubleFunction<DrugStart> value) {
        return PatientNumber.real(key, "fraction", meaning, p -> begun(p) ? (at(p, value) >= 1 ? 1 : 0) : Double.NaN)
                .among("those who began one", PatientValues::begun)
                .inSummary();
    }

    private static double at(PatientCase patient, ToDoubleFunction<DrugStart> value) {
        return begun(patient) ? value.applyAsDouble(patient.outcome().drugStart()) : Double.NaN;
    }

    private static boolean begun(PatientCase patient) {
        return patient.outcome().drugStart().began();
    }

    /** A number in which patients differ. */
    private static PatientValue drawn(DrawnNumber number, int which) {
        return PatientNumber.real(
                "drawn." + number.path(),
                number.unit(),
                "what was drawn for the patient of " + number.path(),
                p -> p.outcome().drawn().get(which));
    }

    /**
     * Returns all that is known of each patient of a cohort.
     *
     * @param scope the cohort: what there is by clone is there where it has several, what there is of bone where it is followed,
     *     what was drawn where patients differ
     * @return in the order of columns
     */
    public static List<PatientValue> of(Scope scope) {
        List<PatientValue> all = new ArrayList<>(COMMON);
        List<String> clones = scope.clones();
        for (int clone = 0; clone < clones.size() && clones.size() > 1; clone++) {
            all.addAll(ofClone(clones.get(clone), clone));
            if (scope.courses()) {
                all.addAll(atFirstCourse(clones.get(clone), clone));
            }
        }
        if (scope.bone()) {
            all.addAll(BoneValues.ALL);
        }
        all.addAll(examined(scope.examined()));
        if (scope.excisions()) {
            all.addAll(ExcisionValues.ALL);
        }
        if (scope.ends()) {
            all.addAll(CourseEnds.ALL);
        }
        for (int i = 0; i < scope.drawn().size(); i++) {
            all.add(drawn(scope.drawn().get(i), i));
        }
        return List.copyOf(all);
    }

    /** What there is of what clinicians look at. */
    private static List<PatientValue> examined(Examined examined) {
        List<PatientValue> all = new ArrayList<>(examined.scans() ? ClinicValues.ALL : List.of());
        all.addAll(BloodValues.of(examined.analytes()));
        all.addAll(examined.staging().isPresent() ? StageValues.ALL : List.of());
        all.addAll(examined.fitness() ? FitnessValues.ALL : List.of());
        all.addAll(examined.biopsies() ? BiopsyValues.ALL : List.of());
        examined.markers().forEach(marker -> all.addAll(BiopsyValues.ofMarker(marker)));
        return all;
    }

    /**
     * Returns the numbers among them.
     *
     * @param scope the cohort
     * @return in the order of columns
     */
    public static List<PatientNumber> numbers(Scope scope) {
        return numbers(of(scope));
    }

    /**
     * Returns the numbers that hang neither on clones nor on what differs between patients; those of bone are there where it is followed, those of the clinic where
     * patients are looked at, those of blood where it is, those of stages where patients are staged, those of fitness where it is graded, those of biopsies and operations on metastases where there are any.
     *
     * @return in the order of columns
     */
    public static List<PatientNumber> commonNumbers() {
        return List.copyOf(COMMON_NUMBERS);
    }

    private static List<PatientNumber> numbers(List<PatientValue> values) {
        return List.copyOf(values.stream()
                .filter(PatientNumber.class::isInstance)
                .map(PatientNumber.class::cast)
                .toList());
    }

    private static PatientNumber day(String key, String meaning, ToDoubleFunction<PatientCase> value) {
        return PatientNumber.real(key, "days from day 0", meaning, value);
    }

    private static PatientNumber cells(String key, String meaning, ToDoubleFunction<PatientCase> value) {
        return PatientNumber.real(key, "cells", meaning, value);
    }

    private static PatientNumber count(String key, String meaning, ToIntFunction<PatientCase> value) {
        return PatientNumber.whole(key, meaning, value::applyAsInt);
    }

    private static boolean ablates(Patient reference) {
        return reference.care().ablation().meets();
    }

    private static @Nullable String organ(Anatomy body, int index) {
        return index < 0 ? null : body.organ(index).name();
    }

    private static @Nullable String name(@Nullable Margin margin) {
        return margin == null ? null : margin.name();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
