package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.io.Sha256;
import org.seedsoil.patient.Patient;
import tools.jackson.databind.JsonNode;

class ResultWriterTest {
    private static final Patient REFERENCE = ToyRun.scenario().reference();

    @TempDir
    private Path parent;

    private List<String> names() throws IOException {
        try (Stream<Path> list = Files.list(parent)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private ResultWriter open() throws IOException {
        return started(TableFormat.PARQUET, Destination.free(parent, "toy"));
    }

    private static ResultWriter started(TableFormat format, Destination destination) throws IOException {
        ResultWriter writer = ResultWriter.of(REFERENCE, format, destination);
        writer.start();
        return writer;
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            Path one = ToyRun.store(format, Destination.free(parent, "one"));
            Path other = ToyRun.store(format, Destination.free(parent, "other"));
            assertThat(Folders.files(one)).hasSize(8);
            for (Path file : Folders.files(one)) {
                assertThat(other.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void theManifestNamesEveryFileWithItsHash() throws IOException {
        Path folder = ToyRun.store(TableFormat.CSV, Destination.free(parent, "toy"));
        JsonNode manifest = Json.parsed(folder.resolve(Manifest.FILE)).orElseThrow();
        assertThat(manifest.path("files").valueStream().map(f -> f.path("name").asString()))
                .containsExactly(
                        "ablations.csv",
                        "lesions.csv",
                        "operations.csv",
                        "patients.csv",
                        "series.csv",
                        "stages.csv",
                        "summary.json");
        for (JsonNode file : manifest.path("files")) {
            String text = Files.readString(folder.resolve(file.path("name").asString()));
            assertThat(file.path("sha256").asString()).isEqualTo(Sha256.of(text));
        }
        assertThat(manifest.path("scenario").path("text").asString()).isEqualTo(ToyRun.TEXT);
        assertThat(manifest.path("scenario").path("sha256").asString()).isEqualTo(Sha256.of(ToyRun.TEXT));
    }

    @Test
    void withoutCommitNothingIsLeft() throws IOException {
        try (ResultWriter writer = open()) {
            writer.accept(ToyRun.outcomes().get(0));
            assertThat(names()).hasSize(2).allMatch(name -> name.startsWith(".toy-"));
        }
        try (ResultWriter writer = open()) {
            writer.finish(ToyRun.result());
        }
        assertThat(names()).isEmpty();
    }

    @Test
    @SuppressWarnings("try")
    void closingFromElsewhereEndsTheRunAndLeavesNothing() throws IOException {
        try (ResultWriter writer = open()) {
            writer.accept(ToyRun.outcomes().get(0));
            writer.finish(ToyRun.result())
                    .add(folder -> Files.writeString(
                            Files.createDirectories(folder.resolve("plots")).resolve("a.svg"), ""));
            Closeable elsewhere = writer;
            elsewhere.close();
            assertThatThrownBy(() -> writer.commit(ToyRun.facts(), null)).hasMessageContaining("interrupted");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void theNextFreeFolderIsTaken() throws IOException {
        for (int i = 0; i < 3; i++) {
            ToyRun.store(TableFormat.CSV, Destination.free(parent, "toy"));
        }
        assertThat(names()).containsExactly("toy", "toy-2", "toy-3");
    }

    @Test
    void aNamedFolderIsReplacedOnlyByForce() throws IOException {
        Path mine = parent.resolve("mine");
        ToyRun.store(TableFormat.PARQUET, Destination.exactly(mine, false));
        assertThatThrownBy(() -> Destination.exactly(mine, false))
                .isInstanceOf(DestinationException.class)
                .hasMessageContaining("--force");
        ToyRun.store(TableFormat.CSV, Destination.exactly(mine, true));
        assertThat(mine.resolve("patients.csv")).exists();
        assertThat(mine.resolve("patients.parquet")).doesNotExist();
        assertThat(names()).containsExactly("mine");
    }

    @Test
    void whatIsNoResultIsNeverReplacedNotEvenByForce() throws IOException {
        Path precious = Files.createDirectories(parent.resolve("precious"));
        Files.writeString(precious.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> Destination.exactly(precious, true))
                .isInstanceOf(DestinationException.class)
                .hasMessageContaining("something other than a result");
        Files.writeString(precious.resolve(Manifest.FILE), "{\"format\": \"another\"}");
        assertThatThrownBy(() -> Destination.exactly(precious, true)).isInstanceOf(DestinationException.class);
        assertThatThrownBy(() -> Destination.exactly(precious.resolve("thesis.txt"), true))
                .isInstanceOf(DestinationException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void anEmptyFolderMayBeFilled() throws IOException {
        Path empty = Files.createDirectories(parent.resolve("empty"));
        assertThat(ToyRun.store(TableFormat.CSV, Destination.exactly(empty, false)))
                .isEqualTo(empty);
        assertThat(empty.resolve(Manifest.FILE)).exists();
    }

    @Test
    void aResultThatAppearsWhileRunningIsNotOverwritten() throws IOException {
        Path mine = parent.resolve("mine");
        Destination late = Destination.exactly(mine, false);
        ToyRun.store(TableFormat.PARQUET, Destination.exactly(mine, false));
        assertThatThrownBy(() -> ToyRun.store(TableFormat.CSV, late)).isInstanceOf(DestinationException.class);
        assertThat(names()).containsExactly("mine");
    }

    @Test
    void foldersMadeOnTheWayAreRemovedWhenTheResultIsGivenUp() throws IOException {
        Destination deep = Destination.exactly(parent.resolve("a/b/c"), false);
        try (ResultWriter writer = started(TableFormat.CSV, deep)) {
            writer.accept(ToyRun.outcomes().get(0));
        }
        assertThat(names()).isEmpty();
        Destination shared = Destination.exactly(parent.resolve("a/b/c"), false);
        try (ResultWriter writer = started(TableFormat.CSV, shared)) {
            writer.accept(ToyRun.outcomes().get(0));
            Files.writeString(parent.resolve("a/notes.txt"), "somebody else's");
        }
        assertThat(parent.resolve("a")).isDirectoryContaining("glob:**notes.txt");
        assertThat(parent.resolve("a/b")).doesNotExist();
    }

    @Test
    void whereNothingCanBeMadeThatIsSaidBeforeAnybodyIsSimulated() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        Destination below = Destination.exactly(file.resolve("mine"), false);
        assertThatThrownBy(() -> started(TableFormat.CSV, below))
                .isInstanceOf(DestinationException.class)
                .hasMessage(file.resolve("mine") + ": cannot be made, as " + file + " is a file");
    }

    @Test
    void givenUpBeforeItBeginsItMakesNothing() throws IOException {
        try (ResultWriter writer = ResultWriter.of(REFERENCE, TableFormat.CSV, Destination.free(parent, "toy"))) {
            assertThat(writer.abandon()).isTrue();
            assertThatThrownBy(writer::start).hasMessageContaining("interrupted");
        }
        assertThat(names()).isEmpty();
    }
}
