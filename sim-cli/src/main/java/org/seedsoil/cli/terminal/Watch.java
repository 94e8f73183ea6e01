package org.seedsoil.cli.terminal;

import java.time.Duration;
import org.seedsoil.engine.Pace;

/** Watches patients being followed and tells those who wait how far they are, unless nobody wants to hear it. */
public final class Watch implements AutoCloseable {
    private static final Duration LIVE = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(30);

    private final Pace pace;
    private final boolean quiet;
    private final Progress progress;
    private final Patience patience;

    private Watch(Terminal terminal, long patients, boolean quiet, Pace pace) {
        this.pace = pace;
        this.quiet = quiet;
        this.progress = new Progress(terminal, patients, System::nanoTime);
        this.patience = Patience.of(terminal.live() ? LIVE : ELSEWHERE, this::still);
    }

    /** Begins to watch so many patients. */
    public static Watch of(Terminal terminal, long patients, boolean quiet) {
        return of(terminal, patients, quiet, new Pace());
    }

    /** Begins to watch so many patients, whose engines write to somebody's pace. */
    public static Watch of(Terminal terminal, long patients, boolean quiet, Pace pace) {
        return new Watch(terminal, patients, quiet, pace);
    }

    /** What engines write to. */
    public Pace pace() {
        return pace;
    }

    private void still() {
        if (!quiet) {
            progress.still(pace.last());
        }
    }

    /** Tells that a patient is done. */
    public void step() {
        if (!quiet) {
            progress.step();
        }
    }

    @Override
    public void close() {
        patience.close();
        if (!quiet) {
            progress.end();
        }
    }
}
