package org.seedsoil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.io.BundledScenarios;
import tools.jackson.databind.JsonNode;

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
        assertThat(changed.out()).doesNotContain("Expected of this scenario");
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
}
