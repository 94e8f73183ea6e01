package org.seedsoil.engine;

/** How seeds are followed. Both modes have the same law; they are different streams. */
public enum Mode {
    /** Every potential detachment is walked through the cascade with its own draws. */
    EXPLICIT,
    /**
     * Only seeds whose group will survive are drawn, from the exact probabilities of the walk; the others are counted by
     * their exact law. Rests on the thinning of a Poisson process: fates are independent, so survivors and every class of
     * the lost are independent Poisson numbers (Kingman 1993, Poisson Processes, §5.1).
     */
    THINNED;

    /** Keeps survivors apart from the seeds of explicit mode, whose batches are named by their clone. */
    private static final long SURVIVORS = 1L << 32;

    /** What tells the batches of the clones of one lesion and step apart in keys. */
    long batchWord(int clone) {
        return this == EXPLICIT ? clone : SURVIVORS + clone;
    }
}
