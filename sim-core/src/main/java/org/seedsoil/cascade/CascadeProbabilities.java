package org.seedsoil.cascade;

/**
 * The analytic evaluator: exact probabilities and expected times of the walk that {@link SeedWalk} makes, from the
 * absorbing Markov chain over capillary beds. Safe for use by several threads.
 */
public final class CascadeProbabilities {
    private CascadeProbabilities() {}

    /**
     * Prepares the chains. Sources are worked out when first asked for.
     *
     * @param cascade the laws of all stages
     * @return the probabilities of every fate
     * @throws IllegalArgumentException if a seed {@linkplain Cascade#canCirculateForever() could circulate for ever}
     */
    public static CascadeProbabilities of(Cascade cascade) {
        return Pending.thing();
    }

    /**
     * As {@link #of(Cascade)}, where seeds may join lesions that are already there.
     *
     * @param cascade the laws of all stages
     * @param selfSeeding the chance of joining a lesion, by organ; asked now, once per organ
     * @return the probabilities of every fate while those lesions are as they are
     * @throws IllegalArgumentException if a seed {@linkplain Cascade#canCirculateForever() could circulate for ever}
     */
    public static CascadeProbabilities of(Cascade cascade, SelfSeeding selfSeeding) {
        return Pending.thing();
    }

    /**
     * Returns what becomes of the potential detachments of one source.
     *
     * @param source index of the organ of the lesion
     * @param primary whether the lesion is the primary, with a basement membrane to breach
     * @param clone index of the clone
     * @return all fates, worked out once and kept
     */
    public SourceFates from(int source, boolean primary, int clone) {
        return Pending.thing();
    }
}
