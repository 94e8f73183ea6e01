package org.seedsoil.cli.run;

import java.io.IOException;
import org.seedsoil.cli.terminal.Interruption;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.Waiting;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.run.CohortRun;
import org.seedsoil.trial.Workload;

/** A run that somebody waits for: its outlook and progress on the terminal, and nothing left of it when it is interrupted. */
final class RunAtTerminal extends Waiting {
    private final int threads;

    RunAtTerminal(Terminal terminal, boolean quiet, int threads) {
        super(terminal, quiet);
        this.threads = threads;
    }

    @SuppressWarnings("try")
    CohortRun.Stored store(CohortRun run) throws IOException {
        try (Interruption ignored = Interruption.of(run::abandon, terminal())) {
            return run.store(this);
        }
    }

    @Override
    public void begins(RunFacts facts, Pace pace) {
        new Outlook(Workload.of(facts.reference()), facts.how(), facts.patients(), threads)
                .warning(Runtime.getRuntime().maxMemory())
                .forEach(line -> terminal().tellFolded("seedsoil: " + line));
        super.begins(facts, pace);
    }

    @Override
    public void noPlots(String obstacle) {
        terminal().tellFolded("seedsoil: there are no plots: " + obstacle);
    }
}
