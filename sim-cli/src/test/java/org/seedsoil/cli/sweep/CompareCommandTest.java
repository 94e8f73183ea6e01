package org.seedsoil.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.cli.terminal.Spoken;
import tools.jackson.databind.JsonNode;

/** The same patients under two scenarios. */
class CompareCommandTest {
    @TempDir
    private Path folder;

    private static JsonNode pair(JsonNode document, String key) {
        for (JsonNode pair : document.path("pairs")) {
            if (pair.path("key").asString().equals(key)) {
                return pair;
            }
        }
        throw new AssertionError("no pair " + key);
    }

    /** What the means differ by is the mean of the differences, both sides are those of runs of their own, and pairing gains. */
    @Test
    void differencesArePairedAndBothSidesAreThoseOfRuns() throws Exception {
        String change = "clones.main.adhesion=0.1";
        Spoken spoken = Spoken.of(
                "compare",
                "seed-and-soil-101",
                "--second",
                change,
                "--patients",
                "30",
                "--seed",
                "4",
                "--out",
                folder.resolve("both").toString(),
                "--json");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        JsonNode found = pair(spoken.json(), "metastases");
        double difference =
                found.path("second").asDouble() - found.path("first").asDouble();
        assertThat(found.path("difference").asDouble()).isEqualTo(difference, within(1e-12));
        assertThat(found.path("gain").asDouble()).isGreaterThan(1);
        assertThat(found.path("patients").asLong()).isEqualTo(30);
        for (String picture : List.of("survival", "organs", "cascade", "sizes")) {
            assertThat(folder.resolve("both/plots/" + picture + ".png")).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("both/report.html")))
                .contains(
                        "What differs",
                        "clones.main.adhesion",
                        "Differences, B less A",
                        "metastases",
                        "figure-survival");
        Path alone = folder.resolve("alone");
        Spoken run = Spoken.of(
                "run",
                "seed-and-soil-101",
                "--set",
                change,
                "--patients",
                "30",
                "--seed",
                "4",
                "--tables-only",
                "--out",
                alone.toString());
        assertThat(run.code()).isZero();
        assertThat(Files.readString(alone.resolve("summary.json")))
                .contains(found.path("second").asString());
    }

    /** Who has a manifest metastasis has one in some site, so the shares of sites lie below that of all and sum to it or more. */
    @Test
    void sitesAreToldAndNoNameIsCut() throws Exception {
        String[] asked = {"compare", "seed-and-soil-101", "--second", "clones.main.adhesion=0.1", "--patients", "30"};
        Spoken told = Spoken.of(asked);
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.out()).contains("metastatic.liver", "largest-metastasis-at-diagnosis", "from");
        List<String> words = new ArrayList<>(List.of(asked));
        words.add("--json");
        JsonNode document = Spoken.of(words.toArray(String[]::new)).json();
        for (String side : List.of("first", "second")) {
            double all = pair(document, "metastatic").path(side).asDouble();
            double sum = 0;
            for (JsonNode one : document.path("pairs")) {
                if (one.path("key").asString().startsWith("metastatic.")) {
                    assertThat(one.path(side).asDouble()).isBetween(0.0, all);
                    sum += one.path(side).asDouble();
                }
            }
            assertThat(sum).isGreaterThanOrEqualTo(all - 1e-12);
        }
    }

    @Test
    void sidesThatAreTheSameAreRefusedAndSoIsAFolderThatIsNotEmpty() throws Exception {
        assertThat(Spoken.of("compare", "seed-and-soil-101").err()).contains("both sides are the same");
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Spoken full = Spoken.of(
                "compare", "seed-and-soil-101", "--second", "clones.main.adhesion=0.1", "--out", folder.toString());
        assertThat(full.code()).isEqualTo(73);
        assertThat(full.err().replaceAll("\\s+", " ")).contains("is not empty");
    }

    @Test
    void whatDiffersIsTold() {
        Spoken spoken =
                Spoken.of("compare", "seed-and-soil-101", "--first", "clones.main.adhesion=0.9", "--patients", "5");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out())
                .contains("A: seed-and-soil-101, clones.main.adhesion=0.9", "B: seed-and-soil-101")
                .contains("seeds-shed")
                .contains("more are the same on both sides, patient by patient");
        assertThat(spoken.wideLines()).isEmpty();
    }

    /** Chances of survival are those of the runs, and their difference has the error of pairs. */
    @Test
    void survivalIsComparedPatientByPatient() {
        Spoken spoken =
                Spoken.of("compare", "ablation-works", "ablation-fails", "--patients", "40", "--seed", "3", "--json");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        JsonNode survivals = spoken.json().path("survivals");
        assertThat(survivals).isNotEmpty();
        for (JsonNode each : survivals) {
            double difference =
                    each.path("second").asDouble() - each.path("first").asDouble();
            assertThat(each.path("difference").asDouble()).isEqualTo(difference, within(1e-12));
            assertThat(each.path("lower").asDouble()).isLessThanOrEqualTo(difference);
            assertThat(each.path("upper").asDouble()).isGreaterThanOrEqualTo(difference);
        }
    }
}
