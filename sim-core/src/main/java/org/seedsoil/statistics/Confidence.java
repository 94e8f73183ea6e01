package org.seedsoil.statistics;

/** Quantiles that leave equal tails on both sides of a confidence level. */
public final class Confidence {
    private Confidence() {}

    /**
     * Returns the quantile of the standard normal.
     *
     * @param confidence level, strictly between 0 and 1
     * @return standard errors to either side, such as 1.96 for 0.95
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    static double normal(double confidence) {
        return -NormalLaw.quantile(tail(confidence));
    }

    /**
     * Returns the quantile of Student's distribution.
     *
     * @param confidence level, strictly between 0 and 1
     * @param degrees degrees of freedom, positive
     * @return standard errors to either side
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static double student(double confidence, double degrees) {
        return StudentLaw.exceeded(tail(confidence), degrees);
    }

    /**
     * Returns what is left on either side.
     *
     * @param confidence level, strictly between 0 and 1
     * @return half of what the level leaves out
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not " + confidence);
        }
        return (1 - confidence) / 2;
    }
}
