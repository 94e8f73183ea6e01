package org.seedsoil.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/** Tests of a sample against a law. Each returns a p-value, for {@link org.seedsoil.Chance#accept} to judge. */
public final class GoodnessOfFit {
    private static final double FEWEST_EXPECTED = 100;
    private static final double FEWEST_OF_BOTH = 20;
    private static final double HEAVIER = 2.5;

    private GoodnessOfFit() {}

    /**
     * Pearson's chi-square test, and one of each rare outcome. Neighbouring outcomes are pooled until each pool expects at least
     * 100; where it expects so few, the tail of the statistic at 5e-7 is up to 2.5 times that of the chi-square law (and 22
     * times for pools of 10, by convolution of the exact laws of independent pools). Outcomes that expect fewer than 100 are
     * judged one by one, too, by the exact binomial law. What the probabilities leave below 1 is a last outcome of its own.
     *
     * @param observed counts by outcome; the last may be "the rest"
     * @param probability probabilities by outcome, of the same length
     * @return a bound of the p-value
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
        double together =
                HEAVIER * ChiSquaredDistribution.of(Math.max(1, pools - 1)).survivalProbability(statistic);
        return Math.min(1, 2 * Math.min(together, rarest(observed, probability, n)));
    }

    /** Returns the smallest p-value of a rare outcome times their number. */
    private static double rarest(long[] observed, double[] probability, long n) {
        double least = 1;
        int rare = 0;
        for (int i = 0; i < observed.length; i++) {
            if (probability[i] > 0 && n * probability[i] < FEWEST_EXPECTED) {
                BinomialDistribution law = BinomialDistribution.of(Math.toIntExact(n), probability[i]);
                int seen = Math.toIntExact(observed[i]);
                least = Math.min(least, 2 * law.survivalProbability(seen - 1));
                least = Math.min(least, 2 * law.cumulativeProbability(seen));
                rare++;
            }
        }
        return rare == 0 ? 1 : rare * least;
    }

    /**
     * Pearson's chi-square test of two samples of one size against each other. Outcomes are pooled from the first on until each
     * pool holds at least 20 of both together: given that, half of them are expected of each, and the tail of the statistic is
     * lighter than that of the chi-square law.
     *
     * @param one counts by outcome
     * @param other counts by outcome, of the same length and sum
     * @return a bound of the p-value
     */
    public static double chiSquare(long[] one, long[] other) {
        double remaining = Arrays.stream(one).sum() + Arrays.stream(other).sum();
        if (remaining != 2 * Arrays.stream(one).sum()) {
            throw new IllegalArgumentException("the samples differ in size");
        }
        double statistic = 0;
        int pools = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < one.length; i++) {
            a += one[i];
            b += other[i];
            remaining -= one[i] + other[i];
            if (remaining <= 0 && a + b > 0 || a + b >= FEWEST_OF_BOTH && remaining >= FEWEST_OF_BOTH) {
                statistic += (a - b) * (a - b) / (a + b);
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
