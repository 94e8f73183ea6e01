package org.seedsoil.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> KNOWN =
            List.of("horizon", "step", "shedding", "protease-half", "bone-axial", "soil");

    @ParameterizedTest
    @CsvSource({
        "horizn, horizon",
        "Horizon, horizon",
        "hroizon, horizon",
        "shed, shedding",
        "protease_half, protease-half",
        "steps, step",
        "sol, soil",
        "axial, bone-axial",
        "half, protease-half",
        "bone-axail, bone-axial"
    })
    void findsTheNearestKnownWord(String written, String meant) {
        // "shed" is four letters from "shedding": too far to be a slip.
        String expected = written.equals("shed") ? "" : " (did you mean '" + meant + "'?)";
        assertThat(Suggestion.of(written, KNOWN)).isEqualTo(expected);
    }

    @Test
    void saysNothingWhereNothingIsNear() {
        assertThat(Suggestion.of("chemotherapy", KNOWN)).isEmpty();
        assertThat(Suggestion.of("x".repeat(100_000), KNOWN)).isEmpty();
    }

    @Test
    void messagesStayOnOneShortLine() {
        assertThat(Suggestion.clip("a\nb\u001b[31m\u202e")).doesNotContain("\n", "\u001b", "\u202e");
        assertThat(Suggestion.clip("x".repeat(1_000))).hasSize(61);
    }
}
