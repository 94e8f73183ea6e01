package org.seedsoil.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.observe.Estimate;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,7",
        "99999,99999",
        "100000,1.00e5",
        "123456789,1.23e8",
        "9.32e11,9.32e11",
        "0.5,0.500",
        "12.34,12.3",
        "345.6,346",
        "0.000123,1.23e-4",
        "1e-12,1.00e-12",
        "-2.5,-2.50",
        "NaN,?",
        "Infinity,inf",
        "-Infinity,-inf"
    })
    void numbersHaveThreeDigits(double value, String text) {
        assertThat(Wording.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-0.04,1,0.0", "-0.0,0,0", "-1e-17,0,0", "-0.05,2,-0.05", "99.96,1,100.0"})
    void nothingIsNotNegative(double value, int decimals, String text) {
        assertThat(Wording.fixed(value, decimals)).isEqualTo(text);
    }

    @Test
    void noPercentageIsMinusNothing() {
        assertThat(Wording.percent(new Estimate(-1e-17, 0, -1e-17, 0.5, 3))).isEqualTo("  0.0 % (0.0 to 50.0)");
    }

    @ParameterizedTest
    @CsvSource({"365,1 y", "91.25,0.25 y", "36.5,0.1 y", "547.5,1.5 y", "3650,10 y", "36500,100 y", "0,0 y"})
    void yearsHaveNoNeedlessZeros(double days, String text) {
        assertThat(Wording.years(days)).isEqualTo(text);
    }

    @Test
    void sentencesAreFoldedAtSpacesAndLongWordsStayWhole() {
        assertThat(Wording.folded("short", 20)).containsExactly("short");
        assertThat(Wording.folded("one two three four five six", 10))
                .containsExactly("one two", "    three", "    four", "    five", "    six");
        String word = "w".repeat(30);
        assertThat(Wording.folded(word, 10)).containsExactly(word);
        assertThat(Wording.folded("see " + word + " there", 10)).containsExactly("see", "    " + word, "    there");
        assertThat(Wording.folded("a b", 3)).containsExactly("a b");
        assertThat(Wording.folded("", 3)).isEqualTo(List.of(""));
    }
}
