package org.seedsoil.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.engine.Pace;

class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String told(boolean live, int patients, long nanosEach) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                live);
        AtomicLong clock = new AtomicLong();
        Progress progress = new Progress(terminal, patients, clock::get);
        for (int i = 0; i < patients; i++) {
            clock.addAndGet(nanosEach);
            progress.step();
        }
        progress.end();
        assertThat(out.size()).isZero();
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void elsewhereThanOnATerminalItIsPlainLinesAtEachTenth() {
        String told = told(false, 200, 1_000_000_000L);
        assertThat(told).doesNotContain("\r", "\u001b");
        assertThat(told.lines()).hasSize(9);
        assertThat(told.lines().findFirst()).hasValue(" 10 %  20 of 200 patients  20 s so far, about 3 min 0 s left");
    }

    @Test
    void aShortRunSaysNothingElsewhere() {
        assertThat(told(false, 200, 1_000_000L)).isEmpty();
    }

    @Test
    void onATerminalOneLineIsOverwrittenAndClearedAtTheEnd() {
        String told = told(true, 50, 200_000_000L);
        assertThat(told).doesNotContain("\n").startsWith("\r").endsWith("\r");
        assertThat(told.split("\r", -1)).allSatisfy(line -> assertThat(line).hasSizeLessThan(Terminal.WIDTH));
        assertThat(told.substring(0, told.length() - 1)).endsWith(" ".repeat(Terminal.WIDTH - 1));
    }

    @ParameterizedTest
    @CsvSource({"0.4,0 s", "59.4,59 s", "59.6,1 min 0 s", "3599,59 min 59 s", "3600,1 h 0 min", "90000,25 h 0 min"})
    void durationsAreRounded(double seconds, String text) {
        assertThat(Progress.duration(seconds)).isEqualTo(text);
    }

    @Test
    void aPatientWhoTakesLongIsToldOf() {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false);
        AtomicLong clock = new AtomicLong();
        Progress progress = new Progress(terminal, 200, clock::get);
        progress.still(Optional.empty());
        assertThat(err.size()).isZero();
        clock.addAndGet(60_000_000_000L);
        progress.still(Optional.empty());
        progress.still(Optional.of(new Pace.Moment(812.4, 3650, 1200)));
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "  0 %  0 of 200 patients  1 min 0 s so far; in the first step",
                        "  0 %  0 of 200 patients  1 min 0 s so far; now day 812 of 3650, 1200 lesions");
    }

    /** As in replay; that he is one of one is no news. */
    @Test
    void onePatientAloneIsNotCounted() {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false);
        AtomicLong clock = new AtomicLong();
        Progress progress = new Progress(terminal, 1, clock::get);
        clock.addAndGet(60_000_000_000L);
        progress.still(Optional.of(new Pace.Moment(812.4, 3650, 1200)));
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("1 min 0 s so far; now day 812 of 3650, 1200 lesions");
    }
}
