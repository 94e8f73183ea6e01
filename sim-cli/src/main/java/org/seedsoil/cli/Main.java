package org.seedsoil.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.StandardOutput;
import org.seedsoil.cli.terminal.Terminal;

/** Starts the program. */
public final class Main {
    private static final String CLOSED_PIPE = "Broken pipe";

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Charset charset = charset();
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(output, true, charset);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
        Terminal terminal = new Terminal(out, err, charset, live());
        int code = Program.run(terminal, args);
        out.flush();
        int ended = output.loss().map(reason -> lost(reason, code, terminal)).orElse(code);
        err.flush();
        System.exit(ended);
    }

    /** Who reads no further, as head does, wants no complaint; the exit code says that something was lost all the same. */
    private static int lost(String reason, int code, Terminal terminal) {
        if (!reason.contains(CLOSED_PIPE)) {
            terminal.tellFolded("seedsoil: standard output cannot be written: " + reason);
        }
        return code > Exit.FAILED.code() ? code : Exit.INPUT_OUTPUT.code();
    }

    /** The launcher knows whether messages go to a terminal; Java 17 cannot ask that of one stream alone. */
    private static boolean live() {
        return Boolean.getBoolean("seedsoil.live");
    }

    /** What the terminal shows; from Java 18 on the default charset no longer says. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }
}
