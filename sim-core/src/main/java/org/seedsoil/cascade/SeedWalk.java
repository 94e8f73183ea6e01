package org.seedsoil.cascade;

import org.seedsoil.random.RandomStream;

/**
 * The agent evaluator: walks one potential detachment through the cascade with random draws, up to its niche. What
 * becomes of the colony is not part of the walk. Reuses its result; one owner.
 */
public final class SeedWalk {
    private SeedWalk() {}

    /**
     * Prepares walks.
     *
     * @param cascade the laws of all stages
     * @return a walker
     */
    public static SeedWalk of(Cascade cascade) {
        return Pending.thing();
    }

    /**
     * Returns a walker that also notes every decision, for one seed to be told in full.
     *
     * @return a new walker of the same cascade
     */
    public SeedWalk recording() {
        return Pending.thing();
    }

    /**
     * Walks one potential detachment; no lesion is joined on the way.
     *
     * @param source index of the organ of its lesion
     * @param primary whether the lesion is the primary
     * @param clone index of its clone
     * @param random its numbers
     * @return what became of it, valid until the next walk
     */
    public Walk walk(int source, boolean primary, int clone, RandomStream random) {
        return walk(source, primary, clone, random, SelfSeeding.NONE);
    }

    /**
     * Walks one potential detachment.
     *
     * @param source index of the organ of its lesion
     * @param primary whether the lesion is the primary
     * @param clone index of its clone
     * @param random its numbers
     * @param selfSeeding where it may join a lesion
     * @return what became of it, valid until the next walk
     */
    public Walk walk(int source, boolean primary, int clone, RandomStream random, SelfSeeding selfSeeding) {
        return Pending.thing();
    }
}
