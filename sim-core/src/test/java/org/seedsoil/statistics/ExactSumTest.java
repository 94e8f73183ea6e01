package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** Held to {@link BigDecimal}, which is exact. No chance of a false alarm: every comparison is of bits. */
class ExactSumTest {
    private static final int VALUES = 5_000;

    /** Values that defeat a plain sum; each from a stream of its own. */
    static Stream<Values> hostile() {
        return Stream.of(
                new Values("one decade", r -> 1 + 9 * r.nextDouble()),
                new Values("twenty decades", r -> StrictMath.pow(10, 40 * r.nextDouble() - 20)),
                new Values("both signs", r -> r.nextDouble() - 0.5),
                new Values("any bits at all", ExactSumTest::anyFinite),
                new Values("subnormal", r -> Double.longBitsToDouble(r.nextLong() >>> 12)),
                new Values("about the smallest normal", r -> Double.MIN_NORMAL * (2 * r.nextDouble() - 1)),
                new Values("about the largest", r -> (r.nextDouble() < 0.5 ? -1e308 : 1e308) * r.nextDouble()),
                new Values("a large offset", r -> 1e15 + r.nextInt(3)),
                new Values("negative alone", r -> -1e300 * r.nextDouble()),
                new Values("nothing but zeros", r -> r.nextInt(2) == 0 ? 0.0 : -0.0));
    }

    private static double anyFinite(RandomStream random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : 1;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void theSumIsTheDoubleNearestToTheExactOne(Values values) {
        assertThat(sum(values.all()).value()).isEqualTo(exact(values.all()).doubleValue() + 0.0);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void productsAreSummedExactly(Values values) {
        double[] all = values.all();
        ExactSum squares = new ExactSum();
        ExactSum products = new ExactSum();
        BigDecimal expectedSquares = BigDecimal.ZERO;
        BigDecimal expectedProducts = BigDecimal.ZERO;
        for (int i = 0; i < all.length; i++) {
            double other = all[all.length - 1 - i] / 3;
            squares.addProduct(all[i], all[i]);
            products.addProduct(all[i], other);
            expectedSquares = expectedSquares.add(new BigDecimal(all[i]).pow(2));
            expectedProducts = expectedProducts.add(new BigDecimal(all[i]).multiply(new BigDecimal(other)));
        }
        assertThat(squares.value()).isEqualTo(expectedSquares.doubleValue());
        assertThat(products.value()).isEqualTo(expectedProducts.doubleValue());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void orderAndPartsChangeNothing(Values values) {
        double[] all = values.all();
        double expected = sum(all).value();
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        assertThat(sum(sorted).value()).isEqualTo(expected);
        for (int cut : new int[] {0, 1, 999, 1000, 1001, 2500, all.length}) {
            ExactSum tail = sum(Arrays.copyOfRange(all, cut, all.length));
            tail.combine(sum(Arrays.copyOf(all, cut)));
            assertThat(tail.value()).isEqualTo(expected);
        }
    }

    /** Everything is taken away again, the largest first, so that what is left is the smallest value, or nothing. */
    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsTakenAwayLeavesNothing(Values values) {
        double[] all = values.all();
        ExactSum sum = sum(all);
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        for (int i = sorted.length - 1; i >= 0; i--) {
            sum.add(-sorted[i]);
        }
        assertThat(sum.value()).isZero();
        sum.add(Double.MIN_VALUE);
        assertThat(sum.value()).isEqualTo(Double.MIN_VALUE);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void meanAndSquaredDeviationsAreRoundedOnce(Values values) {
        double[] all = Arrays.copyOf(values.all(), 1024);
        Moments moments = Moments.of(all);
        BigDecimal sum = exact(all);
        BigDecimal squares =
                DoubleStream.of(all).mapToObj(x -> new BigDecimal(x).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        // Division by 1,024 ends: both numbers are exact decimals.
        BigDecimal count = BigDecimal.valueOf(all.length);
        assertThat(moments.mean()).isEqualTo(sum.divide(count).doubleValue() + 0.0);
        assertThat(moments.squares())
                .isEqualTo(squares.subtract(sum.multiply(sum).divide(count)).doubleValue());
    }

    @Test
    void tiesGoToTheEvenDouble() {
        double ulp = Math.ulp(1.0);
        assertThat(sum(1, ulp / 2).value()).isEqualTo(1);
        assertThat(sum(1 + ulp, ulp / 2).value()).isEqualTo(1 + 2 * ulp);
        assertThat(sum(1, ulp / 2, Double.MIN_VALUE).value()).isEqualTo(1 + ulp);
        assertThat(sum(1, ulp / 2, -Double.MIN_VALUE).value()).isEqualTo(1);
    }

    @Test
    void beyondTheLargestDoubleItGoesOnAndComesBack() {
        ExactSum sum = sum(Double.MAX_VALUE, Double.MAX_VALUE);
        assertThat(sum.value()).isInfinite();
        sum.add(-Double.MAX_VALUE);
        assertThat(sum.value()).isEqualTo(Double.MAX_VALUE);
    }

    /** Values with every bit set, at every place within a chunk: chunks overflow unless carries are passed on. */
    @Test
    void manyValuesDoNotOverflowAChunk() {
        for (int exponent = 0; exponent < 32; exponent++) {
            double value = Math.scalb(Math.nextDown(1.0), exponent);
            ExactSum sum = new ExactSum();
            for (int i = 0; i < 1 << 13; i++) {
                sum.add(-value);
            }
            assertThat(sum.value()).isEqualTo(-value * (1 << 13));
            sum.combine(sum);
            assertThat(sum.value()).isEqualTo(-value * (1 << 14));
        }
    }

    @Test
    void tiesBelowTheSmallestNormalDoubleGoToTheEvenOne() {
        double unit = Double.MIN_VALUE;
        assertThat(Moments.of(0, unit).mean()).isZero();
        assertThat(Moments.of(unit, 2 * unit).mean()).isEqualTo(2 * unit);
        assertThat(Moments.of(2 * unit, 3 * unit).mean()).isEqualTo(2 * unit);
        assertThat(Moments.of(unit, unit, 2 * unit).mean()).isEqualTo(unit);
        assertThat(Moments.of(Double.MIN_NORMAL, Double.MIN_NORMAL - unit).mean())
                .isEqualTo(Double.MIN_NORMAL);
    }

    @Test
    void valuesThatAreNotFiniteAreRefused() {
        ExactSum sum = sum(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> sum.add(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.addProduct(1, Double.NEGATIVE_INFINITY));
        assertThat(sum.value()).isEqualTo(3);
    }

    private static ExactSum sum(double... values) {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum;
    }

    private static BigDecimal exact(double... values) {
        return DoubleStream.of(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Named values. */
    record Values(String name, ToDoubleFunction<RandomStream> next) {
        double[] all() {
            RandomStream random = TestKeys.of(name).stream();
            return DoubleStream.generate(() -> next.applyAsDouble(random))
                    .limit(VALUES)
                    .toArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
