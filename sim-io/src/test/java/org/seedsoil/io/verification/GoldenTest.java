package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every scenario gives the same bits as when its hash was written down: on any machine, Java, compiler and number of
 * threads. A hash changes only with an entry under Model or Stream in CHANGELOG.md; {@link Golden#main} prints the new ones.
 */
class GoldenTest {
    /** Every mode, and a human disease; a minute each where nothing is compiled. */
    private static final List<String> QUICK = List.of("whole-cascade", "ablated", "seed-and-soil-101", "sarcoma-lung");

    @Test
    @DisplayName("every scenario has its golden hash")
    void asWrittenDown() {
        List<String> lines = Golden.cases().stream().map(one -> one.line(2, 1)).toList();
        assertThat(lines)
                .as("a changed stream or model needs an entry in CHANGELOG.md and a new golden.txt")
                .isEqualTo(Golden.expected());
    }

    @ParameterizedTest(name = "{0} threads, tasks of {1}")
    @CsvSource({"1,1", "3,2", "8,1"})
    void whateverTheThreads(int threads, int task) {
        List<String> lines = Golden.cases().stream()
                .filter(one -> QUICK.contains(one.name()))
                .map(one -> one.line(threads, task))
                .toList();
        assertThat(lines).isEqualTo(expected(QUICK));
    }

    @ParameterizedTest(name = "java {0}")
    @ValueSource(strings = {"-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation"})
    void whateverTheCompiler(String option) throws Exception {
        assertThat(printedBy(option, QUICK)).isEqualTo(expected(QUICK));
    }

    /** Four minutes. */
    @Test
    @Tag("slow")
    void withoutACompiler() throws Exception {
        assertThat(printedBy("-Xint", QUICK)).isEqualTo(expected(QUICK));
    }

    private static List<String> expected(List<String> names) {
        return Golden.expected().stream()
                .filter(line -> names.contains(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    private static List<String> printedBy(String option, List<String> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(option, "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Golden.class.getName());
        command.addAll(names);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.lines().toList();
    }
}
