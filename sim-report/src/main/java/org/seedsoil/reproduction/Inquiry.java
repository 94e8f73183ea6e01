package org.seedsoil.reproduction;

import java.util.List;
import java.util.Optional;
import org.seedsoil.care.Ablation;
import org.seedsoil.engine.Mode;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.theory.Elasticities;
import org.seedsoil.theory.Elasticity;
import org.seedsoil.theory.NotEstimableException;
import org.seedsoil.theory.Reproduction;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.trial.ReproductionAmong;
import org.seedsoil.trial.ReproductionTrial;
import org.seedsoil.trial.Trial;

/**
 * What can be asked about the metastases of a scenario under a treatment.
 *
 * @param scenario whose reference patient is meant
 * @param model its theory
 * @param treatment what is done to metastases
 * @param horizonDays H, up to which offspring count
 */
public record Inquiry(Scenario scenario, ReproductionModel model, Ablation treatment, double horizonDays) {
    private static final int RESAMPLES = 500;

    /** Which elasticities are wanted. */
    public enum Which {
        /** Numbers of clones, soil, immunity and drugs. */
        MAIN,
        /** Every number of the scenario. */
        ALL,
        /** None at all. */
        NONE;

        private boolean holds(KeyPath path) {
            return this == ALL || List.of("clones", "immune", "care").contains(path.first());
        }
    }

    /**
     * Asks about a scenario as it is written.
     *
     * @param scenario the scenario
     * @return the inquiry about its reference patient, with the treatment and up to the horizon of the scenario
     * @throws NotEstimableException if theory cannot say anything of it
     */
    public static Inquiry of(Scenario scenario) {
        if (scenario.mixed()) {
            throw new NotEstimableException(Scenario.MIXED);
        }
        Patient reference = scenario.reference();
        return new Inquiry(
                scenario,
                ReproductionModel.of(reference),
                reference.care().ablation().rule(),
                reference.timeFrame().horizonDays());
    }

    /**
     * Asks the same about another treatment.
     *
     * @param other the treatment
     * @return the inquiry
     */
    public Inquiry under(Ablation other) {
        return new Inquiry(scenario, model, other, horizonDays);
    }

    /**
     * Asks the same up to another age.
     *
     * @param days H, above 0; may be infinite
     * @return the inquiry
     */
    public Inquiry upTo(double days) {
        return new Inquiry(scenario, model, treatment, days);
    }

    /**
     * Asks theory.
     *
     * @param which elasticities that are wanted
     * @return what is exact of the reference patient
     */
    public Answer answer(Which which) {
        Reproduction theory = model.under(treatment, horizonDays);
        return new Answer(scenario, theory, elasticities(which, theory), null, null, null);
    }

    /** R_m under another treatment; infinite where it is, NaN where it cannot be told. */
    double number(Ablation other) {
        try {
            return model.number(other, horizonDays).number().orElse(Double.POSITIVE_INFINITY);
        } catch (NotEstimableException e) {
            return Double.NaN;
        }
    }

    /** None where R_m is 0 or unknown. */
    private List<Elasticity> elasticities(Which which, Reproduction theory) {
        boolean any = which != Which.NONE
                && theory.number().isKnown()
                && theory.number().value() > 0;
        return any ? Elasticities.of(scenario, treatment, horizonDays, which::holds) : List.of();
    }

    /**
     * Works R_m of other patients out, and of the same along a curve or plane.
     *
     * @param patients how many
     * @param seed root of randomness
     * @param along the curve or plane, if any
     * @return what was found
     */
    public Answer.Among among(long patients, long seed, Optional<PolicyGrid> along) {
        ReproductionAmong found = ReproductionAmong.of(
                new Trial(scenario, patients, seed, Mode.THINNED),
                treatment,
                horizonDays,
                along.map(PolicyGrid::treatments).orElse(List.of()));
        return new Answer.Among(
                found,
                along.map(points -> points.among(found)).orElse(List.of()),
                scenario.variations().isEmpty());
    }

    /**
     * Prepares simulated patients.
     *
     * @return their trial
     */
    public ReproductionTrial trial() {
        return new ReproductionTrial(scenario, model.types(), treatment);
    }

    /**
     * Estimates R_m from simulated patients.
     *
     * @param cohort what became of them in {@link #trial()}
     * @param seed root of randomness of the bootstrap
     * @return the estimate, beside theory up to the same ages
     */
    public Answer.Simulated simulated(ReproductionTrial.Cohort cohort, long seed) {
        double counted = Math.min(horizonDays, cohort.followedDays());
        ReproductionEstimate estimate = cohort.estimate(counted, RESAMPLES, seed);
        return new Answer.Simulated(estimate, model.number(treatment, estimate.reachDays()), cohort.followedDays());
    }
}
