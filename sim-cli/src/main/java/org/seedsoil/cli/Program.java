package org.seedsoil.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: which commands there are, and how their failures end. */
@Command(
        name = "seedsoil",
        description = "Simulates how cancer spreads, one seed at a time.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class})
public final class Program {
    private Program() {}

    /**
     * Runs one command.
     *
     * @param terminal where it speaks
     * @param args the command line
     * @return the exit code
     */
    public static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Program(), new Commands(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(80);
        line.setParameterExceptionHandler((failure, rest) -> usage(terminal, failure));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure));
        return line.execute(args);
    }

    private static int usage(Terminal terminal, ParameterException failure) {
        terminal.err().println("seedsoil: " + failure.getMessage());
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                terminal.err().println("Did you mean: " + String.join(" or ", suggestions) + "?");
            }
        }
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println("Try '" + command + " --help'.");
        return Exit.USAGE.code();
    }

    private static int failed(Terminal terminal, Exception failure) {
        terminal.err().println("seedsoil: " + failure.getMessage());
        return failure instanceof Refusal refusal ? refusal.exit().code() : Exit.INTERNAL.code();
    }
}
