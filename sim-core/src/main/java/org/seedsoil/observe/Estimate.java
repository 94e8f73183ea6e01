package org.seedsoil.observe;

/**
 * A number estimated from a cohort. NaN where the cohort cannot tell.
 *
 * @param value the estimate
 * @param standardError its standard error
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param patients how many patients it rests on
 */
public record Estimate(double value, double standardError, double low, double high, long patients) {
    /** Quantile of the standard normal that leaves 2.5 % on either side. */
    public static final double Z95 = 1.959963984540054;

    /**
     * Returns an estimate with a normal interval.
     *
     * @param value the estimate
     * @param standardError its standard error
     * @param patients how many patients it rests on
     * @return the estimate
     */
    public static Estimate of(double value, double standardError, long patients) {
        double half = Z95 * standardError;
        return new Estimate(value, standardError, value - half, value + half, patients);
    }

    /**
     * Returns an estimate whose standard error follows from its 95 % interval.
     *
     * @param value the estimate
     * @param low lower end
     * @param high upper end
     * @param patients how many patients it rests on
     * @return the estimate
     */
    public static Estimate between(double value, double low, double high, long patients) {
        return new Estimate(value, (high - low) / (2 * Z95), low, high, patients);
    }

    /**
     * Says that nothing can be told.
     *
     * @param patients how many patients were looked at
     * @return NaN in every number
     */
    public static Estimate absent(long patients) {
        return new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, patients);
    }

    /**
     * Returns an estimated probability with its Wilson interval (Wilson 1927, doi:10.1080/01621459.1927.10502953). The
     * standard error is that interval's, so that none of a hundred is not taken for a certainty.
     *
     * @param yes patients that have it
     * @param patients patients in all
     * @return the estimate
     */
    public static Estimate proportion(long yes, long patients) {
        if (patients == 0) {
            return absent(0);
        }
        double p = (double) yes / patients;
        double z2n = Z95 * Z95 / patients;
        double centre = (p + z2n / 2) / (1 + z2n);
        double half = Z95 * Math.sqrt((p * (1 - p) + z2n / 4) / patients) / (1 + z2n);
        return between(p, Math.max(0, centre - half), Math.min(1, centre + half), patients);
    }

    /**
     * Says whether there is a number.
     *
     * @return false when the cohort could not tell
     */
    public boolean known() {
        return !Double.isNaN(value);
    }
}
