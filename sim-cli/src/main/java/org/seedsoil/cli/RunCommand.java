package org.seedsoil.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Simulates a cohort: tables, plots, a report and a summary on the terminal. */
@Command(
        name = "run",
        description = "Simulates a cohort: tables, plots and a report in a folder, a summary here.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "SCENARIO", description = "a scenario file, or the name of one that ships")
    private String scenario = "";

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.err().println("run " + scenario + ": not yet supported");
        return Exit.INTERNAL.code();
    }
}
