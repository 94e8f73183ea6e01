package org.seedsoil.cli;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.run.CohortRun;
import org.seedsoil.run.RunListener;
import org.seedsoil.trial.Workload;

/** A run that somebody waits for: its outlook and progress on the terminal, and nothing left of it when it is interrupted. */
final class RunAtTerminal implements RunListener {
    private static final Duration LIVE = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(30);

    private final Terminal terminal;
    private final boolean quiet;
    private final int threads;
    private @Nullable Progress progress;
    private @Nullable Patience waiting;

    RunAtTerminal(Terminal terminal, boolean quiet, int threads) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.threads = threads;
    }

    @SuppressWarnings("try")
    CohortRun.Stored store(CohortRun run) throws IOException {
        try (Interruption ignored = Interruption.of(run::abandon, terminal)) {
            return run.store(this);
        }
    }

    @Override
    public void begins(RunFacts facts, Pace pace) {
        new Outlook(Workload.of(facts.reference()), facts.how(), facts.patients(), threads)
                .warning(Runtime.getRuntime().maxMemory())
                .forEach(line -> terminal.tellFolded("seedsoil: " + line));
        if (!quiet) {
            Progress told = new Progress(terminal, facts.patients(), System::nanoTime);
            progress = told;
            waiting = Patience.of(terminal.live() ? LIVE : ELSEWHERE, () -> told.still(pace.last()));
        }
    }

    @Override
    public void patientDone() {
        if (progress != null) {
            progress.step();
        }
    }

    @Override
    public void patientsEnd() {
        if (waiting != null) {
            waiting.close();
        }
        if (progress != null) {
            progress.end();
        }
    }

    @Override
    public void noPlots(String obstacle) {
        terminal.tellFolded("seedsoil: there are no plots: " + obstacle);
    }
}
