package org.seedsoil.outcome;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Margin;

/**
 * What became of one patient. Days count from day 0 and are NaN for what did not happen.
 *
 * @param patient index of the patient in the cohort
 * @param ageYears age at diagnosis, or at day 0 where the scenario knows no diagnosis
 * @param cellsPerCm3 cells per cubic centimetre of the patient's tumour: what diameters and volumes rest on
 * @param ending how following ended
 * @param endDay when
 * @param fatalOrgan index of the organ that killed, or −1
 * @param diagnosisDay when the primary was diagnosed
 * @param primaryCellsAtDiagnosis its size then, in cells
 * @param operations every operation, by day; the first on the primary itself starts the clocks
 * @param firstDetectionDay when the first metastasis became manifest
 * @param firstDetectionOrgan index of its organ, or −1
 * @param lesions the primary and every metastasis that escaped, by id
 * @param ablations every ablation of one of them, by day
 * @param seeds the account of every seed
 * @param series the course over time
 * @param drugStart the tumour when the first course of drugs began
 * @param drawn the numbers in which patients of the cohort differ, age apart, as this one has them, in the order of the scenario
 * @param bone what became of the bone around lesions
 * @param clinic what was seen
 * @param excisions every metastasis that an operation took out, whether it was seen or went with what was, by day
 * @param toxicities what drugs did to the patient, by day
 */
public record Outcome(
        long patient,
        double ageYears,
        double cellsPerCm3,
        Ending ending,
        double endDay,
        int fatalOrgan,
        double diagnosisDay,
        double primaryCellsAtDiagnosis,
        List<OperationRecord> operations,
        double firstDetectionDay,
        int firstDetectionOrgan,
        List<LesionRecord> lesions,
        List<AblationRecord> ablations,
        SeedTally seeds,
        Series series,
        DrugStart drugStart,
        List<Double> drawn,
        BoneRecord bone,
        ClinicRecord clinic,
        List<ExcisionRecord> excisions,
        List<ToxicityRecord> toxicities) {
    /** Copies the lists. */
    public Outcome {
        excisions = List.copyOf(excisions);
        toxicities = List.copyOf(toxicities);
        operations = List.copyOf(operations);
        lesions = List.copyOf(lesions);
        ablations = List.copyOf(ablations);
        drawn = List.copyOf(drawn);
    }

    /**
     * Tells of a patient whose bone nobody follows, at whom nobody looks, who had no operation on metastases and no harm by drugs.
     *
     * @param patient index of the patient in the cohort
     * @param ageYears age at diagnosis, or at day 0 where the scenario knows no diagnosis
     * @param cellsPerCm3 cells per cubic centimetre of the patient's tumour: what diameters and volumes rest on
     * @param ending how following ended
     * @param endDay when
     * @param fatalOrgan index of the organ that killed, or −1
     * @param diagnosisDay when the primary was diagnosed
     * @param primaryCellsAtDiagnosis its size then, in cells
     * @param operations every operation, by day; the first on the primary itself starts the clocks
     * @param firstDetectionDay when the first metastasis became manifest
     * @param firstDetectionOrgan index of its organ, or −1
     * @param lesions the primary and every metastasis that escaped, by id
     * @param ablations every ablation of one of them, by day
     * @param seeds the account of every seed
     * @param series the course over time
     * @param drugStart the tumour when the first course of drugs began
     * @param drawn the numbers in which patients of the cohort differ, age apart, as this one has them, in the order of the scenario
     */
    public Outcome(
            long patient,
            double ageYears,
            double cellsPerCm3,
            Ending ending,
            double endDay,
            int fatalOrgan,
            double diagnosisDay,
            double primaryCellsAtDiagnosis,
            List<OperationRecord> operations,
            double firstDetectionDay,
            int firstDetectionOrgan,
            List<LesionRecord> lesions,
            List<AblationRecord> ablations,
            SeedTally seeds,
            Series series,
            DrugStart drugStart,
            List<Double> drawn) {
        this(
                patient,
                ageYears,
                cellsPerCm3,
                ending,
                endDay,
                fatalOrgan,
                diagnosisDay,
                primaryCellsAtDiagnosis,
                operations,
                firstDetectionDay,
                firstDetectionOrgan,
                lesions,
                ablations,
                seeds,
                series,
                drugStart,
                drawn,
                BoneRecord.NONE,
                ClinicRecord.NONE,
                List.of(),
                List.of());
    }

    /**
     * Returns the same outcome with what became of bone.
     *
     * @param record what became of it
     * @return a copy
     */
    public Outcome withBone(BoneRecord record) {
        return new Outcome(
                patient,
                ageYears,
                cellsPerCm3,
                ending,
                endDay,
                fatalOrgan,
                diagnosisDay,
                primaryCellsAtDiagnosis,
                operations,
                firstDetectionDay,
                firstDetectionOrgan,
                lesions,
                ablations,
                seeds,
                series,
                drugStart,
                drawn,
                record,
                clinic,
                excisions,
                toxicities);
    }

    /**
     * Says whether the primary was diagnosed.
     *
     * @return true when there is a day of diagnosis
     */
    public boolean diagnosed() {
        return !Double.isNaN(diagnosisDay);
    }

    /**
     * Returns when the primary was first operated on. Clocks start there; a later operation never resets them.
     *
     * @return days from day 0, or NaN without an operation
     */
    public double resectionDay() {
        return first().map(OperationRecord::day).orElse(Double.NaN);
    }

    /**
     * Returns what the first operation left.
     *
     * @return its margin, or null without an operation
     */
    public @Nullable Margin margin() {
        return first().map(OperationRecord::margin).orElse(null);
    }

    private Optional<OperationRecord> first() {
        return operations.stream().filter(OperationRecord::onPrimary).findFirst();
    }

    /**
     * Returns the metastases that escaped.
     *
     * @return lesions but the primary, by id
     */
    public List<LesionRecord> metastases() {
        return lesions.stream().filter(lesion -> !lesion.primary()).toList();
    }

    /**
     * Returns the metastases that were seen and taken out by an operation.
     *
     * @return excisions, by day; what went with them unseen is left out
     */
    public List<ExcisionRecord> excised() {
        return excisions.stream()
                .filter(excision -> excision.with() == ExcisionRecord.With.SEEN)
                .toList();
    }

    /**
     * Returns how many metastases an ablation removed.
     *
     * @return lesions
     */
    public int ablated() {
        return (int) ablations.stream().filter(AblationRecord::removed).count();
    }
}
