package org.seedsoil.figure;

import java.util.List;

/**
 * How far bars reach. A bar that would hide all others is cut: one that is more than five times as long as the next, and
 * more than twenty times as long as the middle one, with all that are still longer.
 *
 * @param whole length of the longest bar that is drawn whole
 */
record TornadoScale(double whole) {
    private static final double GAP = 5;
    private static final double MOST_TO_MIDDLE = 20;
    private static final double BEYOND = 1.3;

    static TornadoScale of(List<TornadoFigure.Bar> bars) {
        double[] lengths = bars.stream()
                .mapToDouble(bar -> Math.abs(bar.perCent()))
                .sorted()
                .toArray();
        double middle = lengths[(lengths.length - 1) / 2];
        for (int i = 1; i < lengths.length; i++) {
            if (lengths[i] > GAP * lengths[i - 1] && lengths[i] > MOST_TO_MIDDLE * middle) {
                return new TornadoScale(lengths[i - 1]);
            }
        }
        return new TornadoScale(lengths[lengths.length - 1]);
    }

    boolean cuts(double elasticity) {
        return Math.abs(elasticity) > whole;
    }

    /** Returns where a bar ends on the axis. */
    double end(double elasticity) {
        return cuts(elasticity) ? Math.copySign(BEYOND * whole, elasticity) : elasticity;
    }
}
