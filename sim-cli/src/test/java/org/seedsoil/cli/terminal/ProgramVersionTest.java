package org.seedsoil.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedsoil.run.Version;

class ProgramVersionTest {
    @Test
    void theProgramTellsItsVersion() {
        assertThat(Spoken.of("--version").out())
                .startsWith("seedsoil " + Version.text())
                .doesNotContain("${", "$Format");
        assertThat(Version.text()).matches("\\d+[.]\\d+[.]\\d+.*");
    }
}
