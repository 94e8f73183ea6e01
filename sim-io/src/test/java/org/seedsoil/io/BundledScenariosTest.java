package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.scenario.Scenario;

class BundledScenariosTest {
    static List<String> names() {
        return BundledScenarios.names();
    }

    @Test
    void areThoseInTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "scenarios"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml"))
                            .map(file -> file.replace(".yaml", ""))
                            .sorted())
                    .isEqualTo(BundledScenarios.names());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void areValidAndNamedLikeTheirFile(String name) {
        Scenario scenario = BundledScenarios.read(name);
        assertThat(scenario.name()).isEqualTo(name);
        assertThat(scenario.title()).isNotBlank();
        assertThat(scenario.notes()).isEmpty();
        Scenario fromFile = ScenarioReader.read(Path.of("..", "scenarios", name + ".yaml"));
        assertThat(fromFile.settings()).isEqualTo(scenario.settings());
    }

    @Test
    void othersAreRefused() {
        assertThatThrownBy(() -> BundledScenarios.text("../pom"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no scenario '../pom'; allowed: ablation-fails, ");
    }
}
