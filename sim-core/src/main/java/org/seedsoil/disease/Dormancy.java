package org.seedsoil.disease;

/**
 * Dormancy of a group that has just extravasated and found its niche.
 *
 * @param probability probability that the group falls asleep, in [0, 1]
 * @param wake rate ω at which the whole group wakes, per day
 * @param die rate ν at which the whole group dies, per day
 */
public record Dormancy(double probability, double wake, double die) {
    /** A group that never sleeps. */
    public static final Dormancy NONE = new Dormancy(0, 0, 0);

    /**
     * Returns how fast groups leave sleep.
     *
     * @return ω + ν, per day
     */
    public double leaves() {
        return wake + die;
    }

    /**
     * Returns the probability that a sleeping group ever wakes.
     *
     * @return ω/(ω + ν); 0 when nobody wakes
     */
    public double everWakes() {
        return wake > 0 ? wake / leaves() : 0;
    }
}
