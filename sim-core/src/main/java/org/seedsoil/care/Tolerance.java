package org.seedsoil.care;

/**
 * In whom a course works, and what ends it before its planned end.
 *
 * @param response probability that a patient responds at all
 * @param stopPerCycle probability that a patient gives it up after a cycle, and has no further one
 * @param stopPerDay rate at which patients give up what they take all the time, per day
 * @param toxicity what it does to patients
 * @param untilProgression whether it ends when progression is seen
 */
public record Tolerance(
        double response, double stopPerCycle, double stopPerDay, Toxicity toxicity, boolean untilProgression) {
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
     * Describes a course that harms nobody and does not end at progression.
     *
     * @param response probability that a patient responds at all
     * @param stopPerCycle probability that a patient gives it up after a cycle, and has no further one
     * @param stopPerDay rate at which patients give up what they take all the time, per day
     */
    public Tolerance(double response, double stopPerCycle, double stopPerDay) {
        this(response, stopPerCycle, stopPerDay, Toxicity.NONE, false);
    }

    /**
     * Says whether patients differ in it by chance.
     *
     * @return true where something is left to chance
     */
    public boolean varies() {
        return response < 1 || stopPerCycle > 0 || stopPerDay > 0 || toxicity.harms();
    }
}
