package org.seedsoil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Scenario;

class AssumptionsTest {
    private static List<String> changed(String... changes) {
        Scenario scenario =
                ScenarioReader.parse(BundledScenarios.text("sentinel-node"), "sentinel-node.yaml", List.of(changes));
        return Assumptions.of(scenario).stream()
                .filter(each -> each.provenance() == Provenance.CHANGED)
                .map(Assumption::path)
                .toList();
    }

    /** A mixture lays what it says over its presets: that is its file, not a change of it. */
    @Test
    void whatTheFileOfAMixtureSaysIsNotChanged() {
        assertThat(changed()).isEmpty();
        assertThat(changed("care.clinic.staging.section=1 mm")).containsExactly("care.clinic.staging.section");
    }
}
