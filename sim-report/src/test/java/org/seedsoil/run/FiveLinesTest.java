package org.seedsoil.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.io.result.Manifest;
import org.seedsoil.io.result.StoredRun;

/** The program of the docs is the program that runs here, line by line. */
class FiveLinesTest {
    private static final Path SOURCE = Path.of("src/test/java/org/seedsoil/run/FiveLines.java");
    private static final Path PAGE = Path.of("../docs/tutorials/from-your-own-program.md");

    @TempDir
    private Path folder;

    @Test
    void itRunsAScenarioAndWritesItsFolder() throws IOException {
        FiveLines.main(new String[] {"../scenarios/seed-and-soil-101.yaml", folder.toString()});
        Path made = folder.resolve("seed-and-soil-101");
        assertThat(made.resolve("report.html")).exists();
        assertThat(made.resolve("plots")).isNotEmptyDirectory();
        StoredRun stored = StoredRun.read(made.resolve(Manifest.FILE));
        assertThat(stored.facts().patients()).isEqualTo(20);
        assertThat(stored.files()).containsKeys("summary.json", "patients.parquet", "lesions.parquet");
    }

    @Test
    void itIsTheProgramOfTheDocs() throws IOException {
        List<String> body = Files.readAllLines(SOURCE).stream()
                .dropWhile(line -> !line.contains("void main"))
                .skip(1)
                .takeWhile(line -> !line.equals("    }"))
                .map(String::strip)
                .toList();
        assertThat(body).hasSize(5);
        assertThat(Files.readAllLines(PAGE).stream().map(String::strip)).containsSequence(body);
    }
}
