package org.seedsoil.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.PlainPatient;
import org.seedsoil.cli.terminal.Spoken;
import tools.jackson.databind.JsonNode;

/** What {@code replay} tells and draws. */
class ReplayCommandTest {
    private static final String[] PATIENT = {"replay", "seed-and-soil-101", "--patient", "3"};

    @TempDir
    private Path folder;

    private static Spoken replay(String... more) {
        return Spoken.of(Stream.concat(Stream.of(PATIENT), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void aHistoryIsToldInOrderAndEndsWithTheTree() {
        Spoken spoken = replay("--events");
        assertThat(spoken.wideLines()).isEmpty();
        List<Double> days = spoken.out()
                .lines()
                .filter(line -> line.matches(" +[0-9.]+ +[0-9.]+  .*"))
                .map(line -> Double.valueOf(line.strip().split(" ", 2)[0]))
                .toList();
        assertThat(days).hasSizeGreaterThan(10).isSorted();
        assertThat(spoken.out()).contains("Patient 3, ", "founded: colon #0", "Who seeded whom", "colon #0 (primary)");
        assertThat(replay().out().lines().count())
                .isLessThan(spoken.out().lines().count());
    }

    @Test
    void anAblationIsNotLabelledWithTheMarginOfThePrimary() {
        List<String> treated = Spoken.of("replay", "ablation-works", "--patient", "1")
                .out()
                .lines()
                .filter(line -> line.contains("treated:"))
                .toList();
        assertThat(treated)
                .filteredOn(line -> line.contains("#0"))
                .isNotEmpty()
                .allMatch(line -> line.contains(" (R0), "));
        assertThat(treated)
                .filteredOn(line -> !line.contains("#0"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("(R0)"));
    }

    private static final String TREATED =
            PlainPatient.text("horizon: 900 d", "deterministic", """
            detection: {diameter: 10 mm}
            interventions: [{resect: {lesions: primary, at: diagnosis + 5 d, margins: {R0: 1}, nodes: 1}}]
            courses:
              chemo: {cytotoxic: {from: order, cycles: 9, every: 20 d, log-kill: 0.5, toxicity: {dose-limiting: 1}}}
              other: {cytotoxic: {from: diagnosis + 10 d, cycles: 40, every: 20 d, log-kill: 0, until-progression: on}}
            clinic:
              imaging: {ct: {modality: oracle, from: 0 d, every: 60 d, delay: 7 d}}
              response: {imaging: ct}
              staging: {table: colon-8, nodes: {pericolic: 12}, depth: {T2: 1}}
              policy:
                - {rule: drugs, when: {metastases: {from: 1}}, do: [start: chemo], times: 1}
            """, "{organ: lung, cells: 1e9, age: 0 d, count: 2}");

    /** A sentinel node may hold dozens of deposits, which an operation takes out at once; the rule that has the others taken out reads what was found. */
    @Test
    void aDissectionIsOneLineForEachStation() {
        List<String> lines = Spoken.of("replay", "sentinel-node", "--patient", "3")
                .out()
                .lines()
                .toList();
        assertThat(lines)
                .filteredOn(line -> line.contains("treated: axillary-sentinel"))
                .singleElement()
                .asString()
                .endsWith("treated: axillary-sentinel #1 to #26, 25 in all, taken out");
        assertThat(lines).anyMatch(line -> line.contains("decided by rule axilla (nodes hold macro): dissect"));
    }

    @Test
    void theJsonTellsWhatTheTextTells() throws IOException {
        Path file = Files.writeString(folder.resolve("treated.yaml"), TREATED);
        String text = Spoken.of("replay", file.toString(), "--patient", "0").out();
        JsonNode document =
                Spoken.of("replay", file.toString(), "--patient", "0", "--json").json();
        assertThat(text)
                .contains(
                        "decided by rule drugs",
                        "too toxic to be given again: chemo",
                        "progression is known, and ends: other",
                        "judged by RECIST 1.1: PD",
                        "nodes examined: pericolic, 12",
                        "staged: pT2 pN0 cM1");
        assertThat(document.path("decisions").path(0).path("ordered").asString())
                .isEqualTo("start chemo");
        assertThat(document.path("toxicities")).singleElement().satisfies(harm -> {
            assertThat(harm.path("course").asString()).isEqualTo("chemo");
            assertThat(harm.path("fatal").asBoolean()).isFalse();
        });
        assertThat(document.path("ended-at-progression").path(0).path("course").asString())
                .isEqualTo("other");
        assertThat(document.path("responses")
                        .valueStream()
                        .map(node -> node.path("response").asString()))
                .contains("PD");
        assertThat(document.path("stations").path(0).path("nodes").asInt()).isEqualTo(12);
        assertThat(document.path("stage").path("group").asString()).startsWith("IV");
        assertThat(document.path("scans").path(0).path("findings")).isNotEmpty();
        assertThat(document.path("operations").path(0).path("margin").asString())
                .isEqualTo("R0");
    }

    @Test
    void eachFormOfTheTreeHasEveryLesion() {
        JsonNode document = replay("--json").json();
        int lesions = document.path("lesions").size();
        assertThat(lesions).isGreaterThan(1);
        String newick = replay("--newick").out();
        assertThat(newick.chars().filter(c -> c == ':')).hasSize(lesions);
        assertThat(newick.chars().filter(c -> c == '('))
                .hasSameSizeAs(newick.chars().filter(c -> c == ')').boxed().toList());
        assertThat(newick.strip()).endsWith("colon.0:0.000;");
        String dot = replay("--dot").out();
        assertThat(dot).startsWith("digraph seeding {").endsWith("}\n");
        assertThat(dot.lines().filter(line -> line.contains("[label="))).hasSize(lesions);
        assertThat(dot.lines().filter(line -> line.contains(" -> "))).hasSize(lesions - 1);
        String text = replay().out();
        for (JsonNode lesion : document.path("lesions")) {
            assertThat(text).containsPattern("#" + lesion.path("lesion").asInt() + "[ ,]");
        }
    }

    @Test
    void plotsDrawTheTreeUnderThePatientsNumber() throws Exception {
        Path plots = folder.resolve("a/b");
        Spoken spoken = replay("--plots", plots.toString());
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).contains("Drawn: ").contains("seeding-tree-3.png");
        try (Stream<Path> files = Files.list(plots)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("seeding-tree-3.svg", "seeding-tree-3.png");
        }
        String svg = Files.readString(plots.resolve("seeding-tree-3.svg"));
        assertThat(svg).contains("<title id=\"seeding-tree-3-title\">Patient 3 of seed-and-soil-101: who seeded whom");
        BufferedImage image = ImageIO.read(plots.resolve("seeding-tree-3.png").toFile());
        assertThat(image.getWidth()).isGreaterThan(1000);
        assertThat(isPainted(image)).isTrue();
    }

    @Test
    void aSeedIsToldToPeopleAndToMachines() {
        String lineage =
                replay("--json").json().path("lesions").path(1).path("lineage").asString();
        Spoken told = replay("--seed-id", lineage);
        JsonNode document = replay("--seed-id", lineage, "--json").json();
        String id = document.path("seed").asString();
        assertThat(told.out()).startsWith("Seed " + id).contains("It began to divide in ");
        assertThat(document.path("fate").asString()).isEqualTo("founded");
        assertThat(document.path("arrival").path("founders").asInt()).isPositive();
        assertThat(document.path("hurdles").size()).isEqualTo((int) told.out()
                .lines()
                .filter(line -> line.matches(".*0[.]\\d{9} .*"))
                .count());
        for (JsonNode hurdle : document.path("hurdles")) {
            assertThat(hurdle.path("luck").asDouble())
                    .isLessThan(hurdle.path("threshold").asDouble());
        }
        assertThat(replay("--seed-id", id, "--json").json()).isEqualTo(document);
    }

    @Test
    void theJsonOfALostSeedEndsWhereItsLuckDoes() {
        JsonNode founded = replay("--json").json();
        String id = replay(
                        "--seed-id",
                        founded.path("lesions").path(1).path("lineage").asString(),
                        "--json")
                .json()
                .path("seed")
                .asString();
        String batch = id.substring(0, id.lastIndexOf('-') + 1);
        JsonNode lost = Stream.of("0", "1", "2", "3", "4", "5")
                .map(number -> replay("--seed-id", batch + number, "--json").json())
                .filter(seed -> !seed.has("arrival"))
                .findFirst()
                .orElseThrow();
        JsonNode last = lost.path("hurdles").path(lost.path("hurdles").size() - 1);
        assertThat(last.path("luck").asDouble())
                .isGreaterThanOrEqualTo(last.path("threshold").asDouble());
        assertThat(lost.path("group").asString()).isEqualTo("none");
    }

    private static boolean isPainted(BufferedImage image) {
        int paper = image.getRGB(0, 0);
        long inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inked += image.getRGB(x, y) == paper ? 0 : 1;
            }
        }
        return inked > image.getWidth() * (long) image.getHeight() / 200;
    }

    @Test
    void aReplayIsThePatientOfTheRun() throws IOException {
        Path out = folder.resolve("run");
        Spoken.of("run", "seed-and-soil-101", "--patients", "5", "--format", "csv", "--quiet", "--out", out.toString());
        JsonNode document = replay("--patients", "5", "--json").json();
        List<String> lesions = Files.readAllLines(out.resolve("lesions.csv")).stream()
                .filter(line -> line.startsWith("3,"))
                .toList();
        assertThat(document.path("lesions").size()).isEqualTo(lesions.size());
        for (int i = 0; i < lesions.size(); i++) {
            assertThat(lesions.get(i))
                    .contains(","
                            + document.path("lesions").path(i).path("lineage").asString() + ",");
        }
        List<String> patients = Files.readAllLines(out.resolve("patients.csv"));
        List<String> row = List.of(patients.get(4).split(",", -1));
        int shed = List.of(patients.get(0).split(",", -1)).indexOf("seeds_shed");
        assertThat(row.get(0)).isEqualTo("3");
        assertThat(row.get(shed))
                .isEqualTo(Long.toString(document.path("seeds-shed").asLong()));
    }
}
