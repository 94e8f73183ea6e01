package org.seedsoil.cascade;

import org.seedsoil.disease.CascadeStage;

/**
 * A stage of the cascade: it knows its law once per clone and organ and hands out plain numbers (probabilities, rates per
 * day, days). Both evaluators, {@link SeedWalk} and {@link CascadeProbabilities}, read these numbers and derive none of
 * their own. Immutable.
 *
 * <p>A stage that is switched off lets a seed pass with probability 1 in zero time; what that means is said at its {@link
 * CascadeStage}.
 */
public interface Stage {
    /**
     * Returns the switch of this stage.
     *
     * @return its part of the cascade
     */
    CascadeStage part();

    /**
     * Says what happens to the seeds of a clone here.
     *
     * @param clone index of the clone
     * @return plain sentences with the clone's numbers
     */
    String describe(int clone);
}
