package org.seedsoil.cli.terminal;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have in common. */
@Command(
        addMethodSubcommands = false,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        usageHelpWidth = Terminal.WIDTH,
        abbreviateSynopsis = true,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n")
public abstract class TerminalCommand implements Callable<Integer> {
    private static final List<String> BESIDE =
            List.of("--out", "--force", "--threads", "--json", "--quiet", "--debug", "--help");

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

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

    /** Makes the command, which speaks on a terminal. */
    public TerminalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Tells the command as one would type it again, but for where its result goes, how fast it comes and what is told of it.
     */
    public final String asTyped() {
        CommandSpec command = Objects.requireNonNull(spec);
        StringBuilder line = new StringBuilder(command.qualifiedName());
        for (ArgSpec argument : command.commandLine().getParseResult().matchedArgs()) {
            String option = argument instanceof OptionSpec named ? named.longestName() : "";
            if (!BESIDE.contains(option)) {
                append(line, option, argument);
            }
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String option, ArgSpec argument) {
        boolean flag = argument.arity().max() == 0;
        for (String value : flag ? List.of("") : argument.originalStringValues()) {
            line.append(option.isEmpty() ? "" : " " + option).append(flag ? "" : " " + quoted(value));
        }
    }

    /** Returns a word as a shell takes it. */
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Returns where the command speaks. */
    public final Terminal terminal() {
        return terminal;
    }

    /** Says whether one JSON document is wanted, and nothing else. */
    public final boolean json() {
        return json;
    }

    /** Says whether only what is wrong is to be told. */
    public final boolean quiet() {
        return quiet;
    }

    /** Says whether failures are to be told with their place in the program. */
    public final boolean debug() {
        return debug;
    }
}
