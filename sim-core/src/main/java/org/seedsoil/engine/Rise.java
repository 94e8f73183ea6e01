package org.seedsoil.engine;

import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.random.RandomStream;

/**
 * Whether small colonies of one clone come to a size from which about every second survives, or to which hardly any comes, where drugs make them die out. Of those that die out small nearly all never come so
 * far and are gone soon; the others, the <i>lingering</i>, are as few as survivors. All of this is exact, and rests on the chain below that size
 * alone, which is short. Immutable.
 */
final class Rise {
    /** From here on survival is no longer waited for: the chain below must stay short. */
    static final int MOST = 32;

    private static final double LIKELY = 0.5;
    /** Where hardly any colony of one cell comes so far, it need not be likely to survive: those that do are too few to count. */
    private static final double RARELY = 1e-4;
    /** But so large it is at least: groups that settle have fewer cells. */
    private static final int LEAST = 12;

    private final ColonyRates rates;
    private final double kills;
    private final double mutates;
    private final Bottleneck whole;
    private final Bottleneck below;
    private final int size;
    /** Probability of ever going from a size to the next smaller one before the first mutation. */
    private final double[] shrinks;

    private Rise(ColonyRates rates, double kills, double mutates, Bottleneck whole, Bottleneck below) {
        this.rates = rates;
        this.kills = kills;
        this.mutates = mutates;
        this.whole = whole;
        this.below = below;
        this.size = below.escapedAt();
        this.shrinks = new double[whole.escapedAt() + 1];
        for (int n = whole.escapedAt() - 1; n > 0; n--) {
            double down = down(n);
            double leaves = down + mutation(n) + up(n) * (1 - shrinks[n + 1]);
            shrinks[n] = leaves > 0 ? down / leaves : 0;
        }
    }

    /**
     * Works it out.
     *
     * @param rates births and deaths by size
     * @param growth the same as a law
     * @param kills cells killed per day by residents
     * @param mutates probability that a division is a mutation
     * @param whole the fates of the whole colony
     */
    static Rise of(ColonyRates rates, Growth growth, double kills, double mutates, Bottleneck whole) {
        int most = Math.min(MOST, whole.escapedAt());
        int size = 1;
        while (size < most && whole.survival(size) < LIKELY && !(size >= LEAST && isRare(whole, size))) {
            size++;
        }
        return new Rise(rates, kills, mutates, whole, Bottleneck.of(growth, kills, mutates, size));
    }

    private static boolean isRare(Bottleneck whole, int size) {
        return whole.escape(1) < RARELY * whole.escape(size);
    }

    /** The size that they come to. */
    int size() {
        return size;
    }

    /** The fates of colonies that have not come to it. */
    Bottleneck below() {
        return below;
    }

    /** Births per day that are no mutations, in a colony of n cells. */
    double up(int n) {
        return rates.birth(n) * n * (1 - mutates);
    }

    /** Deaths and kills per day in a colony of n cells. */
    double down(int n) {
        return rates.death(n) * n + kills;
    }

    /** Mutations per day in a colony of n cells. */
    double mutation(int n) {
        return rates.birth(n) * n * mutates;
    }

    /** How long those live that do not come to the size, from weights by size: {@link DoomedLives#from}. */
    DoomedLives lives(double[] weights, double asked) {
        return DoomedLives.from(rates, kills, mutates, weights, asked);
    }

    /** Probability to come to the size or mutate, from n cells. */
    double rises(int n) {
        return n < size ? below.survival(n) : 1;
    }

    /** Probability to escape or mutate, from n cells. */
    double survives(int n) {
        return whole.survival(n);
    }

    /** Probability to linger: to come to the size and then die out before the first mutation. */
    double lingers(int n) {
        return n < size ? below.escape(n) * (1 - whole.survival(size)) : 1 - whole.survival(n);
    }

    /** That a colony dies out before the first mutation: 1 − h is the product of the probabilities to shrink by one, which lose no digits. */
    ColonyChain.Given dyingOut() {
        return new ColonyChain.Given() {
            @Override
            public double birth(int n, double rate) {
                return rate * shrinks[n + 1];
            }

            @Override
            public double death(int n, double rate) {
                return rate / shrinks[n];
            }

            @Override
            public double mutation(int n, double rate) {
                return 0;
            }
        };
    }

    /** The size to which hardly any of the doomed come, of so many founders at most. */
    int doomedSize(int founders) {
        return DoomedLives.largest(whole, founders) + 1;
    }

    /** Cells of a lingering colony after some days; 0 if it has died out. */
    int lingering(int founders, double days, RandomStream random) {
        double day = 0;
        int n = founders;
        boolean risen = n >= size;
        while (n > 0) {
            double down = down(n);
            double up = up(n);
            day += random.nextWait(down + up + mutation(n));
            if (!(day <= days)) {
                return n;
            }
            // Doob's transform, first by the probability to come to the size, then by that to die out.
            up *= risen ? shrinks[n + 1] : below.escape(n + 1) / below.escape(n);
            down *= risen ? 1 / shrinks[n] : below.escape(n - 1) / below.escape(n);
            n += random.nextOpen() * (up + down) < up ? 1 : -1;
            risen |= n >= size;
        }
        return 0;
    }
}
