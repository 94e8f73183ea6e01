package org.seedsoil.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.lab.LabCommand;
import org.seedsoil.cli.replay.ReplayCommand;
import org.seedsoil.cli.reproduction.ReproductionCommand;
import org.seedsoil.cli.run.RerunCommand;
import org.seedsoil.cli.run.RunCommand;
import org.seedsoil.cli.scenario.CiteCommand;
import org.seedsoil.cli.scenario.ExplainCommand;
import org.seedsoil.cli.scenario.ScenariosCommand;
import org.seedsoil.cli.scenario.SchemaCommand;
import org.seedsoil.cli.scenario.ValidateCommand;
import org.seedsoil.cli.sweep.CompareCommand;
import org.seedsoil.cli.sweep.MergeCommand;
import org.seedsoil.cli.sweep.PlotCommand;
import org.seedsoil.cli.sweep.SensitivityCommand;
import org.seedsoil.cli.sweep.StatusCommand;
import org.seedsoil.cli.sweep.SweepCommand;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Failures;
import org.seedsoil.cli.terminal.HelpOptions;
import org.seedsoil.cli.terminal.ProgramVersion;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.trial.TrialCommand;
import org.seedsoil.io.result.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** The command line as a whole: which commands there are, and how their failures end. */
@Command(
        name = "seedsoil",
        addMethodSubcommands = false,
        versionProvider = ProgramVersion.class,
        header = "Simulates how cancer spreads, one seed at a time.",
        sortOptions = false,
        usageHelpWidth = Terminal.WIDTH,
        customSynopsis = {"", "Usage: seedsoil COMMAND [OPTIONS]"},
        synopsisHeading = "",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "'seedsoil COMMAND --help' tells a command's options. A first run:",
            "  seedsoil run colorectal-liver"
        })
public final class Program implements Callable<Integer> {
    private static final String JSON = "--json";

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOptions help = new HelpOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private Program(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs one command.
     *
     * @param terminal where it speaks
     * @param args the command line
     * @return the exit code
     */
    public static int run(Terminal terminal, String... args) {
        boolean json = List.of(args).contains(JSON);
        CommandLine line = new CommandLine(new Program(terminal));
        commands(terminal, args).forEach(line::addSubcommand);
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(terminal.out(), true, terminal.charset()));
        line.setErr(new PrintWriter(terminal.err(), true, terminal.charset()));
        line.setParameterExceptionHandler((failure, rest) -> misused(terminal, failure, json));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure, parsed));
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return end(terminal, Failures.of(e), json);
        }
    }

    /** The one that is named, since to read the options of all of them is a tenth of a short run; all where none is. */
    private static List<Object> commands(Terminal terminal, String... args) {
        String first = args.length == 0 ? "" : args[0];
        return switch (first) {
            case "run" -> List.of(new RunCommand(terminal));
            case "rerun" -> List.of(new RerunCommand(terminal));
            default -> all(terminal);
        };
    }

    private static List<Object> all(Terminal terminal) {
        return List.of(
                new RunCommand(terminal),
                new RerunCommand(terminal),
                new ReproductionCommand(terminal),
                new SweepCommand(terminal),
                new StatusCommand(terminal),
                new MergeCommand(terminal),
                new SensitivityCommand(terminal),
                new PlotCommand(terminal),
                new CompareCommand(terminal),
                new TrialCommand(terminal),
                new LabCommand(terminal),
                new ReplayCommand(terminal),
                new ExplainCommand(terminal),
                new ValidateCommand(terminal),
                new ScenariosCommand(terminal),
                new SchemaCommand(terminal),
                new CiteCommand(terminal));
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(terminal.err());
        }
        return Exit.USAGE.code();
    }

    private static int misused(Terminal terminal, ParameterException failure, boolean json) {
        return end(terminal, Failures.misused(failure), json);
    }

    private static int failed(Terminal terminal, Throwable failure, ParseResult parsed) {
        if (failure instanceof ParameterException misused) {
            return end(terminal, Failures.misused(misused), has(parsed, JSON));
        }
        int code = end(terminal, Failures.of(failure), has(parsed, JSON));
        if (has(parsed, "--debug")) {
            failure.printStackTrace(terminal.err());
        }
        return code;
    }

    private static boolean has(ParseResult parsed, String option) {
        return parsed.hasMatchedOption(option) || parsed.hasSubcommand() && has(parsed.subcommand(), option);
    }

    private static int end(Terminal terminal, Failures meaning, boolean json) {
        for (String line : meaning.lines()) {
            terminal.tellFolded(meaning.faults().isEmpty() ? "seedsoil: " + line : line);
        }
        if (json) {
            terminal.out().print(Json.text(document(meaning)));
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
