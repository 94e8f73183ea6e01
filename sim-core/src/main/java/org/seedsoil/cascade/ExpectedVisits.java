package org.seedsoil.cascade;

import java.util.Arrays;

/**
 * How often an absorbing Markov chain visits each state: x = s·(I − P)<sup>−1</sup> for starts s. Solved by the elimination
 * of Grassmann, Taksar and Heyman 1985, doi:10.1287/opre.33.5.1107, which takes absorption as given and only adds,
 * multiplies and divides positive numbers. So every number keeps its relative accuracy, even where a seed passes a million
 * beds before anything happens to it; subtracting P from I, as a general solver does, would lose it.
 */
final class ExpectedVisits {
    private final double[] leaving;
    private final int[][] targets;
    private final double[][] toTarget;
    private final int[][] origins;
    private final double[][] fromOrigin;

    /** Keeps the positive entries alone: an organ has few outflows, so most are 0. */
    private ExpectedVisits(double[][] p, double[] leaving) {
        this.leaving = leaving;
        this.targets = new int[p.length][];
        this.toTarget = new double[p.length][];
        this.origins = new int[p.length][];
        this.fromOrigin = new double[p.length][];
        double[] column = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            for (int j = 0; j < k; j++) {
                column[j] = p[j][k];
            }
            targets[k] = positive(p[k], k);
            toTarget[k] = pick(p[k], targets[k]);
            origins[k] = positive(column, k);
            fromOrigin[k] = pick(column, origins[k]);
        }
    }

    private static int[] positive(double[] numbers, int below) {
        int[] indices = new int[below];
        int count = 0;
        for (int j = 0; j < below; j++) {
            if (numbers[j] > 0) {
                indices[count++] = j;
            }
        }
        return Arrays.copyOf(indices, count);
    }

    private static double[] pick(double[] numbers, int[] indices) {
        double[] picked = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            picked[i] = numbers[indices[i]];
        }
        return picked;
    }

    /**
     * Eliminates the states, the last first.
     *
     * @param p p[i][j], the probability of going from i to j; overwritten
     * @param absorbed the probability of absorption from each state; overwritten. With it each row sums to 1
     * @return the solved chain
     */
    static ExpectedVisits of(double[][] p, double[] absorbed) {
        double[] leaving = new double[p.length];
        for (int k = p.length - 1; k >= 0; k--) {
            double sum = absorbed[k];
            for (int j = 0; j < k; j++) {
                sum += p[k][j];
            }
            leaving[k] = sum;
            for (int i = 0; i < k; i++) {
                if (p[i][k] > 0) {
                    reroute(p[i], p[k], p[i][k] / sum, k);
                    absorbed[i] += p[i][k] / sum * absorbed[k];
                }
            }
        }
        return new ExpectedVisits(p, leaving);
    }

    private static void reroute(double[] from, double[] through, double share, int k) {
        for (int j = 0; j < k; j++) {
            from[j] += share * through[j];
        }
    }

    /**
     * Returns the expected visits.
     *
     * @param starts weight with which each state is entered from outside
     * @return visits to each state, including the starts
     */
    double[] from(double[] starts) {
        double[] x = starts.clone();
        for (int k = x.length - 1; k >= 0; k--) {
            if (x[k] > 0) {
                double share = x[k] / leaving[k];
                for (int t = 0; t < targets[k].length; t++) {
                    x[targets[k][t]] += share * toTarget[k][t];
                }
            }
        }
        for (int k = 0; k < x.length; k++) {
            for (int t = 0; t < origins[k].length; t++) {
                x[k] += x[origins[k][t]] * fromOrigin[k][t];
            }
            x[k] = x[k] > 0 ? x[k] / leaving[k] : 0;
        }
        return x;
    }
}
