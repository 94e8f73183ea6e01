package org.seedsoil.theory;

import org.seedsoil.matrix.PerronRoot;

/**
 * How many founders the lesions of each type have: their shares in the stable population of lesions, that is, weighted by the left
 * eigenvector; for a type outside of it, their shares among what all types send there.
 */
final class FounderMix {
    private final double[][] shares;

    private FounderMix(double[][] shares) {
        this.shares = shares;
    }

    static FounderMix of(Generation generation) {
        double[][] entries = generation.detachments(0);
        int n = generation.size();
        double[] weights = new double[n];
        if (!Generation.hasInfinite(entries)) {
            PerronRoot root = PerronRoot.of(Generation.finite(entries));
            weights = root.hasVectors() ? root.left() : weights;
        }
        double[][] shares = new double[n][];
        for (int type = 0; type < n; type++) {
            shares[type] = shares(generation, type, weights);
        }
        return new FounderMix(shares);
    }

    private static double[] shares(Generation generation, int type, double[] weights) {
        double[] stable = arrivals(generation, type, weights);
        double[] even = weights.clone();
        java.util.Arrays.fill(even, 1);
        double[] mix = sum(stable) > 0 ? stable : arrivals(generation, type, even);
        if (!(sum(mix) > 0)) {
            mix[1] = 1;
        }
        double whole = sum(mix);
        for (int k = 0; k < mix.length; k++) {
            mix[k] /= whole;
        }
        return mix;
    }

    private static double[] arrivals(Generation generation, int type, double[] weights) {
        double[] sums = new double[generation.mostFounders(type) + 1];
        for (int from = 0; from < weights.length; from++) {
            for (int k = 1; k < sums.length; k++) {
                sums[k] += weights[from] * generation.network().founds(from, type, k);
            }
        }
        return sums;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Returns the share of lesions of a type that have k founders. */
    double share(int type, int founders) {
        return shares[type][founders];
    }

    /** Averages over the founders of a type. */
    double mean(int type, java.util.function.IntToDoubleFunction byFounders) {
        double sum = 0;
        for (int k = 1; k < shares[type].length; k++) {
            if (shares[type][k] > 0) {
                sum += shares[type][k] * byFounders.applyAsDouble(k);
            }
        }
        return sum;
    }
}
