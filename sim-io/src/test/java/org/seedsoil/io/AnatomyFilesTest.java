package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.scenario.AnatomySpec;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.SectionSpec;
import org.seedsoil.scenario.Sources;

class AnatomyFilesTest {
    private static final String BODY = """
            seedsoil-anatomy: 1
            name: body
            blood-volume: 4 L
            legs: {venous: 1 min, source: a clock}
            organs:
              lung: {flow: 0.1, drainage: pulmonary, lodging: 0.5, source: {lodging: a paper}}
              skin: {flow: 0.9, lodging: 0.2, source: another}
            """;
    private static final String SCENARIO = """
            seedsoil: 1
            name: one
            horizon: 1 y
            anatomy: body.yaml
            primary: {organ: skin}
            clones:
              main:
                growth: {law: exponential, birth: 0.1 /d}
                shedding: {rate: 1}
            """;

    private static Scenario read(Path folder, String body, String scenario) throws IOException {
        Files.writeString(folder.resolve("body.yaml"), body);
        Path file = Files.writeString(folder.resolve("one.yaml"), scenario);
        return ScenarioReader.read(file);
    }

    @Test
    void aFileBesideTheScenarioIsRead(@TempDir Path folder) throws IOException {
        Anatomy anatomy = read(folder, BODY, SCENARIO).reference().disease().anatomy();
        assertThat(anatomy.name()).isEqualTo("body");
        assertThat(anatomy.bloodLitres()).isEqualTo(4);
        assertThat(anatomy.outflow(1)).containsExactly(new Leg(0, 1, 1.0 / 1440));
        assertThat(anatomy.outflow(0)).hasSize(2);
    }

    @Test
    void aScenarioChangesItKeyByKey(@TempDir Path folder) throws IOException {
        String changes = SCENARIO + "organs: {skin: {lodging: 0.7}}\nedges: {skin: {skin2: {fraction: 0}}}\n";
        assertThatThrownBy(() -> read(folder, BODY, changes)).hasMessageContaining("there is no organ 'skin2'");
        Scenario scenario = read(folder, BODY, SCENARIO + "organs: {skin: {lodging: 0.7}}\n");
        assertThat(scenario.reference().disease().anatomy().organ(1).lodging()).isEqualTo(0.7);
        assertThat(scenario.reference().disease().anatomy().organ(0).lodging()).isEqualTo(0.5);
        assertThat(scenario.reference().disease().anatomy().organ(1).flowFraction())
                .isEqualTo(0.9);
    }

    @Test
    void aScenarioCannotAddOrgansToIt(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, BODY, SCENARIO + "organs: {sking: {lodging: 0.7}}\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageEndingWith(
                        "one.yaml:10:10: organs.sking: there is no organ 'sking' (did you mean 'skin'?); allowed: lung, skin");
    }

    @Test
    void everyNumberKnowsItsSource(@TempDir Path folder) throws IOException {
        Scenario scenario = read(
                folder,
                BODY,
                SCENARIO.replace("{rate: 1}", "{rate: 1, exponent: 0.5, source: {rate: a guess}}")
                        + "organs: {skin: {lodging: 0.7}, lung: {mass: 5 g, source: a scale}}\n");
        Sources sources = scenario.settings().sources();
        assertThat(sources.of(KeyPath.parse("organs.lung.lodging"))).isEqualTo("a paper");
        assertThat(sources.of(KeyPath.parse("organs.lung.flow"))).isNull();
        assertThat(sources.of(KeyPath.parse("organs.lung.mass"))).isEqualTo("a scale");
        assertThat(sources.of(KeyPath.parse("organs.skin.flow"))).isEqualTo("another");
        // The source of the anatomy does not cover what the scenario writes instead.
        assertThat(sources.of(KeyPath.parse("organs.skin.lodging"))).isNull();
        assertThat(sources.of(KeyPath.parse("legs.venous"))).isEqualTo("a clock");
        assertThat(sources.of(KeyPath.parse("clones.main.shedding.rate"))).isEqualTo("a guess");
        assertThat(sources.of(KeyPath.parse("clones.main.shedding.exponent"))).isNull();
        assertThat(sources.of(KeyPath.parse("clones.main.adhesion"))).isNull();
    }

    @Test
    void aLegMayHaveASourceOfItsOwn(@TempDir Path folder) throws IOException {
        String legs = "legs: {venous: 1 min, lymph: 2 h, source: {venous: a clock, lymph: a stopwatch}}";
        String body = BODY.replace("legs: {venous: 1 min, source: a clock}", legs);
        Sources sources = read(folder, body, SCENARIO).settings().sources();
        assertThat(sources.of(KeyPath.parse("legs.venous"))).isEqualTo("a clock");
        assertThat(sources.of(KeyPath.parse("legs.lymph"))).isEqualTo("a stopwatch");
        assertThat(sources.of(KeyPath.parse("legs.portal"))).isNull();
    }

    static List<String> bundled() {
        return AnatomyFiles.BUNDLED;
    }

    /** A sentence for all legs together would leave open which of them it speaks of. */
    @ParameterizedTest
    @MethodSource("bundled")
    void everyLegOfWhatShipsHasASourceOfItsOwn(String name, @TempDir Path folder) throws IOException {
        Scenario scenario = read(folder, BODY, SCENARIO.replace("body.yaml", name));
        SectionSpec legs =
                (SectionSpec) Objects.requireNonNull(AnatomySpec.root().below("legs"));
        Map<KeyPath, String> sources = scenario.settings().sources().anatomy();
        assertThat(legs.keys())
                .isNotEmpty()
                .allSatisfy(leg -> assertThat(sources).containsKey(KeyPath.parse("legs." + leg.name())));
        assertThat(sources.values()).allSatisfy(source -> assertThat(source).isNotBlank());
    }

    @Test
    void faultsInItAreFoundInIt(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, BODY.replace("lodging: 0.5", "lodging: 5"), SCENARIO))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("body.yaml:6:51: organs.lung.lodging: 5 is out of range; allowed: from 0 to 1");
        assertThatThrownBy(() -> read(folder, "a: [", SCENARIO))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("body.yaml:1:5: not YAML");
        assertThatThrownBy(() -> read(folder, "- a", SCENARIO))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("body.yaml:1:1: an anatomy is a mapping of keys to values");
        assertThatThrownBy(() -> read(folder, BODY.replace("flow: 0.9", "flow: 0.8"), SCENARIO))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("body.yaml:6:3: organs: the flows of the organs sum to 0.9; allowed: 1 within 1e-6");
    }

    @Test
    void theAdultIsWhole() {
        Anatomy adult =
                BundledScenarios.read("colorectal-liver").reference().disease().anatomy();
        assertThat(adult.organs().stream().mapToDouble(o -> o.flowFraction()).sum())
                .isCloseTo(1, within(1e-6));
        assertThat(adult.organs())
                .filteredOn(o -> o.drainage() == Drainage.PULMONARY)
                .hasSize(1);
        IntStream.range(0, adult.size())
                .forEach(organ -> assertThat(adult.outflow(organ).stream()
                                .mapToDouble(Leg::fraction)
                                .sum())
                        .as(adult.organ(organ).name())
                        .isCloseTo(1, within(1e-9)));
        int colon = adult.indexOf("colon");
        assertThat(adult.outflow(colon)).extracting(Leg::to).contains(adult.indexOf("liver"));
        assertThat(adult.nodes(colon))
                .isNotEmpty()
                .allMatch(node -> adult.organ(node).node());
    }
}
