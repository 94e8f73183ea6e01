package org.seedsoil.engine;

import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;

/**
 * Mean and variance of the time from one founder to escape, given escape and no mutation, by the recursion over first
 * passages from i to i + 1: with rates u<sub>i</sub> up and d<sub>i</sub> down of the conditioned chain, the mean is (1 +
 * d<sub>i</sub>·m<sub>i−1</sub>)/u<sub>i</sub>, and the second moment follows from the same step. Passages are independent.
 */
final class PassageTimes {
    private double mean;
    private double variance;

    PassageTimes(Growth growth, double kills, Bottleneck fates) {
        double before = 0;
        double squareBefore = 0;
        for (int i = 1; i < fates.escapedAt(); i++) {
            double up = growth.birthAt(i) * i * fates.survival(i + 1) / fates.survival(i);
            double down = (growth.deathAt(i) * i + kills) * fates.survival(i - 1) / fates.survival(i);
            double stay = 1 / (up + down);
            double back = down * stay;
            double here = (1 + down * before) / up;
            double square =
                    (2 * stay * stay + 2 * stay * back * (before + here) + back * (squareBefore + 2 * before * here))
                            / (up * stay);
            mean += here;
            variance += square - here * here;
            before = here;
            squareBefore = square;
        }
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }
}
