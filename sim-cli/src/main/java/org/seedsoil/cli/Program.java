package org.seedsoil.cli;

import java.io.PrintWriter;
import java.util.List;
import org.seedsoil.io.result.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.node.ObjectNode;

/** The command line as a whole: which commands there are, and how their failures end. */
@Command(
        name = "seedsoil",
        header = "Simulates how cancer spreads, one seed at a time.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "'seedsoil COMMAND --help' tells more. A first run: seedsoil run colorectal-liver"})
public final class Program extends TerminalCommand {
    private Program(Terminal terminal) {
        super(terminal);
    }

    /**
     * Runs one command.
     *
     * @param terminal where it speaks
     * @param args the command line
     * @return the exit code
     */
    public static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Program(terminal));
        line.addSubcommand(new RunCommand(terminal));
        line.addSubcommand(new ReplayCommand(terminal));
        line.addSubcommand(new ExplainCommand(terminal));
        line.addSubcommand(new ValidateCommand(terminal));
        line.addSubcommand(new ScenariosCommand(terminal));
        line.addSubcommand(new SchemaCommand(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, terminal.charset()));
        line.setErr(new PrintWriter(terminal.err(), true, terminal.charset()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((failure, rest) -> usage(terminal, failure));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(command.getCommand(), failure));
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return failed(new Program(terminal), e);
        }
    }

    @Override
    public Integer call() {
        new CommandLine(this).usage(terminal().err());
        return Exit.USAGE.code();
    }

    private static int usage(Terminal terminal, ParameterException failure) {
        terminal.tell("seedsoil: " + failure.getMessage());
        List<String> near = Nearest.to(failure);
        if (!near.isEmpty()) {
            terminal.tell("Did you mean " + String.join(" or ", near) + "?");
        }
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        terminal.tell("Try '" + command + " --help'.");
        return Exit.USAGE.code();
    }

    private static int failed(TerminalCommand command, Throwable failure) {
        Failures meaning = Failures.of(failure);
        for (String line : meaning.lines()) {
            command.terminal().tell(meaning.faults().isEmpty() ? "seedsoil: " + line : line);
        }
        if (command.debug()) {
            failure.printStackTrace(command.terminal().err());
        }
        if (command.json()) {
            command.terminal().out().print(Json.text(document(meaning)));
        }
        return meaning.exit().code();
    }

    private static ObjectNode document(Failures meaning) {
        ObjectNode document = Json.object();
        ObjectNode error = document.putObject("error");
        error.put("exit-code", meaning.exit().code()).put("message", String.join("\n", meaning.lines()));
        Failures.put(error.putArray("faults"), meaning.faults());
        return document;
    }
}
