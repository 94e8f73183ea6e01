package org.seedsoil.cli.terminal;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** What happens when the user or the system ends the process in the middle of a run: nothing half-written stays. */
public final class Interruption implements AutoCloseable {
    private final Undertaking undertaking;
    private final Terminal terminal;
    private final Thread hook = new Thread(this::clear, "seedsoil-interrupted");

    private Interruption(Undertaking undertaking, Terminal terminal) {
        this.undertaking = undertaking;
        this.terminal = terminal;
    }

    /** What can be given up at any moment. */
    @FunctionalInterface
    public interface Undertaking {
        /** Removes all traces; returns false if the result is in its place already. */
        boolean abandon() throws IOException;
    }

    /** Begins to watch over something that can be given up. */
    public static Interruption of(Undertaking undertaking, Terminal terminal) {
        Interruption interruption = new Interruption(undertaking, terminal);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void clear() {
        try {
            if (undertaking.abandon()) {
                terminal.tell(
                        (terminal.live() ? System.lineSeparator() : "") + "seedsoil: interrupted, nothing is kept");
            }
        } catch (IOException e) {
            terminal.tellFolded("seedsoil: interrupted, and not all could be removed: " + e.getMessage());
        }
    }

    /** Ends the watch. Once the process is ending there is nothing more to do or to say: the hook has the last word. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException processIsEnding) {
            while (true) {
                LockSupport.park();
            }
        }
    }
}
