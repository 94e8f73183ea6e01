package org.seedsoil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.cli.terminal.Spoken;

/** The program as a process of its own: its streams, its folder, and how it ends when it is told to. */
@DisabledOnOs(OS.WINDOWS)
class ProcessTest {
    private static final Path ENV = Path.of("/usr/bin/env");
    /** A guard against a process that never ends, no promise of speed: the machine may be busy. */
    private static final int LONGEST_SECONDS = 600;

    @TempDir
    private Path folder;

    private Process start(List<String> before, String... arguments) throws IOException {
        return start(before, List.of(), arguments);
    }

    /** Starts the program behind a command, with options for its JVM. */
    private Process start(List<String> before, List<String> options, String... arguments) throws IOException {
        return builder(before, options, arguments)
                .redirectOutput(folder.resolve("stdout").toFile())
                .start();
    }

    private ProcessBuilder builder(List<String> before, List<String> options, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(before);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.add("-XX:TieredStopAtLevel=1"); // quicker where so little runs
        line.addAll(List.of("-Djava.awt.headless=true", "-cp"));
        line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        line.add(Main.class.getName());
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .directory(Files.createDirectories(folder.resolve("here")).toFile())
                .redirectError(folder.resolve("stderr").toFile());
    }

    private Spoken end(Process process) throws Exception {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Spoken(
                process.exitValue(),
                Files.readString(folder.resolve("stdout")),
                Files.readString(folder.resolve("stderr")));
    }

    private List<String> below(String path) throws IOException {
        Path here = folder.resolve("here").resolve(path);
        if (!Files.isDirectory(here)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(here)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void withoutOutTheNextFreeFolderIsTakenAndOnlyJsonIsOnStandardOutput() throws Exception {
        String[] command = {"run", "seed-and-soil-101", "--patients", "2", "--json"};
        Spoken first = end(start(List.of(), command));
        Spoken second = end(start(List.of(), command));
        assertThat(first.code() + second.code()).isZero();
        assertThat(first.json().path("folder").asString()).endsWith("out/seed-and-soil-101");
        assertThat(second.json().path("folder").asString()).endsWith("out/seed-and-soil-101-2");
        assertThat(first.err() + second.err()).doesNotContain("\r", "Exception");
        assertThat(below("out")).containsExactly("seed-and-soil-101", "seed-and-soil-101-2");
    }

    /** A run that is asked for tables alone does not even load what draws. */
    @Test
    void tablesAloneCostNoPictures() throws Exception {
        Process process = start(
                List.of(),
                List.of("-Xlog:class+load:file=" + folder.resolve("classes.txt")),
                "run",
                "seed-and-soil-101",
                "--patients",
                "2",
                "--tables-only");
        assertThat(end(process).code()).isZero();
        assertThat(Files.readString(folder.resolve("classes.txt")))
                .contains("org.seedsoil.run.CohortRun")
                .doesNotContain(" org.seedsoil.figure.", " java.awt.", " org.knowm.", " org.apache.batik.");
    }

    /** Both signals are sent while the command is in the middle of its work: its hidden folder is there. */
    @ParameterizedTest
    @CsvSource({
        "TERM, 143, run seed-and-soil-101 --patients 100000000",
        "INT, 130, run seed-and-soil-101 --patients 100000000",
        "TERM, 143, reproduction seed-and-soil-101 --simulate --patients 100000000",
        "INT, 130, reproduction seed-and-soil-101 --simulate --patients 100000000",
        "INT, 130, reproduction pancreas --among 1000000000",
        "INT, 130, reproduction pancreas --at-age 1y --vary delay=1:999:1000 --vary coverage=0:1:1000",
    })
    void whoInterruptsIsToldSoAndNothingIsLeft(String signal, int code, String command) throws Exception {
        List<String> heeding = List.of();
        if (signal.equals("INT")) {
            // A background process may have inherited that this signal is ignored, and Java then ignores it too.
            heeding = List.of(ENV.toString(), "--default-signal=INT");
            assumeTrue(works(heeding));
        }
        Process process = start(heeding, (command + " --out a/b").split(" ", -1));
        for (int i = 0; i < LONGEST_SECONDS * 20 && below("a").isEmpty() && process.isAlive(); i++) {
            Thread.sleep(50);
        }
        assertThat(below("a")).isNotEmpty().allMatch(name -> name.startsWith(".b-"));
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        Spoken spoken = end(process);
        assertThat(spoken.code()).isEqualTo(code);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err())
                .contains("seedsoil: interrupted, nothing is kept")
                .doesNotContain("Exception");
        assertThat(below(".")).isEmpty();
    }

    /** A folder that cannot be fails like one that is full or forbids to execute what is in it. */
    @Test
    void aRunNeedsNoFolderForTemporaryFiles() throws Exception {
        Path file = Files.createFile(folder.resolve("a file"));
        String none = "-Djava.io.tmpdir=" + file.resolve("none");
        Spoken spoken = end(start(List.of(), List.of(none), "run", "seed-and-soil-101", "--patients", "2", "--quiet"));
        assertThat(spoken.err()).doesNotContain("seedsoil:", "Exception");
        assertThat(spoken.code()).isZero();
        assertThat(below("out/seed-and-soil-101")).contains("lesions.parquet", "plots");
        assertThat(below("out/seed-and-soil-101/plots")).contains("burden.png");
    }

    /** A full disk is told; a reader who went away, as head does, is not, but the code says that something was lost. */
    @Test
    void standardOutputThatCannotBeWrittenEndsWith74() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Files.createFile(folder.resolve("stdout"));
        Spoken lost = end(builder(List.of(), List.of(), "schema")
                .redirectOutput(full.toFile())
                .start());
        assertThat(lost.code()).isEqualTo(74);
        assertThat(lost.err()).contains("seedsoil: standard output cannot be written: No space left on device");
        Process piped = builder(List.of(), List.of(), "schema").start();
        piped.getInputStream().close();
        Spoken unread = end(piped);
        assertThat(unread.code()).isEqualTo(74);
        assertThat(unread.err()).isEmpty();
    }

    /** The reference patient sheds so much that its seeds fill any memory; they are drawn in a thread of its own. */
    @Test
    void wantOfMemoryInAWorkerIsToldAsSuch() throws Exception {
        Spoken spoken = end(start(
                List.of(),
                List.of("-Xmx48m"),
                "run",
                "seed-and-soil-101",
                "--patients",
                "2",
                "--set",
                "clones.main.shedding.rate=1e3"));
        assertThat(spoken.code()).isEqualTo(70);
        assertThat(spoken.err()).contains("memory ran out", "48 MB").doesNotContain("report it", "Exception");
        assertThat(below("out")).isEmpty();
    }

    @Test
    void aPipeWithoutWriterIsWaitedForVisibly() throws Exception {
        Path pipe = folder.resolve("pipe.yaml");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        Process process = start(List.of(), "validate", pipe.toString());
        for (int i = 0; i < LONGEST_SECONDS * 20 && Files.size(folder.resolve("stderr")) == 0; i++) {
            Thread.sleep(50);
        }
        Files.writeString(pipe, org.seedsoil.io.BundledScenarios.text("seed-and-soil-101"));
        Spoken spoken = end(process);
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err().replaceAll("\\s+", " ")).startsWith("Waiting for " + pipe);
    }

    @Test
    void whatAKilledRunLeftIsTakenAwayByTheNext() throws Exception {
        Process process = start(List.of(), "run", "seed-and-soil-101", "--patients", "100000000", "--out", "b");
        for (int i = 0; i < LONGEST_SECONDS * 20 && below(".").size() < 2 && process.isAlive(); i++) {
            Thread.sleep(50);
        }
        process.destroyForcibly().waitFor();
        assertThat(below(".")).hasSize(2);
        assertThat(end(start(List.of(), "run", "seed-and-soil-101", "--patients", "2", "--quiet", "--out", "b"))
                        .code())
                .isZero();
        assertThat(below(".")).containsExactly("b");
    }

    private static boolean works(List<String> prefix) throws Exception {
        List<String> line = new ArrayList<>(prefix);
        line.add("true");
        return Files.isExecutable(ENV) && new ProcessBuilder(line).start().waitFor() == 0;
    }

    @Test
    void lettersThatATerminalCannotShowDoNoHarm() throws Exception {
        Path scenario = folder.resolve("names.yaml");
        Files.writeString(
                scenario,
                org.seedsoil.io.BundledScenarios.text("seed-and-soil-101")
                        .replaceFirst("title: .*", "title: \"Müller × Paget – 10 µm³\""));
        Spoken spoken = end(start(List.of("/usr/bin/env", "LC_ALL=C"), "explain", scenario.toString()));
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out().lines().findFirst()).hasValue("Muller x Paget - 10 um3");
    }
}
