package org.seedsoil.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.cli.terminal.Spoken;
import org.seedsoil.figure.Numbers;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.journal.Journal;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.Work;

/** Sweeps from the command line: begun, told and drawn. */
class SweepCommandTest {
    @TempDir
    private Path folder;

    private CommandedSweep own;

    @BeforeEach
    void write() throws IOException {
        own = new CommandedSweep(folder);
    }

    @Test
    void aSweepWritesTablesPicturesAndAReport() throws IOException {
        Spoken spoken = own.sweep("whole");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains("8 points are done").contains("Results: ");
        assertThat(spoken.wideLines()).isEmpty();
        assertThat(own.tables("whole").getOrDefault("results.csv", "").lines()).hasSize(1 + 8 * 2);
        assertThat(Files.readString(folder.resolve("whole/report.html")))
                .contains(
                        "What was varied",
                        "times what is written at clones.main.soil.liver",
                        "What it cost",
                        "Patients simulated");
        assertThat(folder.resolve("whole/plots/response-metastatic-seeds.png")).isNotEmptyFile();
        assertThat(Spoken.of("status", own.path("whole")).out()).contains("24 of 24 pieces are done, 0 missing");
        assertThat(Spoken.of("sensitivity", own.path("whole")).err()).contains("allowed: saltelli, morris");
        Spoken again = Spoken.of("sweep", own.path("whole"), "--point", "3");
        assertThat(again.code()).isZero();
        assertThat(again.out())
                .startsWith("Point 3: seeds=")
                .contains("metastases.mean", "3 of 3 pieces are stored, and are the same to the last byte")
                .contains("--set 'clones.main.soil.liver=", "--patients 6 --seed 1");
        assertThat(Spoken.of("sweep", own.path("whole"), "--point", "8").err()).contains("allowed: 0 to 7");
    }

    /** A stored piece of another result, whole in itself, is seen by who runs its point again. */
    @Test
    void aPointThatIsStoredOtherwiseIsTold() throws IOException {
        own.sweep("whole");
        Spoken.of("sweep", own.path("design.yaml"), "--seed", "2", "--out", own.path("other"), "--chunk", "2");
        SweepFolder whole = SweepFolder.open(new DiskFiles(), folder.resolve("whole"));
        SweepFolder other = SweepFolder.open(new DiskFiles(), folder.resolve("other"));
        List<Work> right = whole.work(whole.sweep())
                .of(Objects.requireNonNull(whole.work(whole.sweep()).point(3)));
        List<Work> wrong = other.work(other.sweep())
                .of(Objects.requireNonNull(other.work(other.sweep()).point(3)));
        Journal journal = whole.journal("x");
        Journal.Pieces pieces = other.journal("x").read(other.journal("x").contents());
        try (var files = Files.list(folder.resolve("whole/journal"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        journal.put(right.get(0).name(), pieces.get(wrong.get(0).name()));
        journal.flush();
        Spoken again = Spoken.of("sweep", own.path("whole"), "--point", "3");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).contains("1 of 3 pieces differ from what is stored");
    }

    /** What the line of a point says gives what the table says. */
    @Test
    void aPointRunsAloneAsTheTableSays() throws IOException {
        own.sweep("whole");
        String told = Spoken.of("sweep", own.path("whole"), "--point", "5").out();
        String line = told.substring(told.indexOf("seedsoil run ")).strip();
        List<String> words = new ArrayList<>(List.of(line.replace("'", "").split(" ")));
        words.remove(0);
        words.addAll(List.of("--out", own.path("alone"), "--tables-only", "--mode", "thinned", "--format", "csv"));
        assertThat(Spoken.of(words.toArray(String[]::new)).code()).isZero();
        String mean = Files.readString(folder.resolve("alone/summary.json"))
                .replaceFirst(
                        "(?s).*\"metastases\"\\s*:\\s*\\{\\s*\"mean\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*([0-9.]+).*",
                        "$1");
        assertThat(own.tables("whole").getOrDefault("results.csv", "").lines())
                .anyMatch(row ->
                        row.startsWith("5,") && row.contains(",metastases.mean,,") && row.contains("," + mean + ","));
    }

    @Test
    void indicesOfSaltelliAndEffectsOfMorris() throws IOException {
        String saltelli = own.write("saltelli.yaml", "design: {saltelli: 16}\nreplicates: 2", "[metastases.mean]");
        assertThat(Spoken.of("sweep", saltelli, "--out", own.path("saltelli")).code())
                .isZero();
        Spoken told = Spoken.of("sensitivity", own.path("saltelli"));
        assertThat(told.out()).contains("metastases.mean (16 row sets)", "total-of-mean", "share-of-the-seed");
        assertThat(told.wideLines()).isEmpty();
        assertThat(Files.readString(folder.resolve("saltelli/sensitivity.csv")).lines())
                .hasSize(1 + 2 * 4 + 1);
        assertThat(folder.resolve("saltelli/plots/indices-metastases-mean.png")).isNotEmptyFile();
        assertThat(folder.resolve("saltelli/plots/convergence-metastases-mean.png"))
                .isNotEmptyFile();
        String morris = own.write("morris.yaml", "design: {morris: 4}", "[metastases.mean]");
        assertThat(Spoken.of("sweep", morris, "--out", own.path("morris")).code())
                .isZero();
        assertThat(Spoken.of("sensitivity", own.path("morris")).out()).contains("mu-star", "sigma");
        assertThat(folder.resolve("morris/plots/morris-metastases-mean.png")).isNotEmptyFile();
    }

    /** The picture of a curve has a line for each point, in the order of the first factor, and its numbers are those of the table results. */
    @Test
    void curvesOverTimeHaveALineForEachPoint() throws IOException {
        String curves = own.write(
                "curves.yaml",
                "design: {random: 3}",
                "[{over-time.metastases.mean: {until: 6 mo, every: 2 mo}}, {p-metastasis-free.from-start: {until: 6 mo, every: 1 mo}}]");
        assertThat(Spoken.of("sweep", curves, "--out", own.path("curves")).code())
                .isZero();
        assertThat(folder.resolve("curves/plots/curve-over-time-metastases-mean.png"))
                .isNotEmptyFile();
        assertThat(folder.resolve("curves/plots/curve-p-metastasis-free-from-start.png"))
                .isNotEmptyFile();
        String report = Files.readString(folder.resolve("curves/report.html"));
        String rows = report.substring(report.indexOf(">0.167 y<"));
        List<String> lines = Files.readAllLines(folder.resolve("curves/results.csv"));
        List<Double> seeds = new ArrayList<>();
        for (String row : rows.substring(0, rows.indexOf("</table>")).split("<tr>", -1)) {
            Matcher point = Pattern.compile("point (\\d), seeds").matcher(row);
            if (point.find()) {
                List<String> told = lines.stream()
                        .filter(line ->
                                line.startsWith(point.group(1) + ",") && line.contains(",over-time.metastases.mean,"))
                        .toList();
                assertThat(told).hasSize(3);
                told.forEach(line ->
                        assertThat(row).contains(">" + Numbers.threeDigits(cell(lines, line, "estimate")) + "<"));
                seeds.add(cell(lines, told.get(0), "seeds"));
            }
        }
        assertThat(seeds).hasSize(3).isSorted();
    }

    private static double cell(List<String> table, String line, String column) {
        int at = List.of(table.get(0).split(",", -1)).indexOf(column);
        return Double.parseDouble(line.split(",", -1)[at]);
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingRuns() throws IOException {
        String typo = own.write("typo.yaml", "design: {sobol: 100}", "[metastatc]");
        Spoken spoken = Spoken.of("sweep", typo, "--out", own.path("typo"));
        assertThat(spoken.code()).isEqualTo(65);
        assertThat(spoken.err().replaceAll("\\s+", " "))
                .contains("nearest: 64 or 128")
                .contains("there is no result 'metastatc' (did you mean 'metastatic'?)");
        assertThat(folder.resolve("typo")).doesNotExist();
        String huge = own.write("huge.yaml", "design: {grid: 1000000}", "[metastatic]");
        assertThat(Spoken.of("sweep", huge).err().replaceAll("\\s+", " "))
                .contains("the design has 1000000000000 points; allowed: up to 10000000");
        assertThat(Spoken.of("sweep", own.path("none.yaml")).code()).isEqualTo(66);
        assertThat(own.sweep("short.yaml").err()).contains("is a file");
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/mine.txt"), "mine");
        assertThat(own.sweep("other").code()).isEqualTo(73);
        assertThat(own.sweep("whole", "--stop-after", "soon").err()).contains("such as 55m");
    }

    /** The file system of processes says that anybody may write and takes nothing, whoever asks; so this holds for root, too. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatTakesNoFilesIsToldBeforeAnythingRuns() throws IOException {
        String design = own.write("nowhere.yaml", "design: {sobol: 8}", "[metastatic]");
        Spoken spoken = Spoken.of("sweep", design, "--out", "/proc/x");
        assertThat(spoken.code()).isEqualTo(73);
        assertThat(spoken.err().replaceAll("\\s+", " "))
                .contains("/proc/x cannot be written: /proc takes no files; name another with --out");
    }
}
