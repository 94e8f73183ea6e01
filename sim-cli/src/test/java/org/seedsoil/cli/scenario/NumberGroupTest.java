package org.seedsoil.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.report.Assumption;

class NumberGroupTest {
    private static Assumption number(String path, String value, String source) {
        return new Assumption(path, "meaning", value, source);
    }

    @Test
    void placesOfEqualValueAndSourceShareALine() {
        List<NumberGroup> groups = NumberGroup.of(List.of(
                number("organs.lung.flow", "0.1", "ICRP 89"),
                number("organs.lung.mass", "500 g", ""),
                number("organs.liver.flow", "0.1", "ICRP 89"),
                number("organs.brain.flow", "0.1", "")));
        assertThat(groups).extracting(NumberGroup::path).containsExactly("organs.*.flow", "organs.lung.mass");
        assertThat(groups.get(0).lines()).containsExactly("lung, liver: 0.1 (ICRP 89)", "brain: 0.1 (assumed)");
        assertThat(groups.get(1).lines()).containsExactly("500 g (assumed)");
    }

    @Test
    void whatDoesNotDifferIsNamed() {
        List<NumberGroup> groups = NumberGroup.of(List.of(
                number("clones.main.soil.liver", "0.1", "tuned"), number("clones.main.soil.lung", "0.2", "tuned")));
        assertThat(groups.get(0).path()).isEqualTo("clones.main.soil.*");
        assertThat(groups.get(0).lines()).containsExactly("liver: 0.1 (tuned)", "lung: 0.2 (tuned)");
    }

    @Test
    void listsStandOnOneLineAndSettingsNeedNoSource() {
        List<NumberGroup> groups = NumberGroup.of(List.of(
                number("organs.lung.nodes[0]", "hilar", ""),
                number("organs.lung.nodes[1]", "mediastinal", ""),
                number("organs.skin.nodes[0]", "iliac", ""),
                number("horizon", "15 y", "")));
        assertThat(groups.get(0).path()).isEqualTo("organs.*.nodes");
        assertThat(groups.get(0).lines())
                .containsExactly("lung: hilar, mediastinal (assumed)", "skin: iliac (assumed)");
        assertThat(groups.get(1).lines()).containsExactly("15 y");
    }
}
