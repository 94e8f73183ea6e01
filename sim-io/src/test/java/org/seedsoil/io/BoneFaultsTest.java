package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.bone.Remodeling;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.scenario.Scenario;

/** Faults of bone: each told with its place, and nothing passed over. */
class BoneFaultsTest {
    private static final String TEXT = """
            seedsoil: 1
            name: bony
            horizon: 2 y
            anatomy: none
            organs: {lung: {flow: 0.02, drainage: pulmonary, lodging: 0.5}, %s: {flow: 0.98, lodging: 0.9}}
            primary: {organ: lung, cells: 10}
            immune: {escaped-at: 1000}
            clones:
              main:
                growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                shedding: {rate: 2, exponent: 0.667}
                soil: {%s: 0.2}
            """;

    private static Scenario read(String organ, String more) {
        return ScenarioReader.parse(TEXT.formatted(organ, organ) + more + "\n", "test.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bone-axial | bone: {feedback: -1} | bone.feedback",
                "bone-axial | bone: {coupled-at: 100} | at least immune.escaped-at, 1000",
                "bone-axial | bone: {scale: 0} | bone.scale",
                "bone-axial | bone: {tumour: {osteoblasts-self: 0}} | bone.tumour",
                "bone-axial | bone: {osteoclasts: {self: 1.5}} | bone.osteoclasts",
                "bone-axial | bone: {osteoclasts: {self: 1.2}} | bone.osteoclasts",
                "bone-axial | bone: {osteoclasts: {formation: 1e9}} | osteoclasts and",
                "bone-axial | bone: {osteoclasts: {removal: 0 /d}} | bone.osteoclasts.removal",
                "bone-axial | bone: {mood: good} | mood",
                "liver | bone: {} | no organ of the body is bone",
                "bonelike | bone: {} | no organ of the body is bone",
                "bone | 'care: {effects: [{bone-coupling: 0.5}]}' | nobody follows bone",
                "bone | 'bone: {}\ncare: {effects: [{bone-coupling: 1.5}]}' | care.effects[0].bone-coupling",
                "bone | 'bone: {}\ncare: {effects: [{organs: [bone], bone-coupling: 0.5}]}' | it is the same for all clones"
            })
    void everyFaultIsToldWithItsPlace(String organ, String more, String told) {
        assertThatThrownBy(() -> read(organ, more.replace("\\n", "\n")))
                .hasMessageContaining("test.yaml:")
                .hasMessageContaining(told);
    }

    private static Remodeling cells(String bone) {
        BoneCycle cycle =
                Objects.requireNonNull(read("bone", bone).reference().disease().bone());
        return cycle.remodeling();
    }

    @Test
    void theNumbersOfAyatiAreTheDefaults() {
        assertThat(cells("bone: {}")).isEqualTo(Remodeling.AYATI);
        assertThat(cells("bone: {osteoclasts: {self: 0.5}}")).isEqualTo(Remodeling.KOMAROVA);
        assertThat(read("bone", "").reference().disease().bone()).isNull();
    }

    /** What bone does to a lesion hangs on its past: no next-generation matrix holds it. Without feedback all is as without bone. */
    @Test
    void theoryRefusesFeedbackAndKnowsTheRest() {
        Scenario plain = read("bone", "");
        Scenario followed = read("bone", "bone: {}");
        Scenario cycle = read("bone", "bone: {feedback: 0.01}");

        assertThat(number(followed)).isEqualTo(number(plain)).doesNotContain("bone");
        assertThat(number(cycle)).contains("bone.feedback");
    }

    private static String number(Scenario scenario) {
        return Catalogue.of(scenario.reference())
                .metric("reproduction.R_m")
                .exact(scenario)
                .toString();
    }
}
