package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.growth.Bottleneck;

/**
 * A small colony of one clone as a chain over its sizes: how fast something happens at each size, and what. With a
 * bottleneck, the chain conditioned on survival (Doob's transform): its rates are those of the plain chain times
 * h(next)/h(now), and they add up to the same, because h, the probability to survive, is harmonic.
 */
final class ColonyChain {
    private final double[] rate;
    private final double[] birthBelow;
    private final double[] deathBelow;

    private ColonyChain(int sizes) {
        this.rate = new double[sizes];
        this.birthBelow = new double[sizes];
        this.deathBelow = new double[sizes];
    }

    /**
     * Tabulates a chain.
     *
     * @param rates births and deaths by size
     * @param sizes one more than the largest size
     * @param kills cells killed per day by residents
     * @param mutates probability that a division is a mutation
     * @param given the bottleneck that the colony is known to survive, or null
     */
    static ColonyChain of(ColonyRates rates, int sizes, double kills, double mutates, @Nullable Bottleneck given) {
        ColonyChain chain = new ColonyChain(sizes);
        for (int n = 1; n < sizes; n++) {
            double births = rates.birth(n) * n * (1 - mutates);
            double mutations = rates.birth(n) * n * mutates;
            double deaths = rates.death(n) * n + kills;
            chain.rate[n] = births + mutations + deaths;
            if (given != null) {
                double now = given.survival(n);
                births *= given.survival(n + 1) / now;
                deaths *= given.survival(n - 1) / now;
                mutations /= now;
            }
            double sum = births + mutations + deaths;
            chain.birthBelow[n] = births / sum;
            // Where nothing mutates, rounding must not leave a sliver above births and deaths.
            chain.deathBelow[n] = mutations > 0 ? (births + deaths) / sum : 1;
        }
        return chain;
    }

    /** Events per day at a size. */
    double rate(int size) {
        return rate[size];
    }

    /** Draws below this are births. */
    double birthBelow(int size) {
        return birthBelow[size];
    }

    /** Draws below this, and not births, are deaths; those above are mutations. */
    double deathBelow(int size) {
        return deathBelow[size];
    }
}
