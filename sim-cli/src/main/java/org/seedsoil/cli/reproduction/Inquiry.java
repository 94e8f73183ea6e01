package org.seedsoil.cli.reproduction;

import java.util.List;
import java.util.Optional;
import org.seedsoil.care.Treatment;
import org.seedsoil.engine.Mode;
import org.seedsoil.observe.ReproductionEstimate;
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
record Inquiry(Scenario scenario, ReproductionModel model, Treatment treatment, double horizonDays) {
    private static final int RESAMPLES = 500;

    /** Which elasticities are wanted. */
    enum Which {
        /** Numbers of clones, soil and immunity. */
        MAIN,
        /** Every number of the scenario. */
        ALL,
        /** None at all. */
        NONE;

        private boolean holds(KeyPath path) {
            return this == ALL || path.first().equals("clones") || path.first().equals("immune");
        }
    }

    /** The same about another treatment. */
    Inquiry under(Treatment other) {
        return new Inquiry(scenario, model, other, horizonDays);
    }

    Reproduction theory() {
        return model.under(treatment, horizonDays);
    }

    /** R_m under another treatment; infinite where it is, NaN where it cannot be told. */
    double number(Treatment other) {
        try {
            return model.number(other, horizonDays).number().orElse(Double.POSITIVE_INFINITY);
        } catch (NotEstimableException e) {
            return Double.NaN;
        }
    }

    /** None where R_m is 0 or unknown. */
    List<Elasticity> elasticities(Which which, Reproduction theory) {
        boolean any = which != Which.NONE
                && theory.number().isKnown()
                && theory.number().value() > 0;
        return any ? Elasticities.of(scenario, treatment, horizonDays, which::holds) : List.of();
    }

    /** R_m of other patients, and of the same along a sweep. */
    Answer.Among among(long patients, long seed, Optional<PolicyGrid> sweep) {
        ReproductionAmong found = ReproductionAmong.of(
                new Trial(scenario, patients, seed, Mode.THINNED),
                treatment,
                horizonDays,
                sweep.map(PolicyGrid::treatments).orElse(List.of()));
        return new Answer.Among(
                found,
                sweep.map(points -> points.among(found)).orElse(List.of()),
                scenario.variations().isEmpty());
    }

    /** Prepares simulated patients; refused where the treatment cannot be simulated. */
    ReproductionTrial trial() {
        return new ReproductionTrial(scenario, model.types(), treatment);
    }

    Answer.Simulated simulated(ReproductionTrial.Cohort cohort, long seed) {
        double counted = Math.min(horizonDays, cohort.followedDays());
        ReproductionEstimate estimate = cohort.estimate(counted, RESAMPLES, seed);
        return new Answer.Simulated(estimate, model.number(treatment, estimate.reachDays()), cohort.followedDays());
    }
}
