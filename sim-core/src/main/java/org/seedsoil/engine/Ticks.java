package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.random.Gamma;
import org.seedsoil.random.RandomStream;

/**
 * Some events of a small colony at once. First what they are, births and deaths one after another; then when: ticks come at a
 * constant rate, that of events at the largest size on the way, and at a smaller one a tick may be nothing, an idle one
 * (uniformization). What they are does not depend on when they come: the last comes after a gamma number, and the others, given
 * that, are uniform before it. So nobody asks when they come unless somebody looks in between. Exact, as one event at a time is.
 *
 * <p>Whether an event is a birth hardly depends on the size. So 64 coins are tossed at once, bit by bit: one word holds the
 * same bit of each, and adding with carry compares them all with a threshold. Those that the least and the largest share of births
 * within reach decide alike are settled; only what is left open waits for the size and for more bits.
 *
 * <p>Draws: the bits of the coins; more bits for each left open; candidates for idle ticks, then more for each; the last day; a
 * word for each other day, read or skipped, so that looking changes nothing.
 */
final class Ticks {
    /** Events at once, at most. */
    static final int MOST = Long.SIZE;

    /** Bits of a coin that are tossed for all. */
    private static final int BITS = ColonyChain.FIRST_BITS;

    private static final int BYTE = 0xFF;
    private static final Gamma[] LAST = lastDays();
    /** Eight steps: the change, the highest place and the lowest of those after each, as bytes, 64 added. */
    private static final int[] EIGHT = eightSteps();

    private final long[] coins = new long[BITS];
    private int[] idle = new int[3 * MOST];
    private double[] days = new double[2 * MOST];
    /** Bit k is set where event k is a birth. */
    private long births;

    private int cells;
    private int events;
    private int idles;
    private boolean mutation;
    private double begin;
    private double end;
    /** The next tick that has been given a day, and the next idle one among them. */
    private int next;

    private int nextIdle;
    private int placed;

    private static Gamma[] lastDays() {
        Gamma[] laws = new Gamma[3 * MOST];
        for (int shape = 1; shape < laws.length; shape++) {
            laws[shape] = Gamma.of(shape);
        }
        return laws;
    }

    private static int[] eightSteps() {
        int[] steps = new int[1 << Byte.SIZE];
        for (int born = 0; born < steps.length; born++) {
            int at = 0;
            int high = -Byte.SIZE;
            int low = Byte.SIZE;
            for (int k = 0; k < Byte.SIZE; k++) {
                at += 2 * (born >> k & 1) - 1;
                high = Math.max(high, at);
                low = Math.min(low, at);
            }
            steps[born] = (at + MOST) << 2 * Byte.SIZE | (high + MOST) << Byte.SIZE | (low + MOST);
        }
        return steps;
    }

    /** Draws what the next ones are, and when the last of them comes. Their days are then to be skipped, counted or placed. */
    void draw(ColonyChain chain, int size, double day, RandomStream random) {
        cells = size;
        mutation = false;
        events = chain.reach(size);
        toss(chain, random);
        measure(chain, random);
        begin = day;
        drop();
    }

    /** Tosses the coins, 64 at once, and settles those left open one by one. */
    private void toss(ColonyChain chain, RandomStream random) {
        int sure = Math.min(chain.surelyBelow(cells), (1 << BITS) - 1);
        int maybe = chain.maybeBelow(cells);
        int mutant = chain.firstOfMutation;
        long births = 0;
        long possible = 0;
        long mutants = 0;
        for (int bit = 0; bit < BITS; bit++) {
            long coin = ~random.nextLong();
            coins[bit] = coin;
            births = majority(coin, births, -(long) (sure >> bit & 1));
            possible = majority(coin, possible, -(long) (maybe >> bit & 1));
        }
        if (mutant < 1 << BITS) {
            for (int bit = 0; bit < BITS; bit++) {
                mutants = majority(coins[bit], mutants, -(long) (mutant >> bit & 1));
            }
        } else {
            mutants = -1;
        }
        if (maybe >= 1 << BITS) {
            possible = -1;
        }
        this.births = births;
        long open = (possible & ~births | ~mutants) & -1L >>> MOST - events;
        for (; open != 0; open &= open - 1) {
            settle(chain, Long.numberOfTrailingZeros(open), random);
            if (mutation) {
                return;
            }
        }
    }

    /** One step of a comparison from the lowest bit up: below, where the bit is below that of the threshold or equal and it was. */
    private static long majority(long coin, long below, long threshold) {
        return coin & (below | threshold) | below & threshold;
    }

    private void settle(ColonyChain chain, int event, RandomStream random) {
        int first = 0;
        for (int bit = 0; bit < BITS; bit++) {
            first |= (int) (~coins[bit] >>> event & 1) << bit;
        }
        int change = chain.event(Math.min(sizeBefore(event), chain.rates.length - 1), first, random.nextLong());
        births = births & ~(1L << event) | (change > 0 ? 1L << event : 0);
        if (change == 0) {
            mutation = true;
            events = event + 1;
        }
    }

    /** The size before an event. */
    private int sizeBefore(int event) {
        return cells + 2 * Long.bitCount(births & (1L << event) - 1) - event;
    }

    /** Finds the sizes on the way, ends it where the colony escapes, and draws the idle ticks and the last day. */
    private void measure(ColonyChain chain, RandomStream random) {
        int at = cells;
        int high = cells;
        int low = cells;
        int whole = events + 7 >>> 3;
        for (int k = 0; k < whole; k++) {
            int eight = EIGHT[(int) (births >>> 8 * k) & BYTE];
            high = Math.max(high, at + (eight >>> 8 & BYTE) - MOST);
            low = Math.min(low, at + (eight & BYTE) - MOST);
            at += (eight >>> 16) - MOST;
        }
        int last = chain.rates.length - 2;
        if (high > last) {
            stopAt(last + 1);
            high = last;
        }
        idle(chain, high, Math.max(low, 1), random);
        int ticks = idles + events;
        double days = ticks < LAST.length ? LAST[ticks].sample(random) : Gamma.sample(ticks, random);
        end = days * chain.meanDays[high];
    }

    private void stopAt(int escaped) {
        int at = cells;
        for (int k = 0; k < events; k++) {
            at += 2 * (int) (births >>> k & 1) - 1;
            if (at == escaped) {
                events = k + 1;
                mutation = false;
            }
        }
    }

    /**
     * Draws the idle ticks: before each event as many as a geometric number says, by inversion. Candidates come first, as often
     * as they may be needed anywhere, rounded up to a power of two.
     */
    private void idle(ColonyChain chain, int high, int low, RandomStream random) {
        double[] rates = chain.rates;
        double part = chain.meanDays[high];
        double largest = 1 - rates[low] * part;
        long candidates = -1L >>> MOST - events;
        double share = 1;
        while (share >= 2 * largest && candidates != 0) {
            share /= 2;
            candidates &= random.nextLong();
        }
        int count = 0;
        for (; candidates != 0; candidates &= candidates - 1) {
            int event = Long.numberOfTrailingZeros(candidates);
            double nothing = 1 - rates[sizeBefore(event)] * part;
            double at = random.nextOpen() * share;
            idle[count] = event;
            count += at < nothing ? 1 : 0;
            if (at < nothing * nothing) {
                count = repeat(event, count, at, nothing);
            }
        }
        idles = count;
    }

    private int repeat(int event, int before, double at, double nothing) {
        int count = before;
        for (double still = nothing * nothing; at < still; still *= nothing) {
            idle[count++] = event;
            if (count + MOST > idle.length) {
                idle = Arrays.copyOf(idle, 2 * count + MOST);
            }
        }
        return count;
    }

    /** Whether the last of them is a mutation. */
    boolean mutate() {
        return mutation;
    }

    /** How many are drawn, idle ones among them. */
    int drawn() {
        return events + idles;
    }

    /** How many of them are events. */
    int events() {
        return events;
    }

    /** When the last of them comes. */
    double end() {
        return begin + end;
    }

    /** The change in cells by all of them; a mutation counts for none. */
    int change() {
        return changeOf(events);
    }

    private int changeOf(int first) {
        return first == 0 ? 0 : 2 * Long.bitCount(births & -1L >>> MOST - first) - first;
    }

    /** Leaves out their days: nobody looks in between. */
    void skip(RandomStream random) {
        random.skip(drawn() - 1L);
    }

    /** Counts those that come up to a day before the last of them, and returns the change in cells by them. */
    int changeBy(double last, RandomStream random) {
        int before = 0;
        for (int i = 0; i < drawn() - 1; i++) {
            before += uniform(random) <= last ? 1 : 0;
        }
        int still = 0;
        while (still < idles && idle[still] + still < before) {
            still++;
        }
        return changeOf(before - still);
    }

    private double uniform(RandomStream random) {
        return begin + random.nextOpen() * end;
    }

    /** Gives each its day. */
    void place(RandomStream random) {
        placed = drawn();
        if (placed > days.length) {
            days = new double[2 * placed];
        }
        for (int i = 0; i < placed - 1; i++) {
            days[i] = uniform(random);
        }
        days[placed - 1] = end();
        Arrays.sort(days, 0, placed - 1);
        next = 0;
        nextIdle = 0;
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
        int event = next - nextIdle;
        next++;
        if (nextIdle < idles && idle[nextIdle] == event) {
            nextIdle++;
            return 0;
        }
        return mutated() ? 0 : 2 * (int) (births >>> event & 1) - 1;
    }

    /** Whether the last one taken is a mutation. */
    boolean mutated() {
        return mutation && next == placed;
    }
}
