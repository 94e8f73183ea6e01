package org.seedsoil.cli.terminal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.run.RunListener;
import org.seedsoil.run.TrialRun;

/** A trial that somebody waits for: its progress on the terminal, and nothing left of it when it is interrupted. */
public final class TrialAtTerminal implements RunListener {
    private final Terminal terminal;
    private final boolean quiet;
    private final int threads;
    private @Nullable Watch watch;

    /** Prepares to wait. */
    public TrialAtTerminal(Terminal terminal, boolean quiet, int threads) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.threads = threads;
    }

    /** Runs the trial and stores what came of it. */
    @SuppressWarnings("try")
    public TrialRun.Stored store(TrialRun run) throws IOException {
        try (Interruption ignored = Interruption.of(run::abandon, terminal)) {
            return run.store(threads, this);
        }
    }

    @Override
    public void begins(RunFacts facts, Pace pace) {
        watch = Watch.of(terminal, facts.patients(), quiet, pace);
    }

    @Override
    public void patientDone() {
        if (watch != null) {
            watch.step();
        }
    }

    @Override
    public void patientsEnd() {
        if (watch != null) {
            watch.close();
        }
    }
}
