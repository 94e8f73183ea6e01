package org.seedsoil.engine;

/** How seeds are followed. All modes have the same law; they are different streams. */
public enum Mode {
    /** Every potential detachment is followed: one number decides how far it comes (see {@code Plan}). */
    EXPLICIT,
    /**
     * Only seeds whose group will survive are drawn, from the exact probabilities of the walk; the others are counted by
     * their exact law. Rests on the thinning of a Poisson process: fates are independent, so survivors and every class of
     * the lost are independent Poisson numbers (Kingman 1993, Poisson Processes, §5.1).
     */
    THINNED,
    /**
     * The model written plainly, to hold the others to: every potential detachment walks stage by stage with a draw for each
     * decision, every colony event by event without any condition, every large lesion day by day.
     */
    REFERENCE;

    /** Keeps survivors apart from the seeds of explicit mode, whose batches are named by their clone. */
    private static final long SURVIVORS = 1L << 32;

    /** What tells the batches of the clones of one lesion and step apart in keys. */
    long batchWord(int clone) {
        return this == THINNED ? SURVIVORS + clone : clone;
    }
}
