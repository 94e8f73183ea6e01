package org.seedsoil.engine;

/** Poisson probabilities around their mode, built up by ratios and made to sum to 1: what is left out is below 1e-17 of the largest. */
final class PoissonWeights {
    private static final double LEAST = 1e-17;

    private final int first;
    private final double[] weights;

    private PoissonWeights(int first, double[] weights) {
        this.first = first;
        this.weights = weights;
    }

    /**
     * Works them out.
     *
     * @param mean the mean, at least 0
     * @param most numbers above it are not asked for; they count in the sum
     */
    static PoissonWeights of(double mean, int most) {
        int mode = (int) mean;
        int low = mode;
        int high = mode;
        double sum = 1;
        int fewest = fewest(mean);
        for (double w = 1; low > fewest && w > LEAST; low--) {
            w *= low / mean;
            sum += w;
        }
        for (double w = 1; w > LEAST; high++) {
            w *= mean / (high + 1);
            sum += w;
        }
        double[] weights = new double[Math.max(0, Math.min(high, most) - low + 1)];
        double w = 1 / sum;
        for (int k = mode; k >= low; k--) {
            set(weights, k - low, w);
            w *= k / mean;
        }
        w = 1 / sum;
        for (int k = mode; k < high; k++) {
            w *= mean / (k + 1);
            set(weights, k + 1 - low, w);
        }
        return new PoissonWeights(low, weights);
    }

    private static void set(double[] weights, int at, double w) {
        if (at < weights.length) {
            weights[at] = w;
        }
    }

    /** Fewer than these are not among them: below the mean by more than nine standard deviations. */
    static int fewest(double mean) {
        return (int) Math.max(0, mean - 9 * Math.sqrt(mean));
    }

    int first() {
        return first;
    }

    int last() {
        return first + weights.length - 1;
    }

    double of(int k) {
        return weights[k - first];
    }
}
