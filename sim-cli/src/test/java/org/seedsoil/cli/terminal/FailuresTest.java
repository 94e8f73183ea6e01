package org.seedsoil.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.result.DestinationException;

class FailuresTest {
    private static void assertMeans(Throwable failure, int code, String sentence) {
        Failures meaning = Failures.of(failure);
        assertThat(meaning.exit().code()).isEqualTo(code);
        assertThat(meaning.lines().get(0)).isEqualTo(sentence);
    }

    @Test
    void aFailureOfReadingOrWritingIsNamedWithItsFileAndReason() {
        FileSystemException full = new FileSystemException("out/x.csv", null, "No space left on device");
        assertMeans(full, 74, "reading or writing failed: out/x.csv: No space left on device");
        assertMeans(
                new UncheckedIOException(full), 74, "reading or writing failed: out/x.csv: No space left on device");
        assertMeans(new AccessDeniedException("a"), 74, "reading or writing failed: a: permission denied");
        assertMeans(new IOException("Input/output error"), 74, "reading or writing failed: Input/output error");
        assertMeans(new IOException(), 74, "reading or writing failed");
    }

    @Test
    void aPlaceThatCannotBeUsedIsNoFailureOfWriting() {
        assertMeans(
                new DestinationException(Path.of("out"), "is a file; name a folder"),
                73,
                "out: is a file; name a folder");
        assertMeans(new Refusal(Exit.NO_INPUT, "there is no file 'x'"), 66, "there is no file 'x'");
    }

    @Test
    void faultsOfAScenarioKeepTheirForm() {
        Fault fault = new Fault("x.yaml", 3, 7, "horizon", "'2' has no unit");
        Failures meaning = Failures.of(new ScenarioException(List.of(fault, fault)));
        assertThat(meaning.exit()).isEqualTo(Exit.SCENARIO);
        assertThat(meaning.lines()).hasSize(2).contains("x.yaml:3:7: horizon: '2' has no unit");
    }

    @Test
    void whatTheProgramDidWrongIsNotBlamedOnTheUser() {
        Failures meaning = Failures.of(new IllegalStateException("boom"));
        assertThat(meaning.exit().code()).isEqualTo(70);
        assertThat(String.join("\n", meaning.lines()))
                .contains("a fault of the program, not of your scenario")
                .contains("boom", "FailuresTest", "Please report it", "--debug shows more");
    }

    @Test
    void wantOfMemoryIsNoFaultOfTheProgramWhereverItStrikes() {
        OutOfMemoryError here = new OutOfMemoryError("Java heap space");
        for (Throwable failure : List.of(here, new IllegalStateException(new CompletionException(here)))) {
            Failures meaning = Failures.of(failure);
            assertThat(meaning.exit().code()).isEqualTo(70);
            assertThat(String.join("\n", meaning.lines()))
                    .contains("memory ran out", "--set", "SEEDSOIL_JAVA_OPTS=-Xmx")
                    .doesNotContain("report");
        }
        OutOfMemoryError threads = new OutOfMemoryError("unable to create native thread: out of limits");
        assertMeans(threads, 70, "the system gives no more threads; take fewer: --threads 1");
    }
}
