package org.seedsoil.cli.terminal;

import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.run.RunListener;

/** Somebody who waits at a terminal for patients to be done, and sees how far they are. */
public class Waiting implements RunListener {
    private final Terminal terminal;
    private final boolean quiet;
    private @Nullable Watch watch;

    /** Prepares to wait; who is quiet sees nothing. */
    protected Waiting(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    /** Where it is told. */
    protected final Terminal terminal() {
        return terminal;
    }

    @Override
    public void begins(RunFacts facts, Pace pace) {
        watch = Watch.of(terminal, facts.patients(), quiet, pace);
    }

    @Override
    public final void patientDone() {
        if (watch != null) {
            watch.step();
        }
    }

    @Override
    public final void patientsEnd() {
        if (watch != null) {
            watch.close();
        }
    }
}
