package org.seedsoil.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedsoil.growth.Bottleneck;

/**
 * A small colony of one clone as a chain over its sizes: how long it stays at each size, and what happens then. Where something of
 * its fate is known, the chain given that (Doob's transform): its rates are those of the plain chain times
 * h(next)/h(now), and they add up to the same, because h, the probability of that fate, is harmonic.
 *
 * <p>What happens is decided by a coin, a whole number below 2<sup>62</sup>: a birth below one threshold, a mutation from
 * another on, a death between them. Its first 12 bits nearly always decide. So the law is in the tables alone, and every
 * law takes the same time. At 0 and where it has escaped the colony stays for ever.
 *
 * <p>Where more happens with size, as it does to colonies of more than some cells, several {@link Ticks} are drawn at once.
 */
final class ColonyChain {
    private static final int COIN_BITS = 62;
    static final int FIRST_BITS = 12;
    private static final int LATER_BITS = COIN_BITS - FIRST_BITS;
    private static final long COINS = 1L << COIN_BITS;

    /** From so many cells on ticks pay: with fewer, sizes differ too much within reach. */
    private static final int ENOUGH = 96;
    /** Sizes that share the bounds of what may be reached from them. */
    private static final int SPAN = 16;

    /** Mean stay at each size in days, whatever ends it. */
    final double[] meanDays;
    /** Events per day, by size. */
    final double[] rates;
    /** First bits of the threshold of births, by size. */
    final int[] firstOfBirth;
    /** From these first bits on a coin may be a mutation, at some size. */
    final int firstOfMutation;
    /** The smallest size at which several ticks are drawn at once. */
    final int ticksFrom;
    /** The smallest size from which more happens with size. */
    private final int risingFrom;

    private final int[] least;
    private final int[] most;
    private final long[] birthBelow;
    private final long[] mutationFrom;

    /** What is known of a fate: turns rates in a colony of n cells into those given that, by how much likelier it is after the event than before. */
    interface Given {
        /** The rate of births that are no mutations. */
        double birth(int n, double rate);

        /** The rate of deaths. */
        double death(int n, double rate);

        /** The rate of mutations. */
        double mutation(int n, double rate);

        /** That it comes to the end of a bottleneck, or mutates. */
        static Given survival(Bottleneck of) {
            return new Given() {
                @Override
                public double birth(int n, double rate) {
                    return rate * (of.survival(n + 1) / of.survival(n));
                }

                @Override
                public double death(int n, double rate) {
                    return rate * (of.survival(n - 1) / of.survival(n));
                }

                @Override
                public double mutation(int n, double rate) {
                    return rate / of.survival(n);
                }
            };
        }
    }

    /**
     * Tabulates a chain.
     *
     * @param rates births and deaths by size
     * @param escapedAt size at which the colony has escaped
     * @param kills cells killed per day by residents
     * @param mutates probability that a division is a mutation
     * @param given what is known of its fate, or null
     */
    static ColonyChain of(ColonyRates rates, int escapedAt, double kills, double mutates, @Nullable Given given) {
        double[] births = new double[escapedAt + 1];
        double[] deaths = new double[escapedAt + 1];
        double[] mutations = new double[escapedAt + 1];
        double[] meanDays = new double[escapedAt + 1];
        for (int n = 1; n < escapedAt; n++) {
            double divisions = rates.birth(n) * n;
            births[n] = divisions * (1 - mutates);
            mutations[n] = divisions * mutates;
            deaths[n] = rates.death(n) * n + kills;
            meanDays[n] = 1 / (divisions + deaths[n]);
            if (given != null) {
                births[n] = given.birth(n, births[n]);
                deaths[n] = given.death(n, deaths[n]);
                mutations[n] = given.mutation(n, mutations[n]);
            }
        }
        meanDays[0] = Double.POSITIVE_INFINITY;
        meanDays[escapedAt] = Double.POSITIVE_INFINITY;
        return new ColonyChain(births, deaths, mutations, meanDays);
    }

    private ColonyChain(double[] births, double[] deaths, double[] mutations, double[] meanDays) {
        this.meanDays = meanDays;
        int escapedAt = meanDays.length - 1;
        this.birthBelow = new long[escapedAt + 1];
        this.mutationFrom = new long[escapedAt + 1];
        this.firstOfBirth = new int[escapedAt + 1];
        long lowest = COINS;
        mutationFrom[0] = COINS;
        mutationFrom[escapedAt] = COINS;
        for (int n = 1; n < escapedAt; n++) {
            double coins = COINS / (births[n] + mutations[n] + deaths[n]);
            birthBelow[n] = (long) (births[n] * coins);
            mutationFrom[n] = COINS - (long) (mutations[n] * coins);
            firstOfBirth[n] = (int) (birthBelow[n] >> LATER_BITS);
            lowest = Math.min(lowest, mutationFrom[n]);
        }
        this.firstOfMutation = (int) (lowest >> LATER_BITS);
        this.rates = new double[escapedAt + 1];
        for (int n = 1; n < escapedAt; n++) {
            rates[n] = 1 / meanDays[n];
        }
        this.risingFrom = risingFrom();
        this.ticksFrom = Math.max(ENOUGH, risingFrom + Byte.SIZE);
        this.least = new int[escapedAt / SPAN + 1];
        this.most = new int[escapedAt / SPAN + 1];
        bound();
    }

    /** The smallest size from which more happens with size. */
    private int risingFrom() {
        int from = rates.length - 2;
        while (from > 1 && rates[from - 1] <= rates[from]) {
            from--;
        }
        return from;
    }

    /** Bounds the thresholds of births over the sizes of each span, and then over the spans within reach. */
    private void bound() {
        int[] low = new int[least.length];
        int[] high = new int[least.length];
        Arrays.fill(low, 1 << FIRST_BITS);
        for (int n = 1; n < rates.length - 1; n++) {
            low[n / SPAN] = Math.min(low[n / SPAN], firstOfBirth[n]);
            high[n / SPAN] = Math.max(high[n / SPAN], firstOfBirth[n] + 1);
        }
        int reach = Ticks.MOST / SPAN;
        for (int span = 0; span < least.length; span++) {
            least[span] = low[span];
            for (int near = Math.max(0, span - reach); near <= Math.min(least.length - 1, span + reach); near++) {
                least[span] = Math.min(least[span], low[near]);
                most[span] = Math.max(most[span], high[near]);
            }
        }
    }

    /** How many events are drawn at once: the colony cannot come to where less happens with size. A multiple of eight. */
    int reach(int size) {
        return Math.min(Ticks.MOST, size - risingFrom & -Byte.SIZE);
    }

    /** First bits below which a coin is a birth, wherever the colony comes meanwhile. */
    int surelyBelow(int size) {
        return least[size / SPAN];
    }

    /** First bits below which a coin may be a birth. */
    int maybeBelow(int size) {
        return most[size / SPAN];
    }

    /** The first bits of a coin: bits that an exponential number made from the same word leaves free. */
    static int firstBits(long word) {
        return (int) (word >>> 8) & (1 << FIRST_BITS) - 1;
    }

    /** Returns 1 for a birth, −1 for a death, 0 for a mutation, where the first bits of a coin leave that open. */
    int event(int size, int firstBits, long laterBits) {
        long coin = (long) firstBits << LATER_BITS | laterBits >>> Long.SIZE - LATER_BITS;
        if (coin >= mutationFrom[size]) {
            return 0;
        }
        return coin < birthBelow[size] ? 1 : -1;
    }
}
