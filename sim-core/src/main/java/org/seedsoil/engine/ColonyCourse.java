package org.seedsoil.engine;

import org.seedsoil.random.RandomStream;

/**
 * Where a small colony of one clone has come to on its {@link ColonyChain}: event by event, and by {@link Ticks} where it has
 * cells enough. The course is the same however far it is followed at a time. Reused from colony to colony.
 */
final class ColonyCourse {
    /** Cells. */
    int size;
    /** The last event or tick, or where the course began; not told where it is followed to a day without one. */
    double day;
    /** Whether that event is a mutation, whose daughter has not been counted yet. */
    boolean mutated;

    private long left;
    private final Ticks ticks = new Ticks();

    /** Begins a course. */
    void begin(double beginDay, int cells) {
        day = beginDay;
        size = cells;
        mutated = false;
        ticks.drop();
    }

    /**
     * Follows a chain until a day, to one of its ends, to the first mutation, or for so many events.
     *
     * @return whether it stopped at an event; if not, nothing more happens until the day
     */
    boolean follow(ColonyChain chain, double until, long most, RandomStream random) {
        double last = Math.min(until, Double.MAX_VALUE); // no end of the chain is left before it
        int end = chain.meanDays.length - 1;
        mutated = false;
        left = most;
        boolean more = true;
        while (more && left > 0 && !mutated && size > 0 && size < end) {
            if (ticks.toCome()) {
                more = tick(last);
            } else if (size >= chain.ticksFrom) {
                more = several(chain, last, random);
            } else {
                more = events(chain, last, random);
            }
        }
        return more;
    }

    /** Draws several ticks, and takes them at once unless they are asked for one by one. */
    private boolean several(ColonyChain chain, double last, RandomStream random) {
        ticks.draw(chain, size, day, random);
        if (left < ticks.events() || ticks.mutate()) {
            ticks.place(random);
            return true;
        }
        if (ticks.end() > last) {
            size += ticks.changeBy(last, random);
            return false;
        }
        ticks.skip(random);
        size += ticks.change();
        day = ticks.end();
        left -= ticks.events();
        return true;
    }

    /** Takes the next of some ticks if it comes before the day. */
    private boolean tick(double last) {
        if (ticks.day() > last) {
            ticks.drop();
            return false;
        }
        day = ticks.day();
        int change = ticks.take();
        size += change;
        mutated = ticks.mutated();
        left -= change != 0 || mutated ? 1 : 0;
        return true;
    }

    /**
     * Takes event by event until the day, one of the ends of the chain, the first mutation, or to where several ticks are drawn at
     * once. This is the inner loop of the smallest colonies: one word for the time and what happens then, and no branch that
     * is hard to foresee.
     *
     * @return whether it stopped at an event
     */
    private boolean events(ColonyChain chain, double last, RandomStream random) {
        double[] meanDays = chain.meanDays;
        int[] firstOfBirth = chain.firstOfBirth;
        int firstOfMutation = chain.firstOfMutation;
        int from = chain.ticksFrom;
        double now = day;
        int cells = size;
        long more = left;
        boolean mutates = false;
        boolean stopped = true;
        while (more > 0 && cells < from) {
            long word = random.nextLong();
            double next = now + random.exponentialOf(word) * meanDays[cells];
            if (!(next <= last)) {
                stopped = cells == 0 || cells == meanDays.length - 1;
                break;
            }
            now = next;
            more--;
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
        left = more;
        mutated = mutates;
        return stopped;
    }
}
