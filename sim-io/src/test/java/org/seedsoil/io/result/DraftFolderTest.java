package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTest {
    @TempDir
    private Path parent;

    private DraftFolder draft(String folder) throws IOException {
        return DraftFolder.of(Destination.exactly(parent.resolve(folder), false), TableFormat.CSV);
    }

    @Test
    void givenUpBeforeItBeginsItMakesNothing() throws IOException {
        try (DraftFolder draft = draft("a/b")) {
            assertThat(draft.abandon()).isTrue();
            assertThatThrownBy(draft::start).hasMessageContaining("interrupted");
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void givenUpInTheMiddleItLeavesNothingAndTakesNothingMore() throws IOException {
        try (DraftFolder draft = draft("a/b")) {
            draft.start();
            draft.write("one.json", Json.object());
            assertThat(parent.resolve("a")).isNotEmptyDirectory();
            assertThat(draft.abandon()).isTrue();
            assertThat(parent).isEmptyDirectory();
            assertThatThrownBy(() -> draft.write("two.json", Json.object())).hasMessageContaining("interrupted");
        }
        assertThat(parent).isEmptyDirectory();
    }

    /** Otherwise a file written a moment after the removal would stay. */
    @Test
    void whoGivesItUpWaitsForTheFileBeingWritten() throws Exception {
        try (DraftFolder draft = draft("a/b")) {
            draft.start();
            CountDownLatch writing = new CountDownLatch(1);
            Thread interrupting = new Thread(() -> {
                try {
                    writing.await();
                    draft.abandon();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            interrupting.start();
            draft.add(folder -> {
                writing.countDown();
                while (interrupting.getState() == Thread.State.RUNNABLE) {
                    Thread.onSpinWait();
                }
                Files.writeString(
                        Files.createDirectories(folder.resolve("plots")).resolve("one.svg"), "");
            });
            interrupting.join();
        }
        assertThat(parent).isEmptyDirectory();
    }

    private void commit(String folder, boolean force) throws IOException {
        try (DraftFolder draft = DraftFolder.of(Destination.exactly(parent.resolve(folder), force), TableFormat.CSV)) {
            draft.start();
            draft.write("one.json", Json.object());
            draft.commit(ToyRun.facts(), null);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What a killed process leaves: its folder, and a lock that nobody holds. */
    private void leave(String name) throws IOException {
        Files.createDirectories(parent.resolve(name + "/plots"));
        Files.writeString(parent.resolve(name + "/plots/half.svg"), "");
        Files.writeString(parent.resolve(name + ".lock"), "");
    }

    @Test
    void whatAKilledProcessLeftIsTakenAwayByTheNextForTheSamePlace() throws IOException {
        leave(".b-123456-1");
        leave(".b-1-7");
        leave(".c-123456-1");
        Files.createDirectories(parent.resolve(".b-mine"));
        commit("b", false);
        assertThat(names()).containsExactly(".b-mine", ".c-123456-1", ".c-123456-1.lock", "b");
    }

    @Test
    void whatIsStillAtWorkIsLeftAlone() throws IOException {
        try (DraftFolder first = draft("b")) {
            first.start();
            first.write("one.json", Json.object());
            try (DraftFolder second = draft("b")) {
                second.start();
                assertThat(names()).hasSize(4);
            }
            first.write("two.json", Json.object());
            assertThat(names()).hasSize(2);
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aResultWhoseReplacementWasKilledGoesBack() throws IOException {
        commit("b", false);
        Files.move(parent.resolve("b"), parent.resolve(".b-1-1.old"));
        leave(".b-1-1");
        try (DraftFolder draft = draft("b")) {
            draft.start();
        }
        assertThat(names()).containsExactly("b");
        assertThat(parent.resolve("b/manifest.json")).exists();
    }

    @Test
    void aLinkLeadsToTheFolderAndStays() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), Path.of("real"));
        assertThatThrownBy(() -> draft("link"))
                .isInstanceOf(DestinationException.class)
                .hasMessageContaining("is a link that leads nowhere");
        Files.createDirectories(parent.resolve("real"));
        commit("link", false);
        assertThatThrownBy(() -> draft("link")).hasMessageContaining("holds a result");
        commit("link", true);
        assertThat(names()).containsExactly("link", "real");
        assertThat(link).isSymbolicLink();
        assertThat(parent.resolve("real/manifest.json")).exists();
    }
}
