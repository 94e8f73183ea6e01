package org.seedsoil.statistics;

/**
 * A test whose statistic follows the chi-square law where there is no effect.
 *
 * @param statistic its value, at least 0; NaN where the data allow none
 * @param degreesOfFreedom of the law, at least 1
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom) {
    /** A test that the data do not allow. */
    static ChiSquareTest unknown(int degreesOfFreedom) {
        return new ChiSquareTest(Double.NaN, degreesOfFreedom);
    }

    /**
     * Returns how rarely no effect would show as much.
     *
     * @return P(χ² ≥ the statistic); NaN where that is
     */
    public double probability() {
        return Double.isNaN(statistic) ? Double.NaN : ChiSquareLaw.above(statistic, degreesOfFreedom);
    }
}
