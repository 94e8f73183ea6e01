package org.seedsoil.experiment;

import java.util.Arrays;
import java.util.function.Function;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.statistics.Interval;

/**
 * Intervals from row sets drawn again with replacement (Efron 1979, doi:10.1214/aos/1176344552; Archer, Saltelli and Sobol' 1997,
 * doi:10.1080/00949659708811825, for indices): percentiles of what they give.
 *
 * @param resamples how often, such as 1000
 * @param confidence level, such as 0.95
 * @param key the luck of the drawing
 */
public record Bootstrap(int resamples, double confidence, RandomKey key) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are fewer than 40 resamples or the level is none
     */
    public Bootstrap {
        if (resamples < 40 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a bootstrap needs 40 resamples or more and a level between 0 and 1");
        }
    }

    /**
     * The usual one.
     *
     * @param key the luck of the drawing
     * @return 1000 resamples, 95 %
     */
    public static Bootstrap of(RandomKey key) {
        return new Bootstrap(1000, 0.95, key);
    }

    /**
     * Estimates numbers from units.
     *
     * @param units how many there are
     * @param statistics the numbers, from how often each unit counts
     * @return each number with its interval; unknown intervals below two units
     */
    Estimated[] of(int units, Function<int[], double[]> statistics) {
        int[] once = new int[units];
        Arrays.fill(once, 1);
        double[] estimate = statistics.apply(once);
        double[][] again = units < 2 ? new double[estimate.length][0] : resampled(units, estimate.length, statistics);
        Estimated[] estimated = new Estimated[estimate.length];
        for (int i = 0; i < estimated.length; i++) {
            estimated[i] = new Estimated(estimate[i], percentiles(again[i]));
        }
        return estimated;
    }

    private double[][] resampled(int units, int numbers, Function<int[], double[]> statistics) {
        double[][] again = new double[numbers][resamples];
        RandomStream stream = key.stream();
        int[] weights = new int[units];
        for (int r = 0; r < resamples; r++) {
            Arrays.fill(weights, 0);
            for (int i = 0; i < units; i++) {
                weights[stream.nextInt(units)]++;
            }
            double[] found = statistics.apply(weights);
            for (int n = 0; n < numbers; n++) {
                again[n][r] = found[n];
            }
        }
        return again;
    }

    private Interval percentiles(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length < 40) {
            return Interval.UNKNOWN;
        }
        double tail = (1 - confidence) / 2;
        return new Interval(quantile(sorted, tail), quantile(sorted, 1 - tail));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
