package org.seedsoil.care;

/**
 * In whom a course works, and who gives it up.
 *
 * @param response probability that a patient responds at all
 * @param stopPerCycle probability that a patient gives it up after a cycle, and has no further one
 * @param stopPerDay rate at which patients give up what they take all the time, per day
 */
public record Tolerance(double response, double stopPerCycle, double stopPerDay) {
    /** Everybody responds and has all of it. */
    public static final Tolerance FULL = new Tolerance(1, 0, 0);

    /** Checks the numbers. */
    public Tolerance {
        if (!(response >= 0 && response <= 1 && stopPerCycle >= 0 && stopPerCycle <= 1 && stopPerDay >= 0)) {
            throw new IllegalArgumentException("response and stops are probabilities and a rate of at least 0, not "
                    + response + ", " + stopPerCycle + " and " + stopPerDay);
        }
    }

    /**
     * Says whether patients differ in it.
     *
     * @return true where something is left to chance
     */
    public boolean varies() {
        return response < 1 || stopPerCycle > 0 || stopPerDay > 0;
    }
}
