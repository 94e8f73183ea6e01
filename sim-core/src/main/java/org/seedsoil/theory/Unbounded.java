package org.seedsoil.theory;

import org.seedsoil.statistics.Figure;

/** What grows beyond any number, and why: for ever, or exponentially up to a horizon that is finite. */
final class Unbounded {
    /** Beyond this a product or a sum of a few numbers may no longer be one. */
    private static final double LARGEST = 1e300;

    private Unbounded() {}

    static boolean is(double value) {
        return value > LARGEST;
    }

    /**
     * Returns a number, or why there is none.
     *
     * @param value at least 0, may be infinite
     * @param horizonDays up to which lesions count
     */
    static Figure orReason(double value, double horizonDays) {
        return is(value) ? Figure.absent(reason(horizonDays)) : Figure.of(value);
    }

    static String reason(double horizonDays) {
        return horizonDays < Double.POSITIVE_INFINITY
                ? "above 1e300: lesions grow exponentially for so long; choose a shorter horizon or use r"
                : "infinite: lesions found others faster than they are removed; choose a finite horizon or use r";
    }
}
