package org.seedsoil.cli;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.seedsoil.io.result.ResultWriter;

/** What happens when the user or the system ends the process in the middle of a run: nothing half-written stays. */
final class Interruption implements AutoCloseable {
    private final ResultWriter writer;
    private final Terminal terminal;
    private final Thread hook = new Thread(this::clear, "seedsoil-interrupted");

    private Interruption(ResultWriter writer, Terminal terminal) {
        this.writer = writer;
        this.terminal = terminal;
    }

    static Interruption of(ResultWriter writer, Terminal terminal) {
        Interruption interruption = new Interruption(writer, terminal);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void clear() {
        try {
            if (writer.abandon()) {
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
