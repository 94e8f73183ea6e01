package org.seedsoil.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Starts the program. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Charset charset = charset();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
        int code = Program.run(new Terminal(out, err, charset, live()), args);
        out.flush();
        err.flush();
        System.exit(code);
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
