package org.seedsoil.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code seedsoil sweep --spark}, as a user starts it, with the Spark of SPARK_HOME. */
class SparkProcessTest {
    private static final Path JAR = Path.of("../sim-cli/target/seedsoil.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        String text = Files.readString(Path.of("../scenarios/seed-and-soil-101.yaml"));
        Files.writeString(folder.resolve("short.yaml"), text.replace("horizon: 18 mo", "horizon: 7 mo"));
        Files.writeString(folder.resolve("design.yaml"), """
                seedsoil-sweep: 1
                scenario: short.yaml
                factors:
                  seeds: {path: clones.main.shedding.rate, range: [1e-5, 1e-4], scale: log}
                design: {sobol: 8}
                patients: 6
                metrics: [metastatic, metastases.mean]
                """);
    }

    private ProcessBuilder process(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString(), "sweep"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
    }

    private Ended ended(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(folder.resolve("stdout")),
                Files.readString(folder.resolve("stderr")));
    }

    private String results(String of) throws IOException {
        return Files.readString(folder.resolve(of).resolve("results.csv"));
    }

    @Test
    void aSweepOnSparkHasTheBytesOfOneHere() throws Exception {
        Ended spark = ended(process("design.yaml", "--out", "spark", "--chunk", "2", "--spark", "local[2]")
                .start());
        assertThat(spark.code()).as(spark.err()).isZero();
        assertThat(spark.out()).contains("8 points are done");
        assertThat(ended(process("design.yaml", "--out", "here", "--chunk", "2").start())
                        .code())
                .isZero();
        assertThat(results("spark")).isEqualTo(results("here"));
        Ended again = ended(process("spark", "--spark", "local[2]").start());
        assertThat(again.err()).contains("24 of 24 pieces were done before");
    }

    /** The folder has a manifest of its name, but another: as where a driver runs in a cluster that has not mounted it. */
    @Test
    void aDriverThatSeesAnotherFolderRefuses() throws Exception {
        assertThat(ended(process("design.yaml", "--out", "mine", "--stop-after", "0s")
                                .start())
                        .code())
                .isEqualTo(75);
        String home = System.getenv("SPARK_HOME");
        String classes =
                String.join(java.io.File.pathSeparator, home + "/jars/*", "target/seedsoil-spark.jar", JAR.toString());
        Process driver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        "org.seedsoil.spark.SparkSweep",
                        folder.resolve("mine").toString(),
                        "--manifest",
                        "0123")
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile())
                .start();
        Ended refused = ended(driver);
        assertThat(refused.code()).isEqualTo(66);
        assertThat(refused.err()).contains("mount the folder there under the same path");
    }

    @Test
    void toldToEndItEndsInGoodOrder() throws Exception {
        Path design = folder.resolve("design.yaml");
        Files.writeString(design, Files.readString(design).replace("patients: 6", "patients: 400"));
        Process process = process("design.yaml", "--out", "ended", "--chunk", "2", "--spark", "local[2]")
                .start();
        Path journal = folder.resolve("ended/journal");
        for (int i = 0; i < 1200 && !anySegment(journal); i++) {
            Thread.sleep(50);
        }
        long start = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(12));
        assertThat(anySegment(journal)).isTrue();
        assertThat(process.descendants()).isEmpty();
    }

    private static boolean anySegment(Path journal) throws IOException {
        if (!Files.isDirectory(journal)) {
            return false;
        }
        try (var files = Files.list(journal)) {
            return files.anyMatch(file -> file.toString().endsWith(".seg"));
        }
    }

    @Test
    void withoutSparkItSaysHow() throws Exception {
        ProcessBuilder none = process("design.yaml", "--out", "none", "--spark", "local[2]");
        none.environment().remove("SPARK_HOME");
        Ended told = ended(none.start());
        assertThat(told.code()).isEqualTo(66);
        assertThat(told.err().replaceAll("\\s+", " ")).contains("set SPARK_HOME to its folder");
        assertThat(folder.resolve("none")).doesNotExist();
        none.environment().put("SPARK_HOME", folder.toString());
        assertThat(ended(none.start()).err()).contains("has no folder 'jars'");
    }
}
