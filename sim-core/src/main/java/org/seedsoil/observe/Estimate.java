package org.seedsoil.observe;

import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.Proportion;

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
    /** Confidence of every interval. */
    public static final double LEVEL = 0.95;

    /** Quantile of the standard normal that leaves 2.5 % on either side. */
    private static final double Z95 = 1.959963984540054;

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
     * Returns an estimated probability with its Wilson interval. The standard error is that interval's, so that none of a
     * hundred is not taken for a certainty.
     *
     * @param proportion how many patients have it, out of how many
     * @return the estimate
     */
    public static Estimate of(Proportion proportion) {
        return proportion.trials() == 0
                ? absent(0)
                : between(proportion.value(), proportion.interval(LEVEL), proportion.trials());
    }

    /**
     * Returns an estimated probability.
     *
     * @param yes patients that have it
     * @param patients patients in all
     * @return the estimate
     * @see #of(Proportion)
     */
    public static Estimate proportion(long yes, long patients) {
        return of(new Proportion(yes, patients));
    }

    /**
     * Returns an estimate whose standard error follows from its 95 % interval.
     *
     * @param value the estimate
     * @param interval the interval
     * @param patients how many patients it rests on
     * @return the estimate
     */
    public static Estimate between(double value, Interval interval, long patients) {
        return new Estimate(value, interval.width() / (2 * Z95), interval.low(), interval.high(), patients);
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
     * Returns one over the number.
     *
     * @return the estimate, its ends exchanged, the upper one infinite where the lower one here is not above 0, and the error by the
     *     delta method; absent where the number is not above 0
     */
    public Estimate inverse() {
        if (!(value > 0)) {
            return absent(patients);
        }
        double most = low > 0 ? 1 / low : Double.POSITIVE_INFINITY;
        return new Estimate(1 / value, standardError / (value * value), 1 / high, most, patients);
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
