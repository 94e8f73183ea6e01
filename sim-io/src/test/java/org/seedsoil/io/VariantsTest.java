package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Variant;

/** Variants by numbers and by overlays; those of single values are in {@link OverridesTest}. */
class VariantsTest {
    private static Scenario laid(String overlay) {
        return ScenarioReader.parse(FaultPlaceTest.TEXT, "x.yaml", Overrides.laid("mine", overlay, "mine.yaml"));
    }

    private static Scenario numbered(String path, double value) {
        return ScenarioReader.parse(
                FaultPlaceTest.TEXT, "x.yaml", Variant.of("p7", List.of()).with(KeyPath.parse(path), value));
    }

    @Test
    void anOverlayChangesWhatItSaysAndNothingElse() {
        Scenario base = ScenarioReader.parse(FaultPlaceTest.TEXT, "x.yaml");
        Scenario variant = laid("""
                horizon: 1 y
                clones:
                  main:
                    receptors: {CXCR4: 0.5}
                    dormancy:
                care:
                  interventions: []
                """);
        assertThat(variant.settings().number("horizon")).isEqualTo(365);
        assertThat(variant.settings().number("clones.main.receptors.CXCR4")).isEqualTo(0.5);
        assertThat(variant.settings().number("clones.main.soil.liver")).isEqualTo(0.02);
        assertThat(variant.settings().find("clones.main.dormancy.lung")).isNull();
        assertThat(variant.reference().care().resections()).isEmpty();
        assertThat(base.settings().find("clones.main.dormancy.lung")).isNotNull();
        assertThat(variant.changes().stream().map(change -> change.path().toString()))
                .contains("horizon", "clones.main.receptors.CXCR4", "clones.main.dormancy.lung.probability")
                .doesNotContain("clones.main.soil.liver");
        assertThat(variant.settings().sources().of(KeyPath.parse("horizon"))).isEqualTo("set by variant mine");
    }

    /** Another law of growth has other keys: those of the old one are taken away by naming them without a value. */
    @Test
    void anOverlayChangesStructure() {
        Scenario variant = laid("""
                clones:
                  main:
                    growth: {law: exponential, capacity:}
                    growth-in:
                """);
        assertThat(variant.settings().words("clones.main.growth.law")).isEqualTo("exponential");
        assertThat(variant.settings().number("clones.main.growth.birth")).isEqualTo(0.0714);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "horizon: 2 lightyears | mine.yaml:1:10: horizon: ",
                "clones: {main: {adhesoin: 1}} | mine.yaml:1:17: clones.main.adhesoin: unknown key 'adhesoin' (did you mean 'adhesion'?)",
                "immune: {surveillance: -1 /d} | mine.yaml:1:24: immune.surveillance: -1 /d is out of range",
                "clones: {mian: {adhesion: 0.1}} | mine.yaml:1:17: 'mian' is new here (did you mean 'main'?)",
                "horizon | mine.yaml:1:1: an overlay is a mapping of keys to values",
                "'clones: {main: {mutates-to: {third: 1e-7}}}' | mine.yaml:1:37: clones.main.mutates-to.third: there is no clone 'third'",
            })
    void aFaultHasThePlaceInTheOverlay(String overlay, String message) {
        assertThatThrownBy(() -> laid(overlay))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message);
    }

    /** What the overlay makes wrong elsewhere is told where it stands: in the base. */
    @Test
    void aFaultInTheBaseHasThePlaceThere() {
        assertThatThrownBy(() -> laid("clones: {other:}"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("x.yaml:");
    }

    @Test
    void aNumberIsTheNumberToTheLastBit() {
        double third = 1 / 3d;
        Scenario variant = numbered("clones.main.shedding.rate", third);
        assertThat(variant.settings().number("clones.main.shedding.rate")).isEqualTo(third);
        assertThat(numbered("care.interventions.0.resect.margins.R0", 0.92)
                        .settings()
                        .number("care.interventions[0].resect.margins.R0"))
                .isEqualTo(0.92);
        assertThat(variant.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.path()).isEqualTo(KeyPath.parse("clones.main.shedding.rate")));
        assertThat(variant.variations().get(0).first()).isEqualTo(third);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clones.main.sheding.rate | 1 | variant p7: clones.main.sheding.rate: there is no number at this path"
                        + " (did you mean 'clones.main.shedding.rate'?)",
                "clones.main.growth.law | 1 | variant p7: clones.main.growth.law: there is no number at this path",
                "organs.liver.lodging | 1.5 | variant p7: organs.liver.lodging: 1.5 is out of range; allowed: from 0 to 1",
                "horizon | NaN | variant p7: horizon: NaN is out of range",
            })
    void aNumberIsHeldToItsDomain(String path, double value, String message) {
        assertThatThrownBy(() -> numbered(path, value))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void allFaultsOfAVariantComeAtOnce() {
        Variant variant =
                Variant.of("p7", List.of()).with(KeyPath.parse("horizon"), -1).with(KeyPath.parse("nowhere"), 1);
        assertThatThrownBy(() -> ScenarioReader.parse(FaultPlaceTest.TEXT, "x.yaml", variant))
                .satisfies(e -> assertThat(((ScenarioException) e).faults()).hasSize(2));
    }

    @Test
    void aVariantAsTextNeedsNoFileAndReadsAsTheSame() {
        Scenario variant = numbered("clones.main.shedding.rate", 1 / 3d);
        VariantText text = VariantText.of("p7", variant, "");
        Scenario again = text.read();
        assertThat(again.settings()).isEqualTo(variant.settings());
        assertThat(again.changes()).isEqualTo(variant.changes());
    }

    @Test
    void theSameNumbersOfAnotherFormAreTheSameScenario() {
        Scenario number = numbered("clones.main.shedding.rate", 3);
        Scenario value = ScenarioReader.parse(
                FaultPlaceTest.TEXT, "x.yaml", Overrides.set(List.of("clones.main.shedding.rate=3 /d")));
        assertThat(number.settings()).isEqualTo(value.settings());
        assertThat(number.arms()).isEmpty();
    }
}
