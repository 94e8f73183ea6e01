package org.seedsoil.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.TestKeys;

/**
 * Exponential and normal numbers against their laws, n = 2,000,000 each, rejected at {@link Chance#ALARM} each.
 * Chi-square over 1,000 classes of equal probability finds, with 99 % power, a total variation
 * of 0.4 %: to accept or refuse all places at the edges of layers moves twice as much. Beyond the last layer there are
 * 900 and 520 numbers, whose law is tested by itself (it finds a distance of 10 %), and whose number is (20 %).
 */
class ZigguratTest {
    private static final int N = 2_000_000;
    private static final double EXPONENTIAL_TAIL = 7.69711747013105;
    private static final double NORMAL_TAIL = 3.654152885361009;
    private static final ContinuousDistribution EXPONENTIAL = ExponentialDistribution.of(1);
    private static final ContinuousDistribution NORMAL = NormalDistribution.of(0, 1);

    private static double[] sample(String name, ToDoubleFunction<RandomStream> law) {
        RandomStream stream = TestKeys.of(name).stream();
        double[] x = new double[N];
        Arrays.setAll(x, i -> law.applyAsDouble(stream));
        return x;
    }

    private static void assertFollows(double[] x, ContinuousDistribution law) {
        long[] seen = new long[1000];
        for (double v : x) {
            seen[(int) Math.min(999, 1000 * law.cumulativeProbability(v))]++;
        }
        double[] even = new double[1000];
        Arrays.fill(even, 1e-3);
        Chance.accept("classes", GoodnessOfFit.chiSquare(seen, even));
        double[] million = Arrays.copyOf(x, 1_000_000);
        Chance.accept("distance", GoodnessOfFit.kolmogorovSmirnov(million, law::cumulativeProbability));
    }

    private static void assertTail(double[] tail, double probability, DoubleUnaryOperator cdf) {
        Chance.binomial("beyond the last layer", tail.length, N, probability);
        Chance.accept("law beyond the last layer", GoodnessOfFit.kolmogorovSmirnov(tail, cdf));
    }

    @Test
    void exponentialNumbersFollowTheirLaw() {
        double[] x = sample("ziggurat exponential", RandomStream::nextExponential);
        assertFollows(x, EXPONENTIAL);
        assertThat(Arrays.stream(x).min().orElseThrow()).isPositive();
        double[] tail = Arrays.stream(x).filter(v -> v > EXPONENTIAL_TAIL).toArray();
        assertTail(
                tail, StrictMath.exp(-EXPONENTIAL_TAIL), v -> EXPONENTIAL.cumulativeProbability(v - EXPONENTIAL_TAIL));
    }

    @Test
    void normalNumbersFollowTheirLaw() {
        double[] x = sample("ziggurat normal", RandomStream::nextNormal);
        assertFollows(x, NORMAL);
        double beyond = NORMAL.survivalProbability(NORMAL_TAIL);
        DoubleUnaryOperator cdf = v -> 1 - NORMAL.survivalProbability(v) / beyond;
        assertTail(Arrays.stream(x).filter(v -> v > NORMAL_TAIL).toArray(), beyond, cdf);
        assertTail(Arrays.stream(x).filter(v -> v < -NORMAL_TAIL).map(v -> -v).toArray(), beyond, cdf);
    }

    /** n = 1,000,000 beyond the last layer: finds a distance of 0.3 %. */
    @Test
    void normalTailFollowsItsLaw() {
        RandomStream stream = TestKeys.of("normal tail").stream();
        double[] x = new double[1_000_000];
        Arrays.setAll(x, i -> Normal.tail(stream));
        double beyond = NORMAL.survivalProbability(NORMAL_TAIL);
        Chance.accept("tail", GoodnessOfFit.kolmogorovSmirnov(x, v -> 1 - NORMAL.survivalProbability(v) / beyond));
    }

    /** Moments weigh the tails: E X^k = k! for k = 4, 8 and 12, and 3, 105 and 10,395. */
    @Test
    void fourthMomentsAreThoseOfTheLaws() {
        Chance.mean(
                "exponential",
                fourthPowers(sample("fourth exponential", RandomStream::nextExponential)),
                Law.ofMoments(24, 40_320, 479_001_600));
        Chance.mean(
                "normal",
                fourthPowers(sample("fourth normal", RandomStream::nextNormal)),
                Law.ofMoments(3, 105, 10_395));
    }

    private static double[] fourthPowers(double[] x) {
        return Arrays.stream(x).map(v -> v * v * v * v).toArray();
    }

    /** Pairs of neighbours on 32 × 32 classes: a draw leaves no trace in the next. */
    @Test
    void neighboursAreIndependent() {
        for (boolean normal : new boolean[] {true, false}) {
            double[] x = sample("neighbours", normal ? RandomStream::nextNormal : RandomStream::nextExponential);
            ContinuousDistribution law = normal ? NORMAL : EXPONENTIAL;
            long[] seen = new long[1024];
            for (int i = 0; i + 1 < N; i += 2) {
                int one = (int) (32 * law.cumulativeProbability(x[i]));
                seen[32 * one + (int) Math.min(31, 32 * law.cumulativeProbability(x[i + 1]))]++;
            }
            double[] even = new double[1024];
            Arrays.fill(even, 1.0 / 1024);
            Chance.accept("neighbours", GoodnessOfFit.chiSquare(seen, even));
        }
    }

    /** The bits 8 to 19 of the word, in 64 classes, against the number made from it, in 64 classes. */
    @Test
    void theBitsLeftFreeAreIndependentOfTheNumber() {
        RandomStream stream = TestKeys.of("free bits").stream();
        long[] first = new long[4096];
        long[] last = new long[4096];
        for (int i = 0; i < N; i++) {
            long word = stream.nextLong();
            int number = (int) (64 * EXPONENTIAL.cumulativeProbability(stream.exponentialOf(word)));
            int bits = (int) (word >>> 8) & 4095;
            first[64 * number + (bits >> 6)]++;
            last[64 * number + (bits & 63)]++;
        }
        double[] even = new double[4096];
        Arrays.fill(even, 1.0 / 4096);
        Chance.accept("first bits", GoodnessOfFit.chiSquare(first, even));
        Chance.accept("last bits", GoodnessOfFit.chiSquare(last, even));
    }

    /** A chi-square that cannot fail proves nothing: with edges always accepted it does, by far. */
    @Test
    void acceptingEveryEdgeWouldBeSeen() {
        RandomStream stream = TestKeys.of("bad edges").stream();
        Ziggurat law = new Ziggurat(
                EXPONENTIAL_TAIL,
                (EXPONENTIAL_TAIL + 1) * StrictMath.exp(-EXPONENTIAL_TAIL),
                x -> StrictMath.exp(-x),
                y -> -StrictMath.log(y));
        double[] widths = law.widths();
        double[] p = new double[N];
        for (int i = 0; i < N; i++) {
            long word = stream.nextLong();
            p[i] = EXPONENTIAL.cumulativeProbability(((word >>> 12) + 0.5) * widths[(int) word & 255]);
        }
        double statistic = 0;
        long[] seen = new long[1000];
        for (double each : p) {
            seen[(int) (1000 * each)]++;
        }
        for (long count : seen) {
            statistic += (count - N / 1000.0) * (count - N / 1000.0) / (N / 1000.0);
        }
        assertThat(ChiSquaredDistribution.of(999).survivalProbability(statistic))
                .isLessThan(1e-12);
    }

    /** The top layer closes at density 1, so that all layers have one area; the tables fall and rise. */
    @Test
    void layersHaveEqualAreas() {
        double area = (EXPONENTIAL_TAIL + 1) * StrictMath.exp(-EXPONENTIAL_TAIL);
        Ziggurat law = new Ziggurat(EXPONENTIAL_TAIL, area, x -> StrictMath.exp(-x), y -> -StrictMath.log(y));
        double[] edges = law.edges();
        double[] heights = law.heights();
        for (int i = 1; i < Ziggurat.LAYERS; i++) {
            assertThat(edges[i] * (heights[i + 1] - heights[i])).isCloseTo(area, within(1e-14));
            assertThat(edges[i + 1]).isLessThan(edges[i]);
        }
    }

    @Test
    void partialSumsDecideLikeTheExponentialFunction() {
        for (double distance = 0; distance < 0.999; distance += 0.0137) {
            double limit = StrictMath.exp(-distance);
            for (double off : new double[] {0.5, 0.1, 1e-3, 1e-9, 1e-15}) {
                assertThat(Ziggurat.isBelow(limit - off, distance)).isTrue();
                assertThat(Ziggurat.isBelow(limit + off, distance)).isFalse();
            }
            assertThat(Ziggurat.isBelow(limit, distance)).isIn(true, false); // comes to an end
        }
    }

    /** A promise, as for words: bit for bit, on every machine and JDK. */
    @Test
    void numbersAreThoseOfTheFirstVersion() {
        RandomStream stream = RandomKey.root(42).child("ziggurat").stream();
        long exponential = 0;
        long normal = 0;
        for (int i = 0; i < 100_000; i++) {
            exponential = 31 * exponential + Double.doubleToLongBits(stream.nextExponential());
            normal = 31 * normal + Double.doubleToLongBits(stream.nextNormal());
        }
        assertThat(exponential).isEqualTo(-3934770967300603984L);
        assertThat(normal).isEqualTo(-7676561761071597577L);
    }
}
