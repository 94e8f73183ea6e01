package org.seedsoil.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
    private static final String COMMIT = "6c93d8b0a1b2c3d4e5f60718293a4b5c6d7e8f90";

    @ParameterizedTest
    @CsvSource({
        "'', '', $Format:%H$, 1.2.3",
        "'', " + COMMIT + ", $Format:%H$, 1.2.3+6c93d8b0a1b2",
        "'', '', " + COMMIT + ", 1.2.3+6c93d8b0a1b2",
        "0123456789abcdef0123456789abcdef01234567.modified, " + COMMIT + ", '', 1.2.3+0123456789ab.modified",
        "'fatal: not a git repository', '', '', 1.2.3",
    })
    void whoKnowsTheCommitBestIsBelieved(String launcher, String jar, String archive, String version) {
        assertThat(Version.of("1.2.3", launcher, jar, archive)).isEqualTo(version);
    }
}
