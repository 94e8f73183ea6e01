package org.seedsoil.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
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
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = Program.run(new Terminal(out, err, live()), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** The launcher knows whether messages go to a terminal; Java 17 cannot ask that of one stream alone. */
    private static boolean live() {
        return Boolean.getBoolean("seedsoil.live");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
