package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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
}
