package org.seedsoil.elementary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

class ShortestDecimalTest {
    /** Among them what JDK-4511638 names: 2^-44 had a digit too many before JDK 19. */
    @ParameterizedTest
    @CsvSource({
        "2e-3, 2, -3",
        "1.0E23, 1, 23",
        "5.684341886080802E-14, 5684341886080802, -29",
        "2.2250738585072014E-308, 22250738585072014, -324",
        "1.7976931348623157E308, 17976931348623157, 292",
        "4.9E-324, 5, -324",
        "2.0E-322, 2, -322",
        "9007199254740993, 9007199254740992, 0",
        "9.007199254740991E15, 9007199254740991, 0",
        "-0.1, -1, -1",
        "1000, 1, 3",
        "0, 0, 0",
        "-0.0, 0, 0"
    })
    void knownOnes(double value, long digits, int exponent) {
        ShortestDecimal found = ShortestDecimal.of(value);
        assertThat(BigDecimal.valueOf(found.digits(), -found.exponent()).doubleValue())
                .isEqualTo(value + 0.0);
        assertThat(found).isEqualTo(new ShortestDecimal(digits, exponent));
    }

    /**
     * Every number of n = 200,000 with any bits, and every power of two, reads back; no decimal with a digit less does, and none with as many lies nearer. Exact, by
     * decimals of any length.
     */
    @Test
    void isShortestAndNearest() {
        RandomStream random = TestKeys.of("shortest").stream();
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                check(value);
            }
        }
        for (int two = Double.MIN_EXPONENT - 52; two <= Double.MAX_EXPONENT; two++) {
            check(Math.scalb(1.0, two));
            check(Math.nextDown(Math.scalb(1.0, two)));
        }
    }

    private static void check(double value) {
        ShortestDecimal found = ShortestDecimal.of(value);
        BigDecimal told = BigDecimal.valueOf(found.digits(), -found.exponent());
        assertThat(told.doubleValue()).isEqualTo(value + 0.0);
        BigDecimal exact = new BigDecimal(value);
        int length = told.precision();
        BigDecimal nearest = exact.round(new MathContext(length, RoundingMode.HALF_EVEN));
        if (nearest.doubleValue() == value) {
            assertThat(told).as("%s", value).isEqualByComparingTo(nearest);
        }
        if (length > 1) {
            for (RoundingMode way : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
                assertThat(exact.round(new MathContext(length - 1, way)).doubleValue())
                        .as("%s with a digit less", value)
                        .isNotEqualTo(value);
            }
        }
    }

    @Test
    void whatIsNotFiniteHasNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShortestDecimal.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> ShortestDecimal.of(Double.NEGATIVE_INFINITY));
    }
}
