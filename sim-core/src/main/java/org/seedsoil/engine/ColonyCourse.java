package org.seedsoil.engine;

import org.seedsoil.random.RandomStream;

/** Where a small colony of one clone has come to on its {@link ColonyChain}. Reused from colony to colony. */
final class ColonyCourse {
    /** Cells. */
    int size;
    /** The last event, or where the course began. */
    double day;
    /** Whether that event is a mutation, whose daughter has not been counted yet. */
    boolean mutated;

    /**
     * Follows a chain until a day, to one of its ends, to the first mutation, or for so many events. This is the inner
     * loop of small colonies: one word for the time and what happens then, and no branch that is hard to foresee.
     *
     * @return whether it stopped at an event; if not, nothing more happens until the day
     */
    boolean follow(ColonyChain chain, double until, long most, RandomStream random) {
        double[] meanDays = chain.meanDays;
        int[] firstOfBirth = chain.firstOfBirth;
        int firstOfMutation = chain.firstOfMutation;
        double last = Math.min(until, Double.MAX_VALUE); // no end of the chain is left before it
        double now = day;
        int cells = size;
        long left = most;
        boolean mutates = false;
        while (left > 0) {
            long word = random.nextLong();
            double next = now + random.exponentialOf(word) * meanDays[cells];
            if (!(next <= last)) {
                break;
            }
            now = next;
            left--;
            int coin = ColonyChain.firstBits(word);
            int births = firstOfBirth[cells];
            if (coin == births || coin >= firstOfMutation) {
                int change = chain.event(cells, coin, random.nextLong());
                mutates = change == 0;
                if (mutates) {
                    break;
                }
                cells += change;
            } else {
                cells += 2 * (coin - births >>> 31) - 1; // a birth below the threshold, else a death, without a branch
            }
        }
        day = now;
        size = cells;
        mutated = mutates;
        return mutates || left == 0 || cells == 0 || cells == meanDays.length - 1;
    }
}
