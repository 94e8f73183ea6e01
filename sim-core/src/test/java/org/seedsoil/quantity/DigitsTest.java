package org.seedsoil.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.TestKeys;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.random.RandomStream;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "7, 7",
        "99999, 99999",
        "1234.5678, 1235",
        "99999.7, 1.00e5",
        "0.1, 0.100",
        "0.0863347, 0.0863",
        "0.09996, 0.100",
        "0.00123456, 0.00123",
        "0.00099996, 0.00100",
        "0.000999, 9.99e-4",
        "9.996, 10.0",
        "99.96, 100",
        "-99.96, -100",
        "0.99558123, 0.99558",
        "0.9983, 0.99830",
        "0.9999999, 1",
        "1.0049, 1.00",
        "2.2134e-4, 2.21e-4",
        "6.666666666666667e17, 6.67e17",
    })
    void threeDigitsAndMoreJustBelowOne(double value, String text) {
        assertThat(Digits.three(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.500, 0.5", "10.0, 10", "100, 100", "1.00e5, 1e5", "1.20e-7, 1.2e-7", "0.00100, 0.001", "-2.50, -2.5"
    })
    void zerosThatEndAFractionCanGo(String number, String text) {
        assertThat(Digits.trimmed(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1.234, 1.2e0", "1e10, 1.0e10", "-3e-7, -3.0e-7", "0, 0.0e0", "1e100, 1.0e100"})
    void exponentsHaveNoNeedlessDigits(double value, String text) {
        assertThat(Digits.scientific(value, 1)).isEqualTo(text);
    }

    /** The digits that a formatter rounds are those that Java writes, halves away from 0. */
    @Test
    void decimalsAreThoseOfAFormatter() {
        RandomStream random = TestKeys.of("digits").stream();
        List<Double> values =
                new ArrayList<>(List.of(0.0, 1.005, 0.125, -2.5, 9.995, 999999.5, 1e-300, 1.7e308, -0.0049));
        for (int i = 0; i < 4000; i++) {
            double coarse = Math.rint(2000 * (random.nextOpen() - 0.5));
            values.add(coarse / 64);
            values.add(coarse / 1000);
            values.add(coarse * Elementary.exp(60 * (random.nextOpen() - 0.5)));
        }
        for (double value : values) {
            for (int decimals = 0; decimals < 6; decimals += 1 + decimals) {
                String fixed = String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
                assertThat(Digits.fixed(value, decimals)).isEqualTo(fixed.replaceFirst("^-(0[.]?0*)$", "$1"));
                String exponent = String.format(Locale.ROOT, "%." + decimals + "e", value + 0.0);
                assertThat(Digits.scientific(value, decimals))
                        .isEqualTo(exponent.replaceFirst("e[+]?(-?)0*(?=[0-9])", "e$1"));
            }
        }
        assertThat(Digits.fixed(Double.NaN, 2)).isEqualTo("NaN");
        assertThat(Digits.scientific(Double.NEGATIVE_INFINITY, 2)).isEqualTo("-Infinity");
    }

    @ParameterizedTest
    @CsvSource({
        "2920, 8 y",
        "182.5, 0.5 y",
        "1234.5, 1234.5 d",
        "160, 160 d",
        "109500, 300 y",
        "152.08333333333334, 5 mo"
    })
    void timesToTheirLastDigit(double days, String words) {
        assertThat(Digits.timeInYears(days)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"91.25, 0.25", "362, 0.992", "547.5, 1.5", "5475, 15", "Infinity, inf"})
    void yearsHaveThreeDigitsWhereverTheyLie(double days, String words) {
        assertThat(Digits.years(days)).isEqualTo(words);
    }
}
