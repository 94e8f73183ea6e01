package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "1|1",
                "0.72|0.72",
                "12.345|12.3",
                "999.6|1,000",
                "1490|1,490",
                "99949|99,949",
                "99950|99,950",
                "99999.7|10⁵",
                "-12345.6|−12,346",
                "0.9983|0.9983",
                "123456|1.23 × 10⁵",
                "1e-8|10⁻⁸",
                "2.5e-4|2.5 × 10⁻⁴",
                "0.001|0.001",
                "-3.2|−3.2",
                "NaN|–",
                "Infinity|∞",
                "-Infinity|−∞"
            })
    void threeDigitsAreEnoughForPeople(double value, String text) {
        assertThat(Numbers.threeDigits(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0 %", "0.004|0.4 %", "0.0994|9.9 %", "0.0996|10 %", "1|100 %", "NaN|–"})
    void fractionsAreWrittenAsPerCent(double fraction, String text) {
        assertThat(Numbers.percent(fraction)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.046|46 µm", "0.1|0.1 mm", "35|35 mm", "100|10 cm", "Infinity|∞ cm"})
    void diametersAreWrittenInTheUnitThatFits(double mm, String text) {
        assertThat(Numbers.diameter(mm)).isEqualTo(text);
    }

    @Test
    void nothingIsWrittenAsMinusZero() {
        assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.count(-0.0)).isEqualTo("0");
    }

    @Test
    void countsThatAreComparedKeepFiveDigits() {
        assertThat(Numbers.fiveDigits(1_234_567)).isEqualTo("1.2346 × 10⁶");
        assertThat(Numbers.fiveDigits(123.456)).isEqualTo("123.5");
        assertThat(Numbers.fiveDigits(99)).isEqualTo("99");
    }
}
