package org.seedsoil.reproduction;

/**
 * A number of the treatment along a curve.
 *
 * @param knob which
 * @param from first value, in the canonical unit
 * @param to last value
 * @param points how many, at equal distances
 */
public record Varied(Knob knob, double from, double to, int points) {
    /** Checks the numbers. */
    public Varied {
        if (!(from < to) || points < 2) {
            throw new IllegalArgumentException("a curve needs two points or more, the first value below the last");
        }
    }

    /**
     * Returns the values.
     *
     * @return from the first to the last
     */
    public double[] values() {
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = i == points - 1 ? to : from + i * (to - from) / (points - 1);
        }
        return values;
    }
}
