package org.seedsoil.statistics;

import java.util.function.DoubleUnaryOperator;

/** Quantiles by Newton's method, held inside a bracket that each step narrows. */
final class Root {
    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-15;

    private Root() {}

    /**
     * Returns where a decreasing probability has a value.
     *
     * @param above probability of a draw above a number of at least 0
     * @param density its slope, with the sign turned
     * @param value the probability that is looked for
     * @param start a guess above 0
     * @return the number
     */
    static double of(DoubleUnaryOperator above, DoubleUnaryOperator density, double value, double start) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double x = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = above.applyAsDouble(x) - value;
            if (excess > 0) {
                low = x;
            } else {
                high = x;
            }
            double next = x + excess / density.applyAsDouble(x);
            if (!(next > low && next < high)) {
                next = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * x;
            }
            if (Math.abs(next - x) <= CLOSE * x) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
