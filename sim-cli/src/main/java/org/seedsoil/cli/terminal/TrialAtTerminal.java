package org.seedsoil.cli.terminal;

import java.io.IOException;
import org.seedsoil.run.TrialRun;

/** A trial that somebody waits for: its progress on the terminal, and nothing left of it when it is interrupted. */
public final class TrialAtTerminal extends Waiting {
    private final int threads;

    /** Prepares to wait. */
    public TrialAtTerminal(Terminal terminal, boolean quiet, int threads) {
        super(terminal, quiet);
        this.threads = threads;
    }

    /** Runs the trial and stores what came of it. */
    @SuppressWarnings("try")
    public TrialRun.Stored store(TrialRun run) throws IOException {
        try (Interruption ignored = Interruption.of(run::abandon, terminal())) {
            return run.store(threads, this);
        }
    }
}
