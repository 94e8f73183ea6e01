package org.seedsoil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Scenario;

class LimitsTest {
    private static final String EVERYTHING_OFF = """
            seedsoil: 1
            name: bare
            horizon: 1 y
            primary: {organ: colon}
            stages: {secondary: off, immune: off, dormancy: off}
            care: {detection: {diameter: 10 mm}}
            mortality: {disease: off, other-causes: off}
            clones:
              main:
                growth: {law: exponential, birth: 0.2 /d, turnover: 0.5}
                shedding: {rate: 0.001 /d, exponent: 0.667, vascularized-at: 1e6}
                soil: {liver: 0.1}
            """;

    private static Scenario bare(String... changes) {
        return ScenarioReader.parse(EVERYTHING_OFF, "bare.yaml", List.of(changes));
    }

    /** A limit that holds for the bare scenario, the change that lifts it, and what is told instead, if anything. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no ablation | care.interventions=[{ablate: {at-size: 10 mm, from: start}}] | ",
                "no operation. | care.interventions=[{resect: {lesions: primary, at: 1 d, margins: {R0: 1}}}] "
                        + "| no operation but that on the primary.",
                "no operation. | care.interventions=[{resect: {lesions: primary, at: 1 d, nodes: 1, margins: {R0: 1}}}] "
                        + "| no operation but that on the primary and its nodes.",
                "Real scans come at intervals | care.interventions=[{ablate: {scans: {every: 3 mo, visible: 10 mm}, from: start}}] "
                        + "| ablation alone waits for scans",
                "Real scans come at intervals | care.detection=none | No metastasis ever becomes manifest",
                "Real scans come at intervals | care.diagnosis={diameter: 20 mm};care.clinic={imaging: {ct: {modality: ct}}} "
                        + "| what scans find of it is told beside it",
                "no ablation | care.diagnosis={diameter: 20 mm};care.clinic={imaging: {ct: {modality: ct}}, policy: [{rule: a, do: [ablate: {}]}]} | ",
                "no operation. | care.diagnosis={diameter: 20 mm};care.clinic={imaging: {ct: {modality: ct}}, policy: [{rule: a, do: [resect: {}]}]} "
                        + "| Operations on metastases have no complications",
                "no radiotherapy | care.diagnosis={diameter: 20 mm};care.clinic={imaging: {ct: {modality: ct}}, policy: [{rule: a, do: "
                        + "[irradiate: {radiotherapy: {fractions: 3, dose: 18 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy}}]}]} | ",
                "Metastases shed no seeds here | stages.secondary=on | nothing between lesions but the seeds",
                "No immune cell kills | stages.immune=on;immune.surveillance=0.1 /d | a rate that does not learn",
                "The disease kills nobody | mortality.disease=on | risk of death follows the burden",
                "Nobody dies of other causes | mortality.other-causes={makeham: 0.01 /y} | ",
                "of one heritable type | clones.other={growth: {law: exponential, birth: 0.2 /d, turnover: 0.5}, "
                        + "shedding: {rate: 0.001 /d, exponent: 0.667, vascularized-at: 1e6}} "
                        + "| No cell of one clone gives rise to another",
            })
    void aLimitIsLackedByTheScenarioThatDoesIt(String limit, String changes, @Nullable String instead) {
        assertThat(Limits.of(bare())).anyMatch(line -> line.contains(limit));
        List<String> lifted = Limits.of(bare(changes.split(";")));
        assertThat(lifted).noneMatch(line -> line.contains(limit));
        if (instead != null) {
            assertThat(lifted).anyMatch(line -> line.contains(instead));
            assertThat(Limits.of(bare())).noneMatch(line -> line.contains(instead));
        }
    }

    @Test
    void boneThatNoSeedSettlesInIsNoLimit() {
        assertThat(Limits.of(bare())).noneMatch(line -> line.contains("osteoclasts"));
        assertThat(Limits.of(bare("clones.main.soil.bone-axial=0.1"))).anyMatch(line -> line.contains("osteoclasts"));
    }

    @Test
    void clonesThatMutateEvolve() {
        String other = "clones.other={growth: {law: exponential, birth: 0.2 /d, turnover: 0.5}, "
                + "shedding: {rate: 0.001 /d, exponent: 0.667, vascularized-at: 1e6}}";
        assertThat(Limits.of(bare(other, "clones.main.mutates-to={other: 1e-6}")))
                .noneMatch(line -> line.contains("evolve"));
    }

    @Test
    void whereEveryValueHasASourceNoneIsConfessed() {
        assertThat(Limits.of(bare())).anyMatch(line -> line.contains("marked as assumed"));
    }

    /** What a report says under "What is not in the model" is not what it says the scenario does. */
    @ParameterizedTest
    @MethodSource("org.seedsoil.io.BundledScenarios#names")
    void noScenarioThatShipsDeniesWhatItDoes(String name) {
        Scenario scenario = BundledScenarios.read(name);
        boolean ablates = scenario.reference().care().ablation().meets();
        assertThat(Limits.of(scenario).stream().anyMatch(line -> line.contains("no ablation")))
                .isEqualTo(!ablates);
    }
}
