package org.seedsoil.elementary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/**
 * Each function held to numbers of 45 digits at 512 places drawn over all sizes, and where rounding is hardest; every entry of a table
 * is met.
 */
class ElementaryTest {
    private static final int PLACES = 512;
    private final RandomStream stream = TestKeys.of("elementary functions").stream();

    private double uniform(double low, double high) {
        return low + (high - low) * stream.nextOpen();
    }

    private double anySize(double least, double most) {
        return Elementary.exp(uniform(Elementary.log(least), Elementary.log(most)));
    }

    private double worst(DoubleUnaryOperator function, UnaryOperator<BigDecimal> exact, DoubleUnaryOperator place) {
        double worst = 0;
        for (int i = 0; i < PLACES; i++) {
            double x = place.applyAsDouble(i);
            worst = Math.max(worst, Decimals.ulps(function.applyAsDouble(x), exact.apply(new BigDecimal(x))));
        }
        return worst;
    }

    @Test
    void exponentialIsNearestButForTies() {
        assertThat(worst(Elementary::exp, Decimals::exp, i -> uniform(-708, 708)))
                .isLessThan(0.55);
        assertThat(worst(Elementary::exp, Decimals::exp, i -> uniform(-1, 1))).isLessThan(0.55);
        assertThat(worst(Elementary::exp, Decimals::exp, i -> (i - PLACES / 2) * 0x1.62e42fefa39efp-8))
                .isLessThan(0.55);
        assertThat(worst(Elementary::exp, Decimals::exp, i -> uniform(-745, -708)))
                .isLessThan(1);
        assertThat(worst(Elementary::exp, Decimals::exp, i -> uniform(708, 709.78)))
                .isLessThan(0.55);
    }

    @Test
    void lessOneKeepsItsDigits() {
        assertThat(worst(Elementary::expm1, Decimals::expm1, i -> uniform(-40, 700)))
                .isLessThan(0.7);
        assertThat(worst(Elementary::expm1, Decimals::expm1, i -> uniform(-1, 1)))
                .isLessThan(0.7);
        assertThat(worst(Elementary::expm1, Decimals::expm1, i -> (i % 2 == 0 ? 1 : -1) * anySize(1e-300, 1)))
                .isLessThan(0.7);
        assertThat(worst(Elementary::expm1, Decimals::expm1, i -> (i % 2 == 0 ? 1 : -1) * uniform(0.0625, 0.08)))
                .isLessThan(0.7);
    }

    @Test
    void logarithmIsNearestButForTies() {
        assertThat(worst(Elementary::log, Decimals::log, i -> anySize(1e-300, 1e290)))
                .isLessThan(0.65);
        assertThat(worst(Elementary::log, Decimals::log, i -> uniform(0.5, 2))).isLessThan(0.65);
        assertThat(worst(Elementary::log, Decimals::log, i -> 0.6875 * (1 + (i + 0.3) / PLACES)))
                .isLessThan(0.65);
        assertThat(worst(Elementary::log, Decimals::log, i -> 1 + (i % 2 == 0 ? 1 : -0.5) * anySize(1e-15, 0.02)))
                .isLessThan(0.65);
        assertThat(worst(Elementary::log, Decimals::log, i -> (i + 1) * Double.MIN_VALUE))
                .isLessThan(0.65);
    }

    @Test
    void logarithmOfOneAndMoreKeepsItsDigits() {
        UnaryOperator<BigDecimal> exact =
                x -> Math.abs(x.doubleValue()) < 0.5 ? Decimals.log1p(x) : Decimals.log(x.add(BigDecimal.ONE));
        assertThat(worst(Elementary::log1p, exact, i -> (i % 2 == 0 ? 1 : -1) * anySize(1e-300, 0.99)))
                .isLessThan(0.8);
        assertThat(worst(Elementary::log1p, exact, i -> uniform(-0.999, 3))).isLessThan(0.8);
        assertThat(worst(Elementary::log1p, exact, i -> anySize(1, 1e300))).isLessThan(0.8);
        assertThat(worst(Elementary::log1p, exact, i -> (i % 2 == 0 ? 1 : -0.5) * uniform(0.0078, 0.02)))
                .isLessThan(0.8);
    }

    @Test
    void powersOfTenHaveWholeLogarithms() {
        assertThat(worst(
                        Elementary::log10,
                        x -> Decimals.log(x).divide(Decimals.LN10, MathContext.DECIMAL128),
                        i -> anySize(1e-300, 1e290)))
                .isLessThan(0.65);
        assertThat(worst(
                        Elementary::log10,
                        x -> Decimals.log(x).divide(Decimals.LN10, MathContext.DECIMAL128),
                        i -> uniform(0.7, 1.4)))
                .isLessThan(0.65);
        for (int n = 0; n <= 308; n++) {
            assertThat(Elementary.log10(Double.parseDouble("1e" + n)))
                    .as("10^%s", n)
                    .isEqualTo(n);
        }
        for (int n = 1; n <= 22; n++) {
            assertThat(Elementary.log10(Double.parseDouble("1e-" + n)))
                    .as("10^-%s", n)
                    .isEqualTo(-n);
        }
    }

    @Test
    void powersKeepFourteenDigitsOverSizesAndExponentsInUse() {
        double worst = 0;
        for (int i = 0; i < PLACES; i++) {
            double size = anySize(1e-4, 1e13);
            double exponent = uniform(-1, 1);
            BigDecimal exact = Decimals.exp(Decimals.log(new BigDecimal(size)).multiply(new BigDecimal(exponent)));
            worst = Math.max(worst, Decimals.relative(Elementary.pow(size, exponent), exact));
        }
        assertThat(worst).isLessThan(1e-14);
    }

    @Test
    void circularFunctionsHoldAtAnyAngle() {
        assertThat(worst(Elementary::sin, Decimals::sin, i -> uniform(-10, 10))).isLessThan(0.8);
        assertThat(worst(Elementary::cos, Decimals::cos, i -> uniform(-10, 10))).isLessThan(0.8);
        assertThat(worst(Elementary::sin, Decimals::sin, i -> i * Math.PI / 4)).isLessThan(0.8);
        assertThat(worst(Elementary::cos, Decimals::cos, i -> i * Math.PI / 4)).isLessThan(0.8);
        assertThat(worst(Elementary::sin, Decimals::sin, i -> (i % 2 == 0 ? 1 : -1) * anySize(1, 1e7)))
                .isLessThan(0.8);
        assertThat(worst(Elementary::cos, Decimals::cos, i -> (i % 2 == 0 ? 1 : -1) * anySize(1, 1e7)))
                .isLessThan(0.8);
        assertThat(worst(Elementary::sin, Decimals::sin, i -> (i % 2 == 0 ? 1 : -1) * anySize(1e6, 1e300)))
                .isLessThan(0.8);
        assertThat(worst(Elementary::cos, Decimals::cos, i -> (i % 2 == 0 ? 1 : -1) * anySize(1e6, 1e300)))
                .isLessThan(0.8);
        assertThat(worst(Elementary::sin, Decimals::sin, i -> anySize(1e-300, 1)))
                .isLessThan(0.8);
    }

    @Test
    void cubesHaveTheirRoots() {
        for (int i = 0; i < PLACES; i++) {
            double x = anySize(1e-300, 1e290);
            double root = Elementary.cbrt(x);
            assertThat(Elementary.cbrt(-x)).isEqualTo(-root);
            // The root lies within 0.7 ulp of the double: the cubes of both ends enclose x.
            BigDecimal off = new BigDecimal(Math.ulp(root)).multiply(new BigDecimal("0.7"));
            assertThat(new BigDecimal(root).subtract(off).pow(3)).isLessThan(new BigDecimal(x));
            assertThat(new BigDecimal(root).add(off).pow(3)).isGreaterThan(new BigDecimal(x));
        }
        for (int n = 1; n < 1000; n++) {
            assertThat(Elementary.cbrt((double) n * n * n)).isEqualTo(n);
        }
    }

    @Test
    void specialValuesAreThoseOfTheJdk() {
        double[] special = {
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            -Double.MAX_VALUE,
            -2,
            -1,
            -Double.MIN_VALUE,
            -0.0,
            0.0,
            Double.MIN_VALUE,
            1,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.MIN_NORMAL,
            710,
            -746,
            1e-320
        };
        for (double x : special) {
            alike("exp", x, Elementary.exp(x), StrictMath.exp(x));
            alike("expm1", x, Elementary.expm1(x), StrictMath.expm1(x));
            alike("log", x, Elementary.log(x), StrictMath.log(x));
            alike("log1p", x, Elementary.log1p(x), StrictMath.log1p(x));
            alike("log10", x, Elementary.log10(x), StrictMath.log10(x));
            alike("cbrt", x, Elementary.cbrt(x), StrictMath.cbrt(x));
            alike("sin", x, Elementary.sin(x), StrictMath.sin(x));
            alike("cos", x, Elementary.cos(x), StrictMath.cos(x));
        }
        assertThat(Elementary.pow(0, 0)).isEqualTo(1);
        assertThat(Elementary.pow(0, 0.5)).isEqualTo(0);
        assertThat(Elementary.pow(0, -1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.pow(7, 1)).isEqualTo(7);
        assertThat(Elementary.pow(-1, 2)).isNaN();
    }

    /** The same NaN, infinity or signed zero, or at most two neighbours of the JDK's number. */
    private static void alike(String function, double x, double ours, double theirs) {
        boolean near =
                Math.abs(ours - theirs) <= 2 * Math.ulp(theirs) && Math.copySign(1, ours) == Math.copySign(1, theirs);
        assertThat(near || Double.compare(ours, theirs) == 0)
                .as("%s(%s) is %s, not %s", function, x, ours, theirs)
                .isTrue();
    }
}
