package org.seedsoil.statistics;

/**
 * A confidence interval.
 *
 * @param low its lower end
 * @param high its upper end, not below the lower; both NaN where the data allow no interval
 */
public record Interval(double low, double high) {
    /** The interval of what cannot be told. */
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    /**
     * Says whether a value lies inside.
     *
     * @param value the value
     * @return true from the lower to the upper end, both included
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Returns how wide it is.
     *
     * @return upper less lower end
     */
    public double width() {
        return high - low;
    }
}
