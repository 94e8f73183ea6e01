package org.seedsoil.care;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A moment that each cell of a lesion lives through with a probability, independently: a cycle of chemotherapy. Sleeping groups and seeds on
 * their way are not reached, for what it kills divides.
 *
 * @param after from where the day counts; if it never comes, there is no pulse
 * @param day when, at least 0; from the start above 0
 * @param clones indices of the clones that it reaches; empty: all
 * @param survival probability that a cell lives on, in [0, 1]
 * @param course name of the course that it belongs to, where a policy orders that; else empty
 */
public record Pulse(TimeOrigin after, double day, Set<Integer> clones, double survival, String course) {
    /** Copies the set and checks the numbers. */
    public Pulse {
        clones = Collections.unmodifiableSet(new TreeSet<>(clones));
        boolean dated = after == TimeOrigin.START ? day > 0 : day >= 0;
        if (!(dated && survival >= 0 && survival <= 1)) {
            throw new IllegalArgumentException("a pulse comes after the start and has a survival from 0 to 1, not "
                    + after.day(day) + " and " + survival);
        }
    }

    /**
     * Describes a pulse that no policy orders.
     *
     * @param after from where the day counts; if it never comes, there is no pulse
     * @param day when, at least 0; from the start above 0
     * @param clones indices of the clones that it reaches; empty: all
     * @param survival probability that a cell lives on, in [0, 1]
     */
    public Pulse(TimeOrigin after, double day, Set<Integer> clones, double survival) {
        this(after, day, clones, survival, "");
    }

    /**
     * Says whether it reaches a clone.
     *
     * @param clone index of the clone
     * @return true where cells of it may die
     */
    public boolean reaches(int clone) {
        return clones.isEmpty() || clones.contains(clone);
    }
}
