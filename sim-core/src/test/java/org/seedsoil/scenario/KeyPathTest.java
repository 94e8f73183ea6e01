package org.seedsoil.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "clones.main.shedding.rate",
                "care.interventions[0].resect.margins.R0",
                "patients.vary.'clones.main.adhesion'.lognormal.sigma",
                "expects[12]",
                "a",
                ""
            })
    void readsBackWhatItWrites(String text) {
        assertThat(KeyPath.parse(text)).hasToString(text);
        assertThat(KeyPath.parse(KeyPath.parse(text).toString())).isEqualTo(KeyPath.parse(text));
    }

    @Test
    void itemsMayBeWrittenAsNumbers() {
        assertThat(KeyPath.parse("care.interventions.0.resect"))
                .isEqualTo(KeyPath.parse("care.interventions[0].resect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a..b", "[", "]", "a[", "'", "a.'b", "[]", "a[x]", ".", "[0][0]", "a.[0]", "'a'b"})
    void anyTextIsSomePath(String text) {
        assertThat(KeyPath.parse(text).steps()).isNotEmpty();
    }
}
