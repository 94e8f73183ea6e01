package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** Texts that break YAML readers: each gives a ScenarioException with a place, and within 2 seconds. */
class HostileTextTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration HANG = Duration.ofSeconds(30);

    static Stream<Arguments> hostile() {
        String name = "seedsoil: 1\nname: a\n";
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("blanks", "   \n\n\t\n"),
                Arguments.of("a comment alone", "# nothing\n"),
                Arguments.of("a single word", "seedsoil"),
                Arguments.of("a number", "42"),
                Arguments.of("a list", "- seedsoil: 1\n"),
                Arguments.of("null", "~"),
                Arguments.of("brackets 5,000 deep", "a: " + "[".repeat(5_000) + "]".repeat(5_000)),
                Arguments.of("open brackets 500,000 deep", "[".repeat(500_000)),
                Arguments.of("braces 5,000 deep", "{a: ".repeat(5_000) + "}".repeat(5_000)),
                Arguments.of("indents 1,000 deep", deep(1_000)),
                Arguments.of("dashes 5,000 deep", "- ".repeat(5_000)),
                Arguments.of("question marks 5,000 deep", "? ".repeat(5_000)),
                Arguments.of("2 MiB", "a: " + "x".repeat(2 << 20)),
                Arguments.of("2 MiB in characters of three bytes", "a: " + "\u4e2d".repeat(700_000)),
                Arguments.of("a million blank lines", name + "\n".repeat(1_000_000)),
                Arguments.of("a key of 900,000 characters", "k".repeat(900_000) + ": 1"),
                Arguments.of("a quoted key of 900,000 characters", "\"" + "k".repeat(900_000) + "\": 1"),
                Arguments.of("a value of 900,000 digits", name + "horizon: " + "9".repeat(900_000)),
                Arguments.of("a title of 900,000 lines", name + "title: |\n" + "  x\n".repeat(200_000)),
                Arguments.of("40,000 unknown keys", lines(40_000, "colour-%d: 1\n")),
                Arguments.of("20,000 duplicate keys", "a: 1\n".repeat(20_000)),
                Arguments.of(
                        "20,000 organs", name + "anatomy: none\norgans:\n" + lines(20_000, "  o%d: {flow: 0.00005}\n")),
                Arguments.of("20,000 clones", name + "anatomy: none\nclones:\n" + lines(20_000, "  c%d: {}\n")),
                Arguments.of(
                        "20,000 misspelt organs",
                        name + "clones:\n  a:\n    soil:\n" + lines(20_000, "      livr-%d: 0.1\n")),
                Arguments.of(
                        "10,000 misspelt variations",
                        name + "patients:\n  vary:\n" + lines(10_000, "    clones.man.%d: {normal: {sd: 1}}\n")),
                Arguments.of(
                        "a variation with a path of 100,000 steps",
                        name + "patients:\n  vary:\n    ? " + "a.".repeat(100_000) + "b\n    : {normal: {sd: 1}}\n"),
                Arguments.of("a billion laughs", laughs()),
                Arguments.of("an alias to itself", "a: &a [*a]\n"),
                Arguments.of("an unknown alias", "a: *b\n"),
                Arguments.of("a merge key", "<<: {seedsoil: 1}\n"),
                Arguments.of("a tag that constructs", "!!javax.script.ScriptEngineManager [x]\n"),
                Arguments.of("a local tag", "a: !x 1\n"),
                Arguments.of("a tag directive", "%TAG !e! tag:example.org,2000:\n---\na: 1\n"),
                Arguments.of("a YAML 1.1 directive", "%YAML 1.1\n---\na: no\n"),
                Arguments.of("a YAML 9.9 directive", "%YAML 9.9\n---\na: no\n"),
                Arguments.of("two documents", "seedsoil: 1\n---\nseedsoil: 1\n"),
                Arguments.of("text after the end", "seedsoil: 1\n...\nname: a\n"),
                Arguments.of("the float that throws", "seedsoil: ._\n"),
                Arguments.of("an octal", name + "horizon: 010\n"),
                Arguments.of("a sexagesimal", name + "horizon: 1:30:00\n"),
                Arguments.of("a boolean in YAML 1.1", name + "stages: {lymph: no}\n"),
                Arguments.of("a date", name + "horizon: 2024-01-01\n"),
                Arguments.of("binary", name + "title: !!binary aGVsbG8=\n"),
                Arguments.of("a set", "? a\n? b\n"),
                Arguments.of("a list as key", "? [a]\n: 1\n"),
                Arguments.of("a mapping as key", "{a: 1}: 2\n"),
                Arguments.of("an empty key", ": 1\n"),
                Arguments.of("a tab as indent", "a:\n\tb: 1\n"),
                Arguments.of("a null character", "a: \u0000\n"),
                Arguments.of("an escape character", "a: \u001b[31m\n"),
                Arguments.of("escaped control characters", "\"\\x1b[31m\\0\\n\": 1\n"),
                Arguments.of("half a surrogate pair", "a: \ud83d\n"),
                Arguments.of("half a surrogate pair at the end", "a: \ud83d"),
                Arguments.of("an escaped half of a pair", "a: \"\\ud83d\"\n"),
                Arguments.of("a byte order mark inside", "a: 1\n\ufeffb: 1\n"),
                Arguments.of("characters that are none", "a: \ufffe\n"),
                Arguments.of("right-to-left override", "\u202eseedsoil: 1\n"),
                Arguments.of("an open quote", "a: \"b\n"),
                Arguments.of("a wrong indent", "a: 1\n  b: 2\n"),
                Arguments.of("a colon in a value", "a: b: c\n"),
                Arguments.of("only colons", ":".repeat(10_000)),
                Arguments.of("percent", "%"),
                Arguments.of("at sign", "@a: 1"),
                Arguments.of("a reserved character", "`a: 1"),
                Arguments.of("a path as anatomy", name + "anatomy: ../../etc/passwd\n"),
                Arguments.of("a path as name", "seedsoil: 1\nname: ../../x\n"),
                Arguments.of("a formula as name", "seedsoil: 1\nname: =1+1\n"),
                Arguments.of("environment variables", "a: ${HOME}\n"));
    }

    private static String deep(int levels) {
        return IntStream.range(0, levels).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
    }

    private static String lines(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        return text.toString();
    }

    /** Two seconds of the processor, so that a busy machine raises no alarm; a hang is cut off by the clock. */
    private static List<Fault> faults(String text) {
        return assertTimeoutPreemptively(HANG, () -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            List<Fault> faults = refused(text);
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                    .isLessThan(LIMIT);
            return faults;
        });
    }

    private static List<Fault> refused(String text) {
        try {
            ScenarioReader.parse(text, "hostile.yaml");
            return List.of();
        } catch (ScenarioException e) {
            return e.faults();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostile(String what, String text) {
        List<Fault> faults = faults(text);
        assertThat(faults).isNotEmpty().hasSizeLessThanOrEqualTo(3_000);
        for (Fault fault : faults) {
            assertThat(fault.file()).isEqualTo("hostile.yaml");
            assertThat(fault.line()).isPositive();
            assertThat(fault.column()).isPositive();
            assertThat(fault.message())
                    .isNotBlank()
                    .doesNotContain("\n", "\u001b")
                    .hasSizeLessThan(700);
            assertThat(fault.path()).doesNotContain("\n", "\u001b").hasSizeLessThan(300);
        }
    }

    /**
     * A pair of surrogates across the edge of a buffer (characters 1,024 and 1,025 of the text, 2,049 and 2,050, …) made the YAML library
     * throw up to its version 3.0.1.
     */
    @Test
    void charactersBeyondTheBasicPlaneAreReadWhereverTheyStand() {
        for (int length = 900; length < 2_100; length++) {
            String comment = "#" + "x".repeat(length) + "\ud83d\ude00\n";
            assertThat(refused(comment + FaultPlaceTest.TEXT)).isEmpty();
        }
    }

    /** 1,000 damaged copies of a good text: characters deleted, doubled, swapped or replaced. */
    @Test
    void damagedTextsAreReadOrRefusedButNeverCrash() {
        RandomStream stream = TestKeys.of("damage").stream();
        String strange = "{}[]:,#&*!|>'\"%@`-?~\n\t 0e.=<\u00e9\u4e2d";
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 1_000; i++) {
                StringBuilder text = new StringBuilder(FaultPlaceTest.TEXT);
                for (int damage = 0; damage <= i % 4; damage++) {
                    int at = (int) (stream.nextOpen() * text.length());
                    char other = strange.charAt((int) (stream.nextOpen() * strange.length()));
                    switch ((int) (stream.nextOpen() * 3)) {
                        case 0 -> text.deleteCharAt(at);
                        case 1 -> text.insert(at, other);
                        default -> text.setCharAt(at, other);
                    }
                }
                FaultPlaceTest.faults(text.toString());
            }
        });
    }

    @Test
    void bytesThatAreNotUtf8AreFoundWhereTheyAre(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.yaml");
        byte[] bytes = "seedsoil: 1\nname: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        assertThat(read(file)).containsExactly(file + ":2:10: this byte is not UTF-8; save the file as UTF-8");
        Files.write(file, "seedsoil: 1\n".getBytes(StandardCharsets.UTF_16));
        assertThat(read(file)).containsExactly(file + ":1:1: this byte is not UTF-8; save the file as UTF-8");
        Files.write(file, new byte[] {'a', (byte) 0xC3});
        assertThat(read(file)).containsExactly(file + ":1:2: this byte is not UTF-8; save the file as UTF-8");
    }

    @Test
    void largeMissingAndUnreadableFilesAreRefused(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.yaml");
        Files.writeString(large, "#".repeat(2 << 20));
        assertThat(read(large)).containsExactly(large + ":1:1: the file is larger than 1 MiB; allowed: up to 1 MiB");
        Path missing = folder.resolve("missing.yaml");
        assertThat(read(missing)).containsExactly(missing + ":1:1: there is no such file");
        assertThat(read(folder)).containsExactly(folder + ":1:1: the file cannot be read");
    }

    private static List<String> read(Path file) {
        try {
            ScenarioReader.read(file);
            return List.of();
        } catch (ScenarioException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }

    @Test
    void lineEndsAndByteOrderMarksDoNotMatter() {
        String text = FaultPlaceTest.TEXT;
        assertThat(FaultPlaceTest.faults("\ufeff" + text)).isEmpty();
        assertThat(FaultPlaceTest.faults(text.replace("\n", "\r\n"))).isEmpty();
        String broken = text.replace("horizon: 2 y", "horizon: 2");
        List<String> expected = FaultPlaceTest.faults(broken);
        assertThat(expected).hasSize(1);
        assertThat(FaultPlaceTest.faults("\ufeff" + broken)).isEqualTo(expected);
        assertThat(FaultPlaceTest.faults(broken.replace("\n", "\r\n"))).isEqualTo(expected);
    }
}
