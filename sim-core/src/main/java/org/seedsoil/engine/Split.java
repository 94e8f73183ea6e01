package org.seedsoil.engine;

import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomStream;

/** A number of seeds, being divided among the places where they may stand. */
final class Split {
    private final RandomStream random;
    private double left;
    private double meanLeft;

    Split(double seeds, double mean, RandomStream random) {
        this.left = seeds;
        this.meanLeft = mean;
        this.random = random;
    }

    /** Whether nobody is left: nothing more is drawn, wherever the means say that they stand. */
    boolean isEmpty() {
        return left == 0;
    }

    double meanLeft() {
        return meanLeft;
    }

    /** Takes those out that stand in one place, given how many are expected there, at most all that are left. */
    long take(double mean) {
        double expected = Math.min(mean, meanLeft);
        double taken = expected > 0 ? Binomial.sample(left, expected / meanLeft, random) : 0;
        left -= taken;
        meanLeft -= expected;
        return (long) taken;
    }

    long rest() {
        return (long) left;
    }
}
