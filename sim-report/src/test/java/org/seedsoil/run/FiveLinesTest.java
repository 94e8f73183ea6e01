package org.seedsoil.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.io.result.Manifest;
import org.seedsoil.io.result.StoredRun;

/** The programs of the docs are the programs that run here, line by line. */
class FiveLinesTest {
    private static final Path SOURCES = Path.of("src/test/java/org/seedsoil/run");
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
    void itAsksForTheReproductionNumber() throws IOException {
        Asking.main(new String[] {
            "../scenarios/colorectal-liver.yaml", folder.resolve("answer").toString()
        });
        Path made = folder.resolve("answer");
        assertThat(Files.readString(made.resolve("reproduction.json"))).contains("\"reproduction-number\"");
        assertThat(made.resolve("plots")).isNotEmptyDirectory();
        assertThat(made)
                .isDirectoryContaining("glob:**/manifest.json")
                .isDirectoryContaining("glob:**/reproduction-types.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FiveLines.java", "Asking.java"})
    void itIsTheProgramOfTheDocs(String source) throws IOException {
        List<String> body = Files.readAllLines(SOURCES.resolve(source)).stream()
                .dropWhile(line -> !line.contains("void main"))
                .skip(1)
                .takeWhile(line -> !line.equals("    }"))
                .map(String::strip)
                .toList();
        assertThat(body).hasSize(5);
        assertThat(Files.readAllLines(PAGE).stream().map(String::strip)).containsSequence(body);
    }
}
