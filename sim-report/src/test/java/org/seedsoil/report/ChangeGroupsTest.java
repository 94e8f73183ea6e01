package org.seedsoil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Scenario;

/** Many changes in few words. */
class ChangeGroupsTest {
    private static final String BASE = "colorectal-liver";
    private static final List<String> SOIL = List.of(
            "clones.main.soil.liver=0.004",
            "clones.main.soil.lung=0.004",
            "clones.main.soil.peritoneum=0.004",
            "clones.main.soil.brain=0.004");
    private static final String CLINIC =
            "care.clinic={imaging: {ct: {modality: ct}}, staging: {table: colon-8, nodes: {pericolic: 12, mesenteric: 6}}}";

    private static List<String> told(List<String> changes) {
        Scenario changed = ScenarioReader.parse(BundledScenarios.text(BASE), BASE + ".yaml", changes);
        return ChangeGroups.tell(
                changed.changes(),
                BundledScenarios.read(BASE).settings().values(),
                changed.settings().values());
    }

    @Test
    @DisplayName("up to four changes are told one by one")
    void few() {
        assertThat(told(SOIL.subList(0, 2)))
                .containsExactly(
                        "clones.main.soil.liver = 0.004 (was 0.015)", "clones.main.soil.lung = 0.004 (was 0.0017)");
    }

    @Test
    @DisplayName("what the base does not have is told by its name and what stands in it")
    void parts() {
        assertThat(told(List.of("horizon=9 y", CLINIC)))
                .hasSize(2)
                .contains("horizon = 9 y (was 15 y)")
                .anySatisfy(text -> assertThat(text).startsWith("care.clinic (new: imaging, staging"));
    }

    @Test
    @DisplayName("one value at many places is told once, and what it was where it was one")
    void values() {
        List<String> changes = new ArrayList<>(SOIL);
        changes.add("horizon=9 y");
        assertThat(told(changes))
                .containsExactlyInAnyOrder(
                        "horizon = 9 y (was 15 y)", "clones.main.soil.* = 0.004 for liver, lung, peritoneum, brain");
        List<String> lodging = List.of("lung", "liver", "brain", "adrenal", "kidney", "skin", "muscle").stream()
                .map(organ -> "organs." + organ + ".lodging=0.45")
                .toList();
        assertThat(told(lodging))
                .containsExactly(
                        "organs.*.lodging = 0.45 for lung, liver, brain, adrenal, kidney and 2 more (was 0.9)");
    }

    @Test
    @DisplayName("what is gone is told by the part that is gone")
    void gone() {
        assertThat(told(List.of("patients.vary={}", "care.interventions=[]")))
                .anySatisfy(text -> assertThat(text).matches("care\\.interventions.*taken away.*"));
        assertThat(told(List.of("mortality.other-causes=off", "mortality.disease=off", "horizon=9 y")))
                .containsExactlyInAnyOrder(
                        "horizon = 9 y (was 15 y)",
                        "mortality.disease = off (was on)",
                        "mortality.other-causes = off (was makeham, gompertz, aging)");
    }
}
