package org.seedsoil.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.TestKeys;
import org.seedsoil.cli.Main;
import org.seedsoil.cli.terminal.Spoken;

/** Sweeps from the command line: begun, killed, stopped, divided, put together, told and drawn. */
class SweepCommandTest {
    private static final List<String> TABLES =
            List.of("points.csv", "results.csv", "results-wide.csv", "dictionary.csv");

    @TempDir
    private Path folder;

    private String design;

    @BeforeEach
    void write() throws IOException {
        String scenario = Files.readString(Path.of("../scenarios/seed-and-soil-101.yaml"));
        Files.writeString(folder.resolve("short.yaml"), scenario.replace("horizon: 18 mo", "horizon: 7 mo"));
        design = write("design.yaml", "design: {sobol: 8}", "[metastatic, metastases.mean]");
    }

    private String write(String name, String how, String metrics) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, """
                seedsoil-sweep: 1
                name: %s
                scenario: short.yaml
                factors:
                  seeds: {path: clones.main.shedding.rate, range: [1e-5, 1e-4], scale: log}
                  soil: {path: clones.main.soil.liver, factor: [0.5, 2]}
                patients: 6
                metrics: %s
                %s
                """.formatted(name.replace(".yaml", ""), metrics, how));
        return file.toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (String table : TABLES) {
            tables.put(table, Files.readString(folder.resolve(table)));
        }
        return tables;
    }

    private Spoken sweep(String out, String... more) {
        List<String> line = new ArrayList<>(List.of("sweep", design, "--out", path(out), "--chunk", "2"));
        line.addAll(List.of(more));
        return Spoken.of(line.toArray(String[]::new));
    }

    @Test
    void aSweepWritesTablesPicturesAndAReport() throws IOException {
        Spoken spoken = sweep("whole");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains("8 points are done").contains("Results: ");
        assertThat(spoken.wideLines()).isEmpty();
        assertThat(tables(folder.resolve("whole"))
                        .getOrDefault("results.csv", "")
                        .lines())
                .hasSize(1 + 8 * 2);
        assertThat(Files.readString(folder.resolve("whole/report.html")))
                .contains("What was varied", "times what is written at clones.main.soil.liver");
        assertThat(folder.resolve("whole/plots/response-metastatic-seeds.png")).isNotEmptyFile();
        assertThat(Spoken.of("status", path("whole")).out()).contains("24 of 24 pieces are done, 0 missing");
        assertThat(Spoken.of("sensitivity", path("whole")).err()).contains("allowed: saltelli, morris");
        assertThat(Spoken.of("sweep", path("whole"), "--point", "3").out())
                .startsWith("seedsoil run ")
                .contains("--set 'clones.main.soil.liver=", "--patients 6 --seed 1");
        assertThat(Spoken.of("sweep", path("whole"), "--point", "8").err()).contains("allowed: 0 to 7");
    }

    /** What the line of a point says gives what the table says. */
    @Test
    void aPointRunsAloneAsTheTableSays() throws IOException {
        sweep("whole");
        String line = Spoken.of("sweep", path("whole"), "--point", "5").out().strip();
        List<String> words = new ArrayList<>(List.of(line.replace("'", "").split(" ")));
        words.remove(0);
        words.addAll(List.of("--out", path("alone"), "--tables-only", "--mode", "thinned", "--format", "csv"));
        assertThat(Spoken.of(words.toArray(String[]::new)).code()).isZero();
        String mean = Files.readString(folder.resolve("alone/summary.json"))
                .replaceFirst(
                        "(?s).*\"metastases\"\\s*:\\s*\\{\\s*\"mean\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*([0-9.]+).*",
                        "$1");
        assertThat(tables(folder.resolve("whole"))
                        .getOrDefault("results.csv", "")
                        .lines())
                .anyMatch(row ->
                        row.startsWith("5,") && row.contains(",metastases.mean,,") && row.contains("," + mean + ","));
    }

    @Test
    void indicesOfSaltelliAndEffectsOfMorris() throws IOException {
        String saltelli = write("saltelli.yaml", "design: {saltelli: 16}\nreplicates: 2", "[metastases.mean]");
        assertThat(Spoken.of("sweep", saltelli, "--out", path("saltelli")).code())
                .isZero();
        Spoken told = Spoken.of("sensitivity", path("saltelli"));
        assertThat(told.out()).contains("metastases.mean (16 row sets)", "total-of-mean", "share-of-the-seed");
        assertThat(told.wideLines()).isEmpty();
        assertThat(Files.readString(folder.resolve("saltelli/sensitivity.csv")).lines())
                .hasSize(1 + 2 * 4 + 1);
        assertThat(folder.resolve("saltelli/plots/indices-metastases-mean.png")).isNotEmptyFile();
        assertThat(folder.resolve("saltelli/plots/convergence-metastases-mean.png"))
                .isNotEmptyFile();
        String morris = write("morris.yaml", "design: {morris: 4}", "[metastases.mean]");
        assertThat(Spoken.of("sweep", morris, "--out", path("morris")).code()).isZero();
        assertThat(Spoken.of("sensitivity", path("morris")).out()).contains("mu-star", "sigma");
        assertThat(folder.resolve("morris/plots/morris-metastases-mean.png")).isNotEmptyFile();
    }

    @Test
    void partsAreToldSentAgainAsPrintedAndPutTogether() throws IOException {
        sweep("whole");
        String shared = path("shared");
        assertThat(sweep("shared", "--shards", "5", "--shard", "1").code()).isZero();
        assertThat(Spoken.of("sweep", shared, "--shard", "3").code()).isZero();
        Spoken missing = Spoken.of("status", shared, "--missing");
        assertThat(missing.code()).isEqualTo(75);
        assertThat(missing.out().strip()).isEqualTo("0,2,4");
        assertThat(Spoken.of("merge", shared).code()).isEqualTo(75);
        assertThat(Spoken.of("plot", shared, "--partial").code()).isZero();
        for (String part : missing.out().strip().split(",", -1)) {
            assertThat(Spoken.of("sweep", shared, "--shard", part).code()).isZero();
        }
        assertThat(Spoken.of("status", shared, "--missing").out().strip()).isEmpty();
        assertThat(Spoken.of("merge", shared).code()).isZero();
        assertThat(tables(folder.resolve("shared"))).isEqualTo(tables(folder.resolve("whole")));
        Spoken batch = Spoken.of("sweep", shared, "--write-slurm", path("job.slurm"), "--threads", "2");
        assertThat(batch.code()).isZero();
        assertThat(Files.readString(folder.resolve("job.slurm")))
                .contains("#SBATCH --array=0-4\n", "#SBATCH --cpus-per-task=2\n", "#SBATCH --signal=B:TERM@60\n")
                .contains("exec seedsoil sweep " + shared + " --shard \"$SLURM_ARRAY_TASK_ID\"");
    }

    @Test
    void foldersOfTwoMachinesArePutTogether() throws IOException {
        sweep("whole");
        sweep("laptop", "--shards", "2", "--shard", "0");
        sweep("cluster", "--shards", "2", "--shard", "1");
        Spoken merged = Spoken.of("merge", path("laptop"), path("cluster"), "--out", path("both"));
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(tables(folder.resolve("both"))).isEqualTo(tables(folder.resolve("whole")));
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingRuns() throws IOException {
        String typo = write("typo.yaml", "design: {sobol: 100}", "[metastatc]");
        Spoken spoken = Spoken.of("sweep", typo, "--out", path("typo"));
        assertThat(spoken.code()).isEqualTo(65);
        assertThat(spoken.err().replaceAll("\\s+", " "))
                .contains("nearest: 64 or 128")
                .contains("there is no result 'metastatc' (did you mean 'metastatic'?)");
        assertThat(folder.resolve("typo")).doesNotExist();
        String huge = write("huge.yaml", "design: {grid: 1000000}", "[metastatic]");
        assertThat(Spoken.of("sweep", huge).err().replaceAll("\\s+", " "))
                .contains("the design has 1000000000000 points; allowed: up to 10000000");
        assertThat(Spoken.of("sweep", path("none.yaml")).code()).isEqualTo(66);
        assertThat(sweep("short.yaml").err()).contains("is a file");
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/mine.txt"), "mine");
        assertThat(sweep("other").code()).isEqualTo(73);
        assertThat(sweep("whole", "--stop-after", "soon").err()).contains("such as 55m");
    }

    private Process start(String out) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Djava.awt.headless=true", "-cp"));
        line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        line.addAll(
                List.of(Main.class.getName(), "sweep", design, "--out", path(out), "--chunk", "1", "--threads", "1"));
        return new ProcessBuilder(line)
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile())
                .start();
    }

    /** Killed five times at moments that a random number chooses, then left alone: the tables of a sweep that nobody killed. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fiveKillsAtRandomMoments() throws Exception {
        sweep("whole");
        Random random = new Random(TestKeys.of("kills").high());
        for (int kill = 0; kill < 5; kill++) {
            Process process = start("killed");
            if (!process.waitFor(500 + random.nextInt(4000), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            process.waitFor();
        }
        Process last = start("killed");
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue())
                .as(Files.readString(folder.resolve("stderr")))
                .isZero();
        assertThat(tables(folder.resolve("killed"))).isEqualTo(tables(folder.resolve("whole")));
    }

    /** Told to end, it ends within ten seconds, and what was done is found. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void toldToEndItEndsInGoodOrder() throws Exception {
        Process process = start("ended");
        Path journal = folder.resolve("ended/journal");
        for (int i = 0; i < 600 && !anySegment(journal); i++) {
            Thread.sleep(50);
        }
        long start = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
        assertThat(process.exitValue()).isIn(143, 75, 0);
        Spoken status = Spoken.of("status", path("ended"));
        assertThat(status.out()).doesNotContain("damaged").doesNotStartWith("0 of");
    }

    private static boolean anySegment(Path journal) throws IOException {
        if (!Files.isDirectory(journal)) {
            return false;
        }
        try (var files = Files.list(journal)) {
            return files.anyMatch(file -> file.toString().endsWith(".seg"));
        }
    }
}
