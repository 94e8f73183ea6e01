package org.seedsoil.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.cli.terminal.Spoken;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.run.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A manifest is all that it takes to run the same again. */
class RerunCommandTest {
    @TempDir
    private Path folder;

    private Path run(String scenario, String options) {
        Path out = folder.resolve("then");
        String line = "run " + scenario + " --quiet --out " + out + " " + options;
        assertThat(Spoken.of(line.strip().split(" ")).err()).isEmpty();
        return out;
    }

    private Spoken rerun(Path what, String... more) {
        return Spoken.of(Stream.concat(
                        Stream.of(
                                "rerun",
                                what.toString(),
                                "--force",
                                "--out",
                                folder.resolve("now").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--patients 7",
                "--patients 5 --seed -3 --format csv --name mine --set clones.main.adhesion=0.21",
                "--patients 5 --no-plots --mode reference",
                "--patients 5 --tables-only --set patients.vary.'clones.main.shedding.rate'.lognormal.sigma=1",
                "--patients 1 --set clones.main.source.adhesion=ours --set clones.main.adhesion=0.3 --set horizon=1y",
            })
    void everyFileIsTheSame(String options) throws IOException {
        Path then = run("seed-and-soil-101", options);
        Spoken spoken = rerun(then, "--threads", "1");
        assertThat(spoken.code()).as(spoken.out() + spoken.err()).isZero();
        assertThat(spoken.out()).contains("files are the same, byte for byte");
        assertThat(folder.resolve("now/manifest.json")).hasSameBinaryContentAs(then.resolve("manifest.json"));
        assertThat(spoken.wideLines()).isEmpty();
    }

    /** The scenario and its anatomy may be gone, or changed, since. */
    @Test
    void nothingButTheManifestIsNeeded() throws IOException {
        Path anatomy = folder.resolve("mine-too.yaml");
        try (InputStream adult = ScenarioReader.class.getResourceAsStream("anatomy/adult.yaml")) {
            Files.write(anatomy, adult.readAllBytes());
        }
        Path scenario = Files.writeString(
                folder.resolve("mine.yaml"),
                BundledScenarios.text("seed-and-soil-101").replaceFirst("(?m)^anatomy:.*$", "anatomy: mine-too.yaml"));
        assertThat(Files.readString(scenario)).contains("anatomy: mine-too.yaml");
        Path then = run(scenario.toString(), "--patients 3");
        Files.delete(anatomy);
        Files.delete(scenario);
        Path manifest = Files.move(then.resolve("manifest.json"), folder.resolve("m.json"));
        Spoken spoken = rerun(manifest);
        assertThat(spoken.code()).as(spoken.out() + spoken.err()).isZero();
    }

    @Test
    void whatDiffersIsNamed() throws IOException {
        Path then = run("seed-and-soil-101", "--patients 3 --tables-only");
        Path manifest = then.resolve("manifest.json");
        String text = Files.readString(manifest);
        JsonNode files = JsonMapper.shared().readTree(text).path("files");
        String hash = files.path(0).path("sha256").asString();
        Files.writeString(
                manifest,
                text.replace(hash, "0".repeat(64))
                        .replace("\"name\" : \"summary.json\"", "\"name\" : \"sommary.json\"")
                        .replaceFirst("\"program-version\" : \"[^\"]+\"", "\"program-version\" : \"0.0.9+abc\""));
        Spoken spoken = rerun(manifest);
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out().replaceAll("\\s+", " "))
                .contains("differs: " + files.path(0).path("name").asString())
                .contains("missing: sommary.json", "new: summary.json")
                .contains("made by version 0.0.9+abc, this is " + Version.text());
        JsonNode told = rerun(manifest, "--json").json();
        assertThat(told.path("same").asBoolean()).isFalse();
        assertThat(told.path("version").path("then").asString()).isEqualTo("0.0.9+abc");
        assertThat(told.path("files")
                        .valueStream()
                        .map(file -> file.path("verdict").asString()))
                .contains("same", "differs", "missing", "new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"patients\" : 3 | \"patients\" : 3.5 | patients: is not a whole number",
                "\"command\" | \"commend\" | command: is missing",
                "seedsoil: 1 | seedsoil:  1 | the scenario was edited",
                "\"tables\" : \"parquet\" | \"tables\" : \"xml\" | allowed: parquet, csv",
                "seedsoil-result | another | not the manifest of a result",
                "\"format-version\" : 1 | \"format-version\" : 2 | not the manifest of a result",
            })
    void anotherManifestIsRefused(String find, String replacement, String message) throws IOException {
        Path manifest = run("seed-and-soil-101", "--patients 3 --tables-only").resolve("manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).contains(find);
        Files.writeString(manifest, text.replace(find, replacement));
        Spoken spoken = rerun(manifest);
        assertThat(spoken.code()).isEqualTo(65);
        assertThat(spoken.err().replaceAll("\\s+", " ")).contains(message);
        assertThat(folder.resolve("now")).doesNotExist();
    }

    @Test
    void whatSimulatedNobodyIsRepeatedByItsCommand() {
        Path out = folder.resolve("then");
        Spoken.of("reproduction", "seed-and-soil-101", "--scan-every", "3 mo", "--quiet", "--out", out.toString());
        Spoken spoken = rerun(out);
        assertThat(spoken.code()).isEqualTo(65);
        assertThat(spoken.err().replaceAll("\\s+", " "))
                .contains("repeat it by its command: seedsoil reproduction seed-and-soil-101 --scan-every '3 mo'");
    }
}
