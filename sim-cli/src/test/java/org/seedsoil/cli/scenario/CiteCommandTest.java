package org.seedsoil.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.seedsoil.cli.terminal.Spoken;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.run.Version;

class CiteCommandTest {
    @Test
    void theProgramIsCitedWithItsVersion() {
        Spoken spoken = Spoken.of("cite");
        assertThat(spoken.out())
                .contains("The seedsoil developers", "Version " + Version.text(), "@software{seedsoil,", "Apache-2.0");
        assertThat(spoken.wideLines()).isEmpty();
    }

    @Test
    void aScenarioIsCitedWithWhatItRestsOn() {
        String told = Spoken.of("cite", "pancreas").out().replaceAll("\\s+", " ");
        for (String source : BundledScenarios.read("pancreas").sources()) {
            assertThat(told).contains(source.replaceAll("\\s+", " "));
        }
        assertThat(told).contains("Its anatomy, adult, rests on");
        assertThat(Spoken.of("cite", "pancreas", "--json").json().path("sources"))
                .hasSameSizeAs(BundledScenarios.read("pancreas").sources());
    }

    /** The version of CITATION.cff is that of the build, but for what is not released yet. */
    @Test
    void theCitationFileIsOfThisVersion() throws IOException {
        String file = Files.readString(Path.of("..", "CITATION.cff"));
        String version = Version.text().replaceFirst("[+].*", "").replaceFirst("-SNAPSHOT", "");
        assertThat(file)
                .contains(
                        "\nversion: " + version + "\n", "cff-version: 1.2.0", "\nmessage: ", "\nauthors:", "\ntitle: ");
    }
}
