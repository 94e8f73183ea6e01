package org.seedsoil.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "30 d, TIME, 30",
        "30d, TIME, 30",
        "12 y, TIME, 4380",
        "6 mo, TIME, 182.5",
        "2 wk, TIME, 14",
        "6 h, TIME, 0.25",
        "36 min, TIME, 0.025",
        "43200 s, TIME, 0.5",
        "1e-6 /d, RATE, 1e-6",
        "1 /h, RATE, 24",
        "1 /min, RATE, 1440",
        "1 /s, RATE, 86400",
        "7 /wk, RATE, 1",
        "365 /y, RATE, 1",
        "73 /mo, RATE, 2.4",
        "4e-4 /y, YEARLY_RATE, 4e-4",
        "1 /d, YEARLY_RATE, 365",
        "12 mm, LENGTH, 12",
        "3.5 cm, LENGTH, 35",
        "200 um, LENGTH, 0.2",
        "60 %, FRACTION, 0.6",
        "0.6, FRACTION, 0.6",
        ".5, FRACTION, 0.5",
        "1e13, CELLS, 1e13",
        "1E+13 cells, CELLS, 1e13",
        "1.8 kg, MASS, 1800",
        "7.5 mL, VOLUME, 0.0075",
        "5 mm3, TISSUE, 0.005",
        "50 Gy, DOSE, 50",
        "66, AGE, 66",
        "66 y, AGE, 66",
        "-0, NUMBER, 0",
        "2 /d, DETACHMENTS, 2",
    })
    void readsIntoTheCanonicalUnit(String text, Dimension dimension, double canonical) {
        assertThat(Quantity.parse(text, dimension)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | TIME | '30' has no unit; allowed: d, wk, mo, y, h, min or s",
                "0 | RATE | '0' has no unit; allowed: /d, /wk, /mo, /y, /h, /min or /s",
                "30 days | TIME | unit 'days' does not fit here; allowed: d, wk, mo, y, h, min or s",
                "30 mm | TIME | unit 'mm' does not fit here; allowed: d, wk, mo, y, h, min or s",
                "3 d | NUMBER | unit 'd' does not fit here; allowed: none, a plain number",
                "3 d | FRACTION | unit 'd' does not fit here; allowed: none or %",
                "3 d | CELLS | unit 'd' does not fit here; allowed: none or cells",
                "010 | CELLS | '010' begins with a zero; write the number without leading zeros",
                "1e400 | CELLS | '1e400' is too large; allowed: below about 1e308",
                "1e308 y | TIME | '1e308 y' is too large; allowed: below about 1e308",
                "1e-400 | NUMBER | '1e-400' is too close to 0; write 0 or a number above about 1e-308",
                "soon | TIME | 'soon' is not a time in d, wk, mo, y, h, min or s",
                "1:30:00 | TIME | '1:30:00' is not a time in d, wk, mo, y, h, min or s",
            })
    void saysWhatIsWrongAndWhatIsAllowed(String text, Dimension dimension, String sentence) {
        assertThatThrownBy(() -> Quantity.parse(text, dimension))
                .isInstanceOf(QuantityException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "._",
                ".",
                "-",
                "+",
                "1.",
                "1_000",
                "1,000",
                "0x10",
                "0o17",
                "NaN",
                ".nan",
                ".inf",
                "-.inf",
                "inf",
                "Infinity",
                "1e",
                "e5",
                "1e5.5",
                "--1",
                "+-1",
                "1 2",
                "١٢",
                "１２",
                "1e6f",
                "1d0",
                "no",
                "true",
                "~",
                "null",
                "1  %",
                " 1",
                "1 ",
                "1\n",
                "0x1p3",
                "1e99999999999",
                "½"
            })
    void refusesWhatOtherReadersGuessAt(String text) {
        assertThatThrownBy(() -> Quantity.parse(text, Dimension.NUMBER)).isInstanceOf(QuantityException.class);
    }

    @Test
    void refusesAMillionDigitsAtOnce() {
        String text = "1".repeat(1_000_000);
        assertThatThrownBy(() -> Quantity.parse(text, Dimension.NUMBER))
                .isInstanceOf(QuantityException.class)
                .message()
                .hasSizeLessThan(200);
    }

    /** 2,000 values over 600 orders of magnitude in each dimension. */
    @ParameterizedTest
    @EnumSource
    void whatIsWrittenReadsBackAsTheSameDouble(Dimension dimension) {
        RandomStream stream = TestKeys.of("quantities").child(dimension.name()).stream();
        for (int i = 0; i < 2_000; i++) {
            double magnitude = StrictMath.pow(10, 600 * stream.nextOpen() - 300);
            double value = (i % 2 == 0 ? 1 : -1) * magnitude * (i % 3 == 0 ? 1 : stream.nextOpen());
            String text = Quantity.format(value, dimension);
            assertThat(Quantity.parse(text, dimension)).as(text).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4380, TIME, 12 y",
        "30, TIME, 30 d",
        "182.5, TIME, 6 mo",
        "1e13, CELLS, 1e13",
        "1000, CELLS, 1000",
        "0.72, FRACTION, 0.72",
        "0, FRACTION, 0",
        "35, LENGTH, 35 mm",
        "0.0004, YEARLY_RATE, 4e-4 /y",
        "0.0006944444444444445, TIME, 60 s"
    })
    void writesNumbersAsPeopleDo(double value, Dimension dimension, String text) {
        assertThat(Quantity.format(value, dimension)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar", "de", "hi"})
    void theLocaleDoesNotMatter(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Quantity.format(1234567.25, Dimension.TIME)).isEqualTo("1234567.25 d");
            assertThat(Quantity.parse("1234567.25 d", Dimension.TIME)).isEqualTo(1234567.25);
            assertThat(Domain.between(0.5, 1e6).describe(Dimension.TIME)).isEqualTo("from 0.5 d to 1e6 d");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNoNumberIsToldAsSuch() {
        assertThat(Quantity.number(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(Quantity.number(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
        assertThat(Quantity.number(Double.NaN)).isEqualTo("NaN");
    }
}
