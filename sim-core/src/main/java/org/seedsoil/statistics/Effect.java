package org.seedsoil.statistics;

/**
 * A difference, or another number of which 0 means none, estimated with a normal error.
 *
 * @param value the estimate
 * @param standardError its standard error, at least 0
 */
public record Effect(double value, double standardError) {
    /**
     * Returns how far one estimate lies above another of other patients.
     *
     * @param first the one
     * @param second the other, independent of it
     * @return second less first; the variances add up
     */
    public static Effect between(Effect first, Effect second) {
        return new Effect(
                second.value - first.value,
                Math.sqrt(first.standardError * first.standardError + second.standardError * second.standardError));
    }

    /**
     * Returns the interval.
     *
     * @param confidence level, such as 0.95
     * @return the estimate and as many standard errors to either side as the normal law asks for
     */
    public Interval interval(double confidence) {
        double half = Confidence.normal(confidence) * standardError;
        return new Interval(value - half, value + half);
    }

    /**
     * Returns the distance from none.
     *
     * @return the estimate in standard errors; NaN where both are 0
     */
    public double z() {
        return value / standardError;
    }

    /**
     * Returns how rarely no effect would look as large, on either side.
     *
     * @return the two-sided p-value of {@link #z}; NaN where that is
     */
    public double probability() {
        return 2 * NormalLaw.above(Math.abs(z()));
    }
}
