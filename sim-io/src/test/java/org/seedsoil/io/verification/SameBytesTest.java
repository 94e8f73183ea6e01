package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The order in which Java hands out unordered sets and maps differs from start to start, by a salt. An order that reaches a
 * result goes unseen only if four starts happen to agree in it; nothing can make the test fail by chance.
 */
class SameBytesTest {
    private static final int STARTS = 4;

    @Test
    @DisplayName("V84: several of everything gives the same bytes, whatever the start of Java")
    void whateverTheStart() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            starts.add(start());
        }
        List<String> printed = new ArrayList<>();
        for (Process start : starts) {
            printed.add(new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(start.waitFor()).isZero();
        }
        assertThat(printed.get(0)).contains("CENSORED", "R = ", "wrong.yaml");
        for (String other : printed) {
            assertThat(other.lines().toList()).isEqualTo(printed.get(0).lines().toList());
        }
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", // quicker where so little runs
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SeveralOfEverything.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
