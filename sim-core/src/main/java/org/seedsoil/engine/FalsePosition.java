package org.seedsoil.engine;

import java.util.function.DoubleUnaryOperator;

/**
 * The root of a continuous function between two places of opposite sign, by the Illinois form of false position (Dowell and
 * Jarratt 1971, doi:10.1007/BF01934364): of order 1.44 where the function is smooth, and never outside the two places.
 */
final class FalsePosition {
    private static final int MOST_TRIALS = 100;

    private FalsePosition() {}

    /**
     * Finds the root.
     *
     * @param function the function
     * @param start a place where it is below 0
     * @param below its value there
     * @param end a later place where it is at least 0
     * @param above its value there
     * @param close how near to 0 a value is good enough
     * @return a place between the two
     */
    static double root(
            DoubleUnaryOperator function, double start, double below, double end, double above, double close) {
        double low = start;
        double high = end;
        double under = below;
        double over = above;
        double at = end;
        int side = 0;
        double value = above;
        for (int trial = 0; trial < MOST_TRIALS && Math.abs(value) > close && low < high; trial++) {
            at = high - over * (high - low) / (over - under);
            value = function.applyAsDouble(at);
            if (value >= 0) {
                high = at;
                over = value;
                under = side > 0 ? under / 2 : under;
                side = 1;
            } else {
                low = at;
                under = value;
                over = side < 0 ? over / 2 : over;
                side = -1;
            }
        }
        return at;
    }
}
