package org.seedsoil.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/** Tests of a sample against a law. Each returns a p-value: rejecting below 1e-5 gives one false alarm in 1e5 tests. */
public final class GoodnessOfFit {
    private static final double FEWEST_EXPECTED = 10;

    private GoodnessOfFit() {}

    /**
     * Pearson's chi-square test. Neighbouring outcomes are pooled until each pool expects at least 10; what the
     * probabilities leave below 1 is a last outcome of its own.
     *
     * @param observed counts by outcome; the last may be "the rest"
     * @param probability probabilities by outcome, of the same length
     * @return the p-value
     */
    public static double chiSquare(long[] observed, double[] probability) {
        long n = Arrays.stream(observed).sum();
        double statistic = 0;
        int pools = 0;
        double expected = 0;
        double seen = 0;
        double remaining = n;
        for (int i = 0; i < observed.length; i++) {
            expected += n * probability[i];
            remaining -= n * probability[i];
            seen += observed[i];
            boolean last = i == observed.length - 1;
            if (last || expected >= FEWEST_EXPECTED && remaining >= FEWEST_EXPECTED) {
                statistic += expected > 0 ? (seen - expected) * (seen - expected) / expected : 0;
                pools += expected > 0 ? 1 : 0;
                expected = 0;
                seen = 0;
            }
        }
        return ChiSquaredDistribution.of(Math.max(1, pools - 1)).survivalProbability(statistic);
    }

    /**
     * Pearson's chi-square test of two samples against each other. Outcomes are pooled from the first on until each pool
     * holds at least 20 of both together.
     *
     * @param one counts by outcome
     * @param other counts by outcome, of the same length
     * @return the p-value
     */
    public static double chiSquare(long[] one, long[] other) {
        double ones = Arrays.stream(one).sum();
        double others = Arrays.stream(other).sum();
        double remaining = ones + others;
        double statistic = 0;
        int pools = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < one.length; i++) {
            a += one[i];
            b += other[i];
            remaining -= one[i] + other[i];
            if (remaining <= 0 && a + b > 0 || a + b >= 2 * FEWEST_EXPECTED && remaining >= 2 * FEWEST_EXPECTED) {
                double distance = a * Math.sqrt(others / ones) - b * Math.sqrt(ones / others);
                statistic += distance * distance / (a + b);
                pools++;
                a = 0;
                b = 0;
            }
        }
        return ChiSquaredDistribution.of(Math.max(1, pools - 1)).survivalProbability(statistic);
    }

    /**
     * Kolmogorov and Smirnov's test against a continuous law.
     *
     * @param sample the sample
     * @param cdf the law's distribution function
     * @return the p-value
     */
    public static double kolmogorovSmirnov(double[] sample, DoubleUnaryOperator cdf) {
        return KolmogorovSmirnovTest.withDefaults().test(sample, cdf).getPValue();
    }

    /**
     * Kolmogorov and Smirnov's test of two samples against each other.
     *
     * @param one a sample
     * @param other another sample
     * @return the p-value
     */
    public static double kolmogorovSmirnov(double[] one, double[] other) {
        return KolmogorovSmirnovTest.withDefaults().test(one, other).getPValue();
    }
}
