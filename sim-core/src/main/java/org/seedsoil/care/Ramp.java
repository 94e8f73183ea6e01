package org.seedsoil.care;

/**
 * How a drug comes on and wears off: in equal steps, each at the level that a straight line has in its middle.
 *
 * @param onsetDays time from the first dose to the full effect, in days; 0: at once
 * @param washoutDays time from the last dose to no effect, in days; 0: at once
 * @param steps how many steps either takes, at least 1
 */
public record Ramp(double onsetDays, double washoutDays, int steps) {
    /** On and off at once. */
    public static final Ramp NONE = new Ramp(0, 0, 1);

    /** Checks the numbers. */
    public Ramp {
        if (!(onsetDays >= 0 && washoutDays >= 0 && steps >= 1)) {
            throw new IllegalArgumentException("onset and washout take at least 0 days and one step, not " + onsetDays
                    + ", " + washoutDays + " and " + steps);
        }
    }

    /** The level of one of the steps upwards, from 0. */
    double level(int step) {
        return (step + 0.5) / steps;
    }
}
