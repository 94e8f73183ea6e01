package org.seedsoil.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands have in common. */
@Command(
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = Terminal.WIDTH,
        abbreviateSynopsis = true,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n")
abstract class TerminalCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOptions help = new HelpOptions();

    @Option(
            names = "--json",
            order = 90,
            description = "print one JSON document on standard output and nothing else there")
    private boolean json;

    @Option(names = "--quiet", order = 91, description = "no progress and no summary: tell only what is wrong")
    private boolean quiet;

    @Option(names = "--debug", order = 92, description = "show where in the program a failure arose")
    private boolean debug;

    TerminalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    final Terminal terminal() {
        return terminal;
    }

    final boolean json() {
        return json;
    }

    final boolean quiet() {
        return quiet;
    }

    final boolean debug() {
        return debug;
    }
}
