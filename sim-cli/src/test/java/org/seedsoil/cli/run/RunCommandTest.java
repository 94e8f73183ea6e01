package org.seedsoil.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.cli.terminal.Spoken;
import org.seedsoil.io.BundledScenarios;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code run} leaves behind and says. */
class RunCommandTest {
    private static final String LESSON = "seed-and-soil-101";

    @TempDir
    private Path folder;

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private Spoken run(String... more) {
        return Spoken.of(Stream.concat(
                        Stream.of("run", LESSON, "--out", folder.resolve("mine").toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aFolderHoldsTablesPlotsAndReport() throws IOException {
        Spoken spoken = run("--patients", "3", "--format", "csv");
        assertThat(spoken.code()).isZero();
        Path mine = folder.resolve("mine");
        assertThat(names(mine))
                .containsExactly(
                        "lesions.csv",
                        "manifest.json",
                        "operations.csv",
                        "patients.csv",
                        "plots",
                        "report.html",
                        "run-info.json",
                        "series.csv",
                        "stages.csv",
                        "summary.json");
        assertThat(names(mine.resolve("plots")))
                .contains("cascade.svg", "cascade.png", "burden.svg", "organs.svg", "sizes.svg", "survival.svg");
        assertThat(names(folder)).containsExactly("mine");
        assertThat(spoken.out().replaceAll("\\s+", " "))
                .contains("3 patients, random seed 1", "How following ended", "Spread", "The cascade", "Survival")
                .contains("Expected of this scenario", "Results: " + mine, "Report: " + mine.resolve("report.html"));
        assertThat(spoken.wideLines()).isEmpty();
    }

    /** In the lesson metastases shed nothing; with the stage on, the same page asks how many others one founds. */
    @Test
    void theReproductionNumberIsToldWhereMetastasesShedAlone() throws IOException {
        Path report = folder.resolve("mine/report.html");
        assertThat(run("--patients", "3", "--no-plots").out()).doesNotContain("R_m");
        assertThat(Files.readString(report)).doesNotContain("How many metastases a metastasis founds");
        assertThat(run("--patients", "3", "--no-plots", "--force", "--set", "stages.secondary=on")
                        .out())
                .contains("founds (R_m)");
        assertThat(Files.readString(report)).contains("How many metastases a metastasis founds");
    }

    @Test
    void picturesAndReportAreLeftOutWhereNobodyWantsThem() throws IOException {
        Spoken plain = run("--patients", "3", "--no-plots");
        Path mine = folder.resolve("mine");
        assertThat(names(mine)).contains("report.html", "summary.json").doesNotContain("plots");
        assertThat(Files.readString(mine.resolve("report.html")))
                .doesNotContain("<svg")
                .contains("The numbers");
        assertThat(plain.out()).contains("Report:");
        Spoken bare = run("--patients", "3", "--tables-only", "--force");
        assertThat(names(mine)).doesNotContain("report.html", "plots").contains("patients.parquet", "summary.json");
        assertThat(bare.out()).contains("Results:").doesNotContain("Report:");
    }

    @Test
    void aRunIsCalledAsOneSays() throws IOException {
        run("--patients", "2", "--name", "control-arm", "--force");
        Path mine = folder.resolve("mine");
        assertThat(json(mine.resolve("summary.json")).path("name").asString()).isEqualTo("control-arm");
        assertThat(json(mine.resolve("summary.json")).path("scenario").asString())
                .isEqualTo(LESSON);
        assertThat(Files.readString(mine.resolve("report.html"))).contains("<title>control-arm: ");
        assertThat(json(mine.resolve("manifest.json")).path("command").asString())
                .isEqualTo("seedsoil run " + LESSON + " --patients 2 --seed 1 --name control-arm");
    }

    @Test
    void aResultIsReplacedOnlyByForce() throws IOException {
        assertThat(run("--patients", "2").code()).isZero();
        String before = Files.readString(folder.resolve("mine/summary.json"));
        Spoken refused = run("--patients", "3");
        assertThat(refused.code()).isEqualTo(73);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .contains(folder.resolve("mine") + ": holds a result; take --force to replace it");
        assertThat(folder.resolve("mine/summary.json")).hasContent(before);
        assertThat(run("--patients", "3", "--force").code()).isZero();
        assertThat(Files.readString(folder.resolve("mine/summary.json"))).contains("\"patients\" : 3");
        assertThat(names(folder)).containsExactly("mine");
    }

    @Test
    void quietSaysNothingAndJsonTellsThePlace() {
        Spoken quiet = run("--patients", "2", "--quiet");
        assertThat(quiet.out() + quiet.err()).isEmpty();
        JsonNode document = run("--patients", "2", "--force", "--json").json();
        assertThat(Path.of(document.path("folder").asString())).isEqualTo(folder.resolve("mine"));
        assertThat(document.path("summary").path("patients").asInt()).isEqualTo(2);
    }

    @Test
    void aFailedExpectationEndsWithOneAndIsKept() throws IOException {
        String text = BundledScenarios.text(LESSON);
        String wrong = text.replaceFirst("what: metastases.mean, value: [0-9.]+", "what: metastases.mean, value: 500");
        assertThat(wrong).isNotEqualTo(text);
        Path scenario = Files.writeString(folder.resolve("wrong.yaml"), wrong);
        Path out = folder.resolve("wrong");
        Spoken spoken = Spoken.of("run", scenario.toString(), "--patients", "20", "--out", out.toString());
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).contains("  FAILS  metastases.mean").contains("of 2 hold");
        assertThat(Files.readString(out.resolve("summary.json"))).contains("\"held\" : false");
        Spoken changed = Spoken.of(
                "run", scenario.toString(), "--patients", "2", "--set", "horizon=1 y", "--out", out + "-changed");
        assertThat(changed.code()).isZero();
        assertThat(changed.out()).contains("Expected of this scenario: not judged, as values were changed");
    }

    @Test
    void whatOnePatientCannotTellIsNotJudged() {
        Spoken spoken = run("--patients", "1");
        assertThat(spoken.code()).as(spoken.out()).isZero();
        assertThat(spoken.out()).contains("not judged  metastases.mean: this run is too small to tell its error");
    }

    @Test
    void whatWasChangedIsToldWhereverTheResultIsSeen() throws IOException {
        String change = "clones.main.adhesion = 0.21 (was ";
        Spoken spoken = run("--patients", "2", "--set", "clones.main.adhesion=0.21");
        Path mine = folder.resolve("mine");
        assertThat(spoken.out()).contains("Changed: " + change);
        for (String document : List.of("summary.json", "manifest.json")) {
            JsonNode written = json(mine.resolve(document));
            JsonNode changes = document.startsWith("m") ? written.path("scenario") : written;
            assertThat(changes.path("changes")).hasSize(1);
            JsonNode first = changes.path("changes").path(0);
            assertThat(first.path("path").asString()).isEqualTo("clones.main.adhesion");
            assertThat(first.path("from").asString()).isNotEmpty();
            assertThat(first.path("to").asString()).isEqualTo("0.21");
        }
        assertThat(json(mine.resolve("manifest.json"))
                        .path("scenario")
                        .path("text")
                        .asString())
                .contains("set on the command line");
        String report = Files.readString(mine.resolve("report.html"));
        assertThat(report.indexOf(change)).isBetween(0, report.indexOf("<nav"));
        assertThat(report).contains("<span class=\"provenance changed\">changed</span> set on the command line");
        try (Stream<Path> plots = Files.list(mine.resolve("plots"))) {
            assertThat(plots.filter(plot -> plot.toString().endsWith(".svg")))
                    .isNotEmpty()
                    .allSatisfy(plot -> assertThat(Files.readString(plot)).contains(change));
        }
        assertThat(Spoken.of("explain", LESSON, "--set", "clones.main.adhesion=0.21")
                        .out())
                .contains("0.21 (set on the command line)");
    }

    @Test
    void ofManyChangesTheFirstAreTold() {
        Spoken spoken = Spoken.of(
                "run",
                "colorectal-liver",
                "--patients",
                "1",
                "--tables-only",
                "--set",
                "care.interventions=[]",
                "--out",
                folder.resolve("many").toString());
        assertThat(spoken.out().lines().filter(line -> line.startsWith("Changed: ")))
                .hasSize(9)
                .last()
                .asString()
                .matches("Changed: and [1-9]\\d* more, all told in summary\\.json");
    }

    @Test
    void whereNothingWasChangedNothingIsTold() throws IOException {
        Spoken spoken = run("--patients", "2");
        assertThat(spoken.out()).doesNotContain("Changed");
        Path mine = folder.resolve("mine");
        assertThat(json(mine.resolve("summary.json")).path("changes")).isEmpty();
        assertThat(Files.readString(mine.resolve("report.html"))).doesNotContain("command line:");
    }

    @ParameterizedTest
    @CsvSource({"seed-and-soil-101,parquet", "colorectal-liver,csv"})
    void everyFileHasTheSameBytesOnAnyNumberOfThreads(String scenario, String format) throws IOException {
        for (String threads : List.of("1", "2", "5")) {
            Spoken spoken = Spoken.of(
                    "run",
                    scenario,
                    "--patients",
                    "22",
                    "--threads",
                    threads,
                    "--format",
                    format,
                    "--quiet",
                    "--out",
                    folder.resolve(threads).toString());
            assertThat(spoken.err()).isEmpty();
        }
        Path one = folder.resolve("1");
        try (Stream<Path> files = Files.walk(one)) {
            List<Path> compared = files.filter(Files::isRegularFile)
                    .map(one::relativize)
                    .filter(file -> !file.endsWith("run-info.json"))
                    .toList();
            assertThat(compared).hasSizeGreaterThan(16);
            for (Path file : compared) {
                assertThat(folder.resolve("2").resolve(file)).hasSameBinaryContentAs(one.resolve(file));
                assertThat(folder.resolve("5").resolve(file)).hasSameBinaryContentAs(one.resolve(file));
            }
        }
    }

    /** Where births hardly outnumber deaths the exact R_m would take for ever, and be wrong. */
    @Test
    @Timeout(60)
    void theReproductionNumberKeepsNoRunFromItsEnd() throws IOException {
        Spoken spoken = run("--patients", "2", "--set", "clones.main.growth.turnover=.99999999999");
        assertThat(spoken.code()).isZero();
        assertThat(Files.readString(folder.resolve("mine/summary.json"))).contains("with births so close to deaths");
    }
}
