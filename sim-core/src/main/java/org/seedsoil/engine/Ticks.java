package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.random.Gamma;
import org.seedsoil.random.RandomStream;

/**
 * Some ticks of a small colony at once. Ticks come at a constant rate, that of the events at a size which the colony does not
 * pass meanwhile, and each is a birth, a death, a mutation or nothing (uniformization). What they are does not depend on when
 * they come: the last comes after a gamma number, and the others, given that, are uniform before it. So nobody asks when they
 * come unless somebody looks in between. Exact, as one event at a time is.
 *
 * <p>They are drawn in rows of eight. A coin of 15 bits decides most, whatever the size is by then: births and deaths become
 * more frequent with size, so that those at the smallest size of the row are bounds. Only what these leave open waits for the
 * size and for more bits. A word holds four coins, compared at once: a subtraction borrows from the sixteenth bit of each.
 *
 * <p>Draws: row by row, coins and then more bits for those left open; the last day; a word for each other day, read or skipped, so
 * that looking changes nothing.
 */
final class Ticks {
    /** Ticks in a row. */
    static final int ROW = 8;

    private static final int MOST_ROWS = 8;
    private static final int LANES = 4;
    private static final int LANE_BITS = Long.SIZE / LANES;
    private static final int FIRST_BITS = LANE_BITS - 1;
    private static final int FIRST_COINS = 1 << FIRST_BITS;
    private static final long LANE = 0x0001_0001_0001_0001L;
    private static final long LENT = LANE << FIRST_BITS;
    private static final int NONE = Integer.MAX_VALUE;
    private static final int COIN_BITS = 62;
    private static final int LATER_BITS = COIN_BITS - FIRST_BITS;
    private static final double COINS = 1L << COIN_BITS;
    private static final Gamma[] LAST = lastDays();

    /** By row; bits of a row are its ticks, the first the lowest: lane by lane, the first word before the second. */
    private final long[] births = new long[MOST_ROWS];

    private final long[] deaths = new long[MOST_ROWS];
    private final double[] days = new double[ROW * MOST_ROWS];
    private int drawn;
    private int change;
    private int mutation;
    private double begin;
    private double end;
    /** The next one that has been given a day. */
    private int next;
    /** How many have been given a day and count. */
    private int placed;

    private static Gamma[] lastDays() {
        Gamma[] laws = new Gamma[MOST_ROWS + 1];
        for (int rows = 1; rows <= MOST_ROWS; rows++) {
            laws[rows] = Gamma.of(rows * ROW);
        }
        return laws;
    }

    /** Draws what the next ones are, and when the last of them comes. Their days are then to be skipped, counted or placed. */
    void draw(ColonyChain chain, int size, double day, RandomStream random) {
        int largest = chain.ticksUpTo(size);
        double mean = chain.meanDays[largest];
        int cells = size;
        int rows = 0;
        mutation = NONE;
        do {
            cells += row(rows++, chain, cells, mean, random);
        } while (rows < MOST_ROWS && cells >= chain.ticksFrom && cells + ROW - 1 <= largest && mutation == NONE);
        drawn = rows * ROW;
        change = cells - size;
        begin = day;
        end = day + LAST[rows].sample(random) * mean;
        drop();
    }

    /** Draws one row and returns the change in cells. */
    private int row(int row, ColonyChain chain, int cells, double mean, RandomStream random) {
        double coins = mean * FIRST_COINS;
        int least = cells - ROW + 1;
        int most = cells + ROW - 1;
        long birthBelow = LANE * (int) (chain.births[least] * coins);
        long birthAtMost = LANE * (1 + (int) (chain.births[most] * coins));
        long deathAtLeast = LANE * (FIRST_COINS - 1 - (int) (chain.deaths[most] * coins));
        long deathFrom = LANE * (FIRST_COINS - (int) (chain.deaths[least] * coins));
        long one = random.nextLong() | LENT;
        long two = random.nextLong() | LENT;
        long born = row(~(one - birthBelow), ~(two - birthBelow));
        long died = row(one - deathFrom, two - deathFrom);
        long maybe = row(~(one - birthAtMost) | one - deathAtLeast, ~(two - birthAtMost) | two - deathAtLeast);
        for (long open = maybe & ~(born | died); open != 0; open &= open - 1) {
            int bit = Long.numberOfTrailingZeros(open);
            long before = (1L << bit) - 1;
            int now = cells + Long.bitCount(born & before) - Long.bitCount(died & before);
            long first = ((bit & 1) == 0 ? one : two) >>> bit - (bit & 1) & FIRST_COINS - 1;
            int event = decide(chain, now, mean, first << LATER_BITS | random.nextLong() >>> Long.SIZE - LATER_BITS);
            if (event == 0) {
                mutation = row * ROW + bit / LANE_BITS * 2 + bit % 2;
                break;
            }
            born |= event == 1 ? 1L << bit : 0;
            died |= event == -1 ? 1L << bit : 0;
        }
        births[row] = born;
        deaths[row] = died;
        return Long.bitCount(born) - Long.bitCount(died);
    }

    /** Gathers the sixteenth bits of two words. */
    private static long row(long one, long two) {
        return (one & LENT) >>> FIRST_BITS | (two & LENT) >>> FIRST_BITS - 1;
    }

    /** Returns 1 for a birth, −1 for a death, 0 for a mutation, 2 for nothing. */
    private static int decide(ColonyChain chain, int cells, double mean, long coin) {
        double coins = mean * COINS;
        long beyondBirths = coin - (long) (chain.births[cells] * coins);
        if (beyondBirths < 0) {
            return 1;
        }
        if (coin >= (1L << COIN_BITS) - (long) (chain.deaths[cells] * coins)) {
            return -1;
        }
        return beyondBirths < (long) (chain.mutations[cells] * coins) ? 0 : 2;
    }

    /** Whether one of them is a mutation. */
    boolean mutate() {
        return mutation != NONE;
    }

    /** How many are drawn. */
    int drawn() {
        return drawn;
    }

    /** When the last of them comes. */
    double end() {
        return end;
    }

    /** The change in cells by all of them. */
    int change() {
        return change;
    }

    /** Leaves out their days: nobody looks in between. */
    void skip(RandomStream random) {
        random.skip(drawn - 1L);
    }

    /** Counts those that come up to a day before the last of them, and returns the change in cells by them. */
    int changeBy(double last, RandomStream random) {
        int before = 0;
        for (int i = 0; i < drawn - 1; i++) {
            before += uniform(random) <= last ? 1 : 0;
        }
        int sum = 0;
        for (int tick = 0; tick < before; tick++) {
            sum += changeAt(tick);
        }
        return sum;
    }

    private double uniform(RandomStream random) {
        return begin + random.nextOpen() * (end - begin);
    }

    private int changeAt(int tick) {
        int bit = tick % ROW / 2 * LANE_BITS + tick % 2;
        return (int) (births[tick / ROW] >>> bit & 1) - (int) (deaths[tick / ROW] >>> bit & 1);
    }

    /** Gives each its day. */
    void place(RandomStream random) {
        for (int i = 0; i < drawn - 1; i++) {
            days[i] = uniform(random);
        }
        days[drawn - 1] = end;
        Arrays.sort(days, 0, drawn - 1);
        placed = mutation == NONE ? drawn : mutation + 1;
        next = 0;
    }

    /** Whether some that have their day are still to come. */
    boolean toCome() {
        return next < placed;
    }

    /** Forgets those that are still to come. */
    void drop() {
        placed = 0;
        next = 0;
    }

    /** The day of the next one. */
    double day() {
        return days[next];
    }

    /** Takes the next one and returns the change in cells. */
    int take() {
        return changeAt(next++);
    }

    /** Whether the last one taken is a mutation. */
    boolean mutated() {
        return next == mutation + 1;
    }
}
