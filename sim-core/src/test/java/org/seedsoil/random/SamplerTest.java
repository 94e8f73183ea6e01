package org.seedsoil.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.TestKeys;

/**
 * Each sampler against its exact law, rejected at {@link Chance#ALARM} each: 51 chi-squares with n = 1,000,000, and 18 samples of
 * 50,000 to 500,000 by mean, variance and the distance of Kolmogorov and Smirnov. A chi-square finds, with 99 % power, a total
 * variation of about 0.8 % spread over 30 cells.
 */
class SamplerTest {
    private static final int N = 1_000_000;

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.2, 1, 3.3, 9.99, 10, 10.7, 29, 400, 1e4, 1e6})
    void poissonFollowsItsLaw(double mean) {
        follows(s -> Poisson.sample(mean, s), PoissonDistribution.of(mean), "poisson" + mean);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "5, 0.5",
        "7, 0.9",
        "1000, 0.001",
        "1000, 0.00999",
        "20, 0.5",
        "25, 0.45",
        "30, 0.99",
        "67, 0.3",
        "100, 0.45",
        "300, 0.3",
        "1000, 0.0201",
        "1000, 0.3",
        "20000, 0.2",
        "1000000, 0.5",
        "2000000000, 0.000000001",
        "2000000000, 0.00000002",
        "2000000000, 0.97"
    })
    void binomialFollowsItsLaw(int n, double p) {
        follows(s -> Binomial.sample(n, p, s), BinomialDistribution.of(n, p), "binomial" + n + p);
    }

    /** At these means the law is normal up to 2e-6 in distribution (skewness/6), far below what n = 50,000 resolves. */
    @ParameterizedTest
    @ValueSource(doubles = {1e10, 1e12, 1e15})
    void poissonOfHugeMeanIsNormalWithItsMeanAndVariance(double mean) {
        double[] z = sample(50_000, s -> (Poisson.sample(mean, s) - mean) / Math.sqrt(mean), "huge" + mean);
        assertStandardNormal(z);
    }

    @ParameterizedTest
    @CsvSource({"1e13, 0.5", "1e13, 0.93", "1e15, 1e-3", "1e12, 0.07", "1e15, 1e-5"})
    void binomialOfHugeSizeIsNormalWithItsMeanAndVariance(double n, double p) {
        double sd = Math.sqrt(n * p * (1 - p));
        double[] z = sample(50_000, s -> (Binomial.sample(n, p, s) - n * p) / sd, "huge" + n + p);
        assertStandardNormal(z);
    }

    /** The thinning of V22: 6e7 seeds, each with probability 1/6e7, and the same from 1e15 seeds. */
    @ParameterizedTest
    @ValueSource(doubles = {6e7, 1e15})
    void rareSuccessesAmongManyTrialsArePoisson(double n) {
        follows(s -> Binomial.sample(n, 1 / n, s), PoissonDistribution.of(1), "rare" + n);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.26",
        "1, 30",
        "3, 0.1",
        "7, 1.5",
        "10, 3",
        "76, 0.26",
        "1024, 0.0194",
        "1025, 0.0194",
        "2000, 0.001",
        "1000, 0.3",
        "100000, 2",
        "1000000000, 0.00000001"
    })
    void negativeBinomialFollowsItsLaw(int k, double odds) {
        follows(
                s -> NegativeBinomial.sample(k, odds, s),
                PascalDistribution.of(k, 1 / (1 + odds)),
                "negative" + k + odds);
    }

    /** Skewness 2e-5 at the smallest: n = 50,000 cannot see it. */
    @ParameterizedTest
    @CsvSource({"1e10, 0.26", "1e15, 0.07", "1e12, 1e-2"})
    void negativeBinomialOfHugeSizeIsNormalWithItsMeanAndVariance(double k, double odds) {
        double sd = Math.sqrt(k * odds * (1 + odds));
        assertStandardNormal(
                sample(50_000, s -> (NegativeBinomial.sample(k, odds, s) - k * odds) / sd, "huge negative" + k + odds));
    }

    /** The squeeze of Kachitvichyanukul and Schmeiser must enclose the law wherever it is asked. */
    @ParameterizedTest
    @CsvSource({"70, 0.3", "200, 0.5", "1000, 0.02", "1000, 0.3", "1e6, 0.5", "1e12, 0.07", "1e15, 1e-13"})
    void squeezeEnclosesTheBinomialLaw(double n, double p) {
        double mode = Math.floor((n + 1) * p);
        double variance = n * p * (1 - p);
        double top = SaddlePoint.logBinomial(mode, n, p);
        double reach = Math.min(variance / 2 - 1, 9 * Math.sqrt(variance));
        for (double off = -reach; off <= reach; off += Math.max(1, Math.floor(reach / 500))) {
            double distance = Math.abs(off);
            if (distance > Binomial.NEAR && mode + off > 0 && mode + off < n) {
                double log = SaddlePoint.logBinomial(Math.rint(mode + off), n, p) - top;
                double d = Math.abs(Math.rint(mode + off) - mode);
                double normal = -d * d / (2 * variance);
                assertThat(Math.abs(log - normal)).isLessThanOrEqualTo(Binomial.slack(d, variance) + 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 7, 1000, 1e6})
    void gammaFollowsItsLaw(double shape) {
        GammaDistribution law = GammaDistribution.of(shape, 1);
        double[] x = sample(200_000, s -> Gamma.sample(shape, s), "gamma" + shape);
        Chance.mean("mean", x, new Law(shape, shape, 2 / Math.sqrt(shape)));
        Chance.accept("gamma " + shape, GoodnessOfFit.kolmogorovSmirnov(x, law::cumulativeProbability));
    }

    /** Skewness 2/√shape = 6e-7. */
    @Test
    void gammaOfHugeShapeIsNormalWithItsMeanAndVariance() {
        double shape = 1e13;
        assertStandardNormal(sample(50_000, s -> (Gamma.sample(shape, s) - shape) / Math.sqrt(shape), "huge gamma"));
    }

    @Test
    void normalFollowsItsLaw() {
        assertStandardNormal(sample(500_000, RandomStream::nextNormal, "normal"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void discreteFollowsItsWeights(int which) {
        double[][] tables = {
            {1}, {3, 1}, {0, 1e-3, 5, 0, 2, 1, 1, 1e-12}, {1, 1, 1, 1, 1, 1, 1}, {1e300, 2e300, 0.5e300}
        };
        double[] weights = tables[which];
        Discrete choice = Discrete.of(weights);
        RandomStream stream = TestKeys.of("discrete" + which).stream();
        long[] seen = new long[weights.length];
        for (int i = 0; i < N; i++) {
            seen[choice.sample(stream)]++;
        }
        double total = Arrays.stream(weights).sum();
        double[] p = Arrays.stream(weights).map(w -> w / total).toArray();
        Chance.accept("table " + which, GoodnessOfFit.chiSquare(seen, p));
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i] > 0 || seen[i] == 0).isTrue();
        }
    }

    @Test
    void certainOutcomesDrawNothingElse() {
        RandomStream stream = TestKeys.of("certain").stream();
        assertThat(Poisson.sample(0, stream)).isZero();
        assertThat(Binomial.sample(0, 0.3, stream)).isZero();
        assertThat(Binomial.sample(1e13, 0, stream)).isZero();
        assertThat(Binomial.sample(1e13, 1, stream)).isEqualTo(1e13);
        assertThat(Binomial.sample(7, 1e-300, stream)).isZero();
        assertThat(Poisson.sample(1e-300, stream)).isZero();
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        RandomStream stream = TestKeys.of("range").stream();
        for (double mean : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Poisson.sample(mean, stream));
            assertThatIllegalArgumentException().isThrownBy(() -> Binomial.sample(mean, 0.5, stream));
            assertThatIllegalArgumentException().isThrownBy(() -> Gamma.sample(mean, stream));
            assertThatIllegalArgumentException().isThrownBy(() -> NegativeBinomial.sample(3, mean, stream));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NegativeBinomial.sample(Math.min(mean, 0.5), 1, stream));
            assertThatIllegalArgumentException().isThrownBy(() -> Discrete.of(new double[] {1, mean}));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.sample(2.5, 0.5, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.sample(2, 1.01, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> Discrete.of(new double[] {0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> Discrete.of(new double[0]));
    }

    private static double[] sample(int n, ToDoubleFunction<RandomStream> sampler, String name) {
        RandomStream stream = TestKeys.of(name).stream();
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = sampler.applyAsDouble(stream);
        }
        return x;
    }

    /** Chi-square over at most 200 classes of about equal probability, cut at quantiles. */
    private static void follows(ToDoubleFunction<RandomStream> sampler, DiscreteDistribution law, String name) {
        int lowest = law.inverseCumulativeProbability(1e-4);
        int highest = law.inverseSurvivalProbability(1e-4);
        int width = Math.max(1, (highest - lowest) / 200);
        int classes = (highest - lowest) / width + 3;
        double[] probability = new double[classes];
        double below = 0;
        for (int c = 0; c < classes; c++) {
            int last = lowest - 1 + c * width;
            double upTo = c == classes - 1 ? 1 : last < 0 ? 0 : law.cumulativeProbability(last);
            probability[c] = upTo - below;
            below = upTo;
        }
        long[] seen = new long[classes];
        for (double x : sample(N, sampler, name)) {
            double c = Math.ceil((x - (lowest - 1)) / width);
            seen[(int) Math.max(0, Math.min(classes - 1, c))]++;
        }
        Chance.accept(name, GoodnessOfFit.chiSquare(seen, probability));
    }

    private static void assertStandardNormal(double[] z) {
        Chance.mean("mean", z, new Law(0, 1, 0));
        Chance.mean("variance", Arrays.stream(z).map(x -> x * x).toArray(), Law.squareOfNormal(1));
        Chance.accept("law", GoodnessOfFit.kolmogorovSmirnov(z, NormalDistribution.of(0, 1)::cumulativeProbability));
    }
}
