package org.seedsoil.engine;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Fate;

/** What seeds on their way will meet, by day; equal days in the order of their lineage. */
final class Settlements {
    /** What happens to a seed or a group. */
    enum Turn {
        /** It meets its fate: founds, falls asleep, joins or is lost. */
        ARRIVES,
        /** The group wakes. */
        WAKES,
        /** The group dies asleep. */
        DIES_ASLEEP
    }

    /**
     * One dated turn.
     *
     * @param day when; infinite for a group that sleeps for ever
     * @param since when it left its lesion, or fell asleep
     * @param turn what
     * @param fate what the seed was destined for
     * @param origin who
     */
    record Settlement(double day, double since, Turn turn, Fate fate, Seedling origin) {}

    private static final Comparator<Settlement> BY_DAY = Comparator.comparingDouble(Settlement::day)
            .thenComparingLong(next -> next.origin().key().high())
            .thenComparingLong(next -> next.origin().key().low());

    private final PriorityQueue<Settlement> queue = new PriorityQueue<>(BY_DAY);

    void add(double day, double since, Turn turn, Fate fate, Seedling origin) {
        queue.add(new Settlement(day, since, turn, fate, origin));
    }

    /** Takes the next one out if it falls no later than a day. */
    @Nullable
    Settlement next(double day) {
        Settlement first = queue.peek();
        return first == null || first.day() > day ? null : queue.poll();
    }

    /** Takes out sleeping groups, in the order of their lineage. */
    List<Settlement> takeAsleep(Predicate<Seedling> which) {
        return take(next -> next.turn() != Turn.ARRIVES && which.test(next.origin()));
    }

    /** Takes some out, in their order. */
    List<Settlement> take(Predicate<Settlement> which) {
        List<Settlement> taken = queue.stream().filter(which).sorted(BY_DAY).toList();
        Set<Settlement> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(taken);
        queue.removeIf(gone::contains);
        return taken;
    }

    /** How many are still to come. */
    int size() {
        return queue.size();
    }

    /** Those that are still to come, in no order. */
    Iterable<Settlement> open() {
        return queue;
    }
}
