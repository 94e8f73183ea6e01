package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Leaf;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Sources;

class OverridesTest {
    private static Scenario with(String... overrides) {
        return ScenarioReader.parse(FaultPlaceTest.TEXT, "x.yaml", List.of(overrides));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clones.main.adhesion=0.2 | clones.main.adhesion | 0.2",
                "clones.main.adhesion = 20 % | clones.main.adhesion | 0.2",
                "horizon=1 y | horizon | 365",
                "organs.liver.lodging=0.1 | organs.liver.lodging | 0.1",
                "population-cap=1e9 | population-cap | 1e9",
                "care.interventions[0].resect.regrowth=0.5 | care.interventions[0].resect.regrowth | 0.5",
                "care.interventions.0.resect.regrowth=0.5 | care.interventions[0].resect.regrowth | 0.5",
                "primary={organ: colon, cells: 7} | primary.cells | 7",
                "patients.vary.'clones.main.shedding.rate'.lognormal.sigma=2 "
                        + "| patients.vary.'clones.main.shedding.rate'.lognormal.sigma | 2",
                "immune={} | immune.surveillance | 0",
            })
    void changeOneValue(String override, String path, double value) {
        assertThat(with(override).settings().number(path)).isEqualTo(value);
    }

    @Test
    void laterOnesWin() {
        assertThat(with("clones.main.adhesion=0.1", "clones.main.adhesion=0.3")
                        .settings()
                        .number("clones.main.adhesion"))
                .isEqualTo(0.3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adhesion | --set adhesion: a change has the form path=value, such as clones.main.adhesion=0.2",
                "=1 | --set =1: a change has the form path=value, such as clones.main.adhesion=0.2",
                "clones.main.adhesion=2 "
                        + "| --set clones.main.adhesion=2: clones.main.adhesion: 2 is out of range; allowed: from 0 to 1",
                "clones.main.adhesoin=0.2 | --set clones.main.adhesoin=0.2: clones.main.adhesoin: unknown key "
                        + "'adhesoin' (did you mean 'adhesion'?)",
                "care.interventions[3].resect.regrowth=1 "
                        + "| --set care.interventions[3].resect.regrowth=1: there is no item [3]; allowed: [0] to [0]",
                "arms=x | --set arms=x: arms: a mapping belongs here; allowed: a mapping by arm",
                "clones.mian.adhesion=0.1 | --set clones.mian.adhesion=0.1: 'mian' is new here (did you mean 'main'?)",
                "expects[0].what=overal-survival | --set expects[0].what=overal-survival: expects[0].what: there is no result",
                "horizon=[ | --set horizon=[: not YAML",
            })
    void faultsNameTheChange(String override, String message) {
        assertThatThrownBy(() -> with(override))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clones.main.receptors.CXCR4=30 % | clones.main.receptors.CXCR4: 0.2 -> 0.3",
                "clones.main.soil.liver=0.02 | ",
                "horizon=1 y | horizon: 2 y -> 1 y",
                "step=12 d | step: 1 d -> 12 d",
                "population-cap=1e9 | population-cap: 1e13 -> 1e9",
                "care.interventions=[] | care.interventions[0].resect.lesions: primary -> null",
                "patients.vary.'clones.main.adhesion'={beta: {a: 2, b: 3}} "
                        + "| patients.vary.'clones.main.adhesion': null -> beta, a 2, b 3",
                "clones.main.source=my own | clones.main.source: null -> my own",
                "title=Another | title: null -> Another",
            })
    void whatDiffersFromTheFileIsKnown(String override, @Nullable String expected) {
        List<String> changes = with(override).changes().stream()
                .map(change -> change.path() + ": " + change.from() + " -> " + change.to())
                .toList();
        if (expected == null) {
            assertThat(changes).isEmpty();
        } else {
            assertThat(changes).contains(expected);
        }
    }

    @Test
    void aChangedNumberLosesItsSourceAndNoOtherDoes() {
        String text = BundledScenarios.text("colorectal-liver");
        Sources before = ScenarioReader.parse(text, "x.yaml").settings().sources();
        List<String> overrides = List.of(
                "clones.main.adhesion=0.37",
                "tissue.cells-per-cm3=5e8",
                "immune.surveillance=0.01 /d",
                "patients.vary.'clones.main.shedding.rate'={lognormal: {sigma: 1}}");
        Scenario changed = ScenarioReader.parse(text, "x.yaml", overrides);
        for (Leaf leaf : Leaf.of(changed.settings().values())) {
            boolean touched = overrides.stream().anyMatch(override -> override.startsWith(leaf.path() + "="));
            assertThat(changed.settings().sources().of(leaf.path()))
                    .as(leaf.path().toString())
                    .isEqualTo(touched ? Sources.SET : before.of(leaf.path()));
        }
        Scenario again = ScenarioReader.parse(ScenarioPrinter.print(changed), "y.yaml");
        for (Leaf leaf : Leaf.of(again.settings().values())) {
            assertThat(again.settings().sources().of(leaf.path()))
                    .as(leaf.path().toString())
                    .isEqualTo(changed.settings().sources().of(leaf.path()));
        }
    }

    @Test
    void aSourceGivenWithAChangeStands() {
        Scenario changed = with("clones.main.adhesion=0.5", "clones.main.source.adhesion=measured here");
        assertThat(changed.settings().sources().of(KeyPath.parse("clones.main.adhesion")))
                .isEqualTo("measured here");
    }

    @Test
    void aPathTooLongIsRefused() {
        assertThatThrownBy(() -> with("a.".repeat(10_000) + "b=1")).isInstanceOf(ScenarioException.class);
    }
}
