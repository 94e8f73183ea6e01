package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.growth.Bottleneck;

/**
 * A small colony of one clone as a chain over its sizes: how long it stays at each size, and what happens then. With a
 * bottleneck, the chain conditioned on survival (Doob's transform): its rates are those of the plain chain times
 * h(next)/h(now), and they add up to the same, because h, the probability to survive, is harmonic.
 *
 * <p>What happens is decided by a coin, a whole number below 2<sup>62</sup>: a birth below one threshold, a mutation from
 * another on, a death between them. Its first 12 bits nearly always decide. So the law is in the tables alone, and every
 * law takes the same time. At 0 and where it has escaped the colony stays for ever.
 */
final class ColonyChain {
    private static final int COIN_BITS = 62;
    private static final int FIRST_BITS = 12;
    private static final int LATER_BITS = COIN_BITS - FIRST_BITS;
    private static final long COINS = 1L << COIN_BITS;

    /** Mean stay at each size in days, whatever ends it. */
    final double[] meanDays;
    /** First bits of the threshold of births, by size. */
    final int[] firstOfBirth;
    /** From these first bits on a coin may be a mutation, at some size. */
    final int firstOfMutation;

    private final long[] birthBelow;
    private final long[] mutationFrom;

    private ColonyChain(double[] meanDays, long[] birthBelow, long[] mutationFrom) {
        this.meanDays = meanDays;
        this.birthBelow = birthBelow;
        this.mutationFrom = mutationFrom;
        this.firstOfBirth = new int[birthBelow.length];
        long least = COINS;
        for (int n = 0; n < birthBelow.length; n++) {
            firstOfBirth[n] = (int) (birthBelow[n] >> LATER_BITS);
            least = Math.min(least, mutationFrom[n]);
        }
        this.firstOfMutation = (int) (least >> LATER_BITS);
    }

    /**
     * Tabulates a chain.
     *
     * @param rates births and deaths by size
     * @param escapedAt size at which the colony has escaped
     * @param kills cells killed per day by residents
     * @param mutates probability that a division is a mutation
     * @param given the bottleneck that the colony is known to survive, or null
     */
    static ColonyChain of(ColonyRates rates, int escapedAt, double kills, double mutates, @Nullable Bottleneck given) {
        double[] meanDays = new double[escapedAt + 1];
        long[] birthBelow = new long[escapedAt + 1];
        long[] mutationFrom = new long[escapedAt + 1];
        for (int n = 1; n < escapedAt; n++) {
            double divisions = rates.birth(n) * n;
            double births = divisions * (1 - mutates);
            double mutations = divisions * mutates;
            double deaths = rates.death(n) * n + kills;
            meanDays[n] = 1 / (divisions + deaths);
            if (given != null) {
                double now = given.survival(n);
                births *= given.survival(n + 1) / now;
                deaths *= given.survival(n - 1) / now;
                mutations /= now;
            }
            double coins = COINS / (births + mutations + deaths);
            birthBelow[n] = (long) (births * coins);
            mutationFrom[n] = COINS - (long) (mutations * coins);
        }
        for (int end = 0; end <= escapedAt; end += escapedAt) {
            meanDays[end] = Double.POSITIVE_INFINITY;
            mutationFrom[end] = COINS;
        }
        return new ColonyChain(meanDays, birthBelow, mutationFrom);
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
