package org.seedsoil.trial;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.seedsoil.care.Ablation;
import org.seedsoil.statistics.ExtendedSample;
import org.seedsoil.theory.IndividualNumbers;
import org.seedsoil.theory.NotEstimableException;
import org.seedsoil.theory.ReproductionModel;

/**
 * R_m of virtual patients who differ as a scenario says: exact for the numbers of each, so that what spreads is what differs between
 * them. Immutable.
 *
 * @param patients each patient's numbers
 * @param along R_m of each patient under each of further treatments, the same patients under all of them; infinite or NaN as in {@link
 *     IndividualNumbers}
 */
public record ReproductionAmong(List<IndividualNumbers> patients, List<List<Double>> along) {
    /** Copies the lists. */
    public ReproductionAmong {
        patients = List.copyOf(patients);
        along = along.stream().map(List::copyOf).toList();
    }

    private record Answered(IndividualNumbers numbers, List<Double> along) {}

    /**
     * Works out the numbers of every patient of a cohort.
     *
     * @param trial the cohort
     * @param treatment what is done to metastases
     * @param horizonDays H, above 0, may be infinite
     * @param further treatments under which R_m is wanted, too, such as those along a curve
     * @return the numbers
     */
    public static ReproductionAmong of(Trial trial, Ablation treatment, double horizonDays, List<Ablation> further) {
        List<Answered> answers = LongStream.range(0, trial.patients())
                .parallel()
                .mapToObj(index -> answered(trial, index, new Question(treatment, horizonDays, further)))
                .toList();
        return new ReproductionAmong(
                answers.stream().map(Answered::numbers).toList(),
                answers.stream().map(Answered::along).toList());
    }

    private record Question(Ablation treatment, double horizonDays, List<Ablation> further) {}

    private static Answered answered(Trial trial, long index, Question question) {
        try {
            ReproductionModel model = ReproductionModel.of(trial.patient(index));
            return new Answered(
                    model.individually(question.treatment(), question.horizonDays()),
                    question.further().stream()
                            .map(other -> radius(model, other, question.horizonDays()))
                            .toList());
        } catch (NotEstimableException none) {
            return new Answered(
                    IndividualNumbers.unknown(none.reason()),
                    Collections.nCopies(question.further().size(), Double.NaN));
        }
    }

    private static double radius(ReproductionModel model, Ablation treatment, double horizonDays) {
        try {
            return model.radius(treatment, horizonDays);
        } catch (NotEstimableException none) {
            return Double.NaN;
        }
    }

    /**
     * Gathers one number of all patients.
     *
     * @param number which
     * @return the sample; what theory has no answer for is left out of it
     */
    public ExtendedSample sample(ToDoubleFunction<IndividualNumbers> number) {
        return new ExtendedSample(patients.stream().mapToDouble(number).toArray());
    }

    /**
     * Gathers R_m of all patients under a further treatment.
     *
     * @param index which, from 0
     * @return the sample
     */
    public ExtendedSample along(int index) {
        return new ExtendedSample(
                along.stream().mapToDouble(patient -> patient.get(index)).toArray());
    }
}
