package org.seedsoil.quantity;

/**
 * The numbers that a setting may take: an interval, perhaps without one of its ends, perhaps whole numbers only.
 *
 * @param lower smallest value, or −∞
 * @param upper largest value, or ∞
 * @param lowerOpen whether the lower end itself is excluded
 * @param upperOpen whether the upper end itself is excluded
 * @param whole whether only whole numbers count
 */
public record Domain(double lower, double upper, boolean lowerOpen, boolean upperOpen, boolean whole) {
    /** Every finite number. */
    public static final Domain ANY = new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true, true, false);
    /** 0 and everything above. */
    public static final Domain NOT_NEGATIVE = new Domain(0, Double.POSITIVE_INFINITY, false, true, false);
    /** Everything above 0. */
    public static final Domain POSITIVE = new Domain(0, Double.POSITIVE_INFINITY, true, true, false);
    /** From 0 to 1, both included. */
    public static final Domain PROBABILITY = new Domain(0, 1, false, false, false);

    /**
     * Returns a closed interval.
     *
     * @param lower smallest value
     * @param upper largest value
     * @return the domain
     */
    public static Domain between(double lower, double upper) {
        return new Domain(lower, upper, false, false, false);
    }

    /**
     * Returns a range of whole numbers.
     *
     * @param lower smallest value
     * @param upper largest value
     * @return the domain
     */
    public static Domain wholeBetween(long lower, long upper) {
        return new Domain(lower, upper, false, false, true);
    }

    /**
     * Says whether a value may be taken.
     *
     * @param value any number
     * @return true if it is inside; never for NaN and infinities
     */
    public boolean contains(double value) {
        boolean above = lowerOpen ? value > lower : value >= lower;
        boolean below = upperOpen ? value < upper : value <= upper;
        return Double.isFinite(value) && above && below && (!whole || value == Math.rint(value));
    }

    /**
     * Says in words what may be taken.
     *
     * @param dimension what the numbers measure, for the unit of the ends
     * @return for example "from 0 to 1", "above 0 d" or "a whole number from 2 to 100"
     */
    public String describe(Dimension dimension) {
        String unit = dimension.units().get(0).symbol();
        String suffix = unit.isEmpty() ? "" : " " + unit;
        String interval = interval(suffix);
        if (!whole) {
            return interval;
        }
        return interval.isEmpty() ? "a whole number" : "a whole number " + interval;
    }

    private String interval(String suffix) {
        String from = Quantity.number(Double.isInfinite(lower) ? 0 : lower) + suffix;
        String to = Quantity.number(Double.isInfinite(upper) ? 0 : upper) + suffix;
        if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
            return "";
        }
        if (Double.isInfinite(upper)) {
            return lowerOpen ? "above " + from : "at least " + from;
        }
        if (Double.isInfinite(lower)) {
            return upperOpen ? "below " + to : "at most " + to;
        }
        String start = lowerOpen ? "above " + from : "from " + from;
        return start + (upperOpen ? " to below " : " to ") + to;
    }
}
