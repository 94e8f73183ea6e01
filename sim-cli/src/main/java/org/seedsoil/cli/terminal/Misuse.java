package org.seedsoil.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.scenario.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and which word was perhaps meant. */
public final class Misuse {
    private Misuse() {}

    /** Says what is wrong with a command line. */
    public static String of(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().get(0), failure.getCommandLine());
        }
        if (failure instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        return String.valueOf(failure.getMessage())
                .replaceFirst("^Error: ", "")
                .replaceFirst("^Invalid value for option '(--[a-z-]+)'( \\([^)]*\\))?: ", "$1: ");
    }

    private static String unknown(String word, CommandLine line) {
        boolean top = !line.getSubcommands().isEmpty();
        if (word.startsWith("-")) {
            String name = word.replaceFirst("=.*", "");
            return top && isOptionBelow(name, line)
                    ? name + " stands behind a command, as in: seedsoil run SCENARIO " + name
                    : "there is no option " + name + Suggestion.of(name, options(line));
        }
        return top
                ? "there is no command '" + Suggestion.clip(word) + "'"
                        + Suggestion.of(word, line.getSubcommands().keySet()) + "; allowed: "
                        + String.join(", ", line.getSubcommands().keySet())
                : "'" + Suggestion.clip(word) + "' is one argument too many";
    }

    private static boolean isOptionBelow(String name, CommandLine line) {
        return line.getSubcommands().values().stream()
                .anyMatch(command -> options(command).contains(name));
    }

    private static List<String> options(CommandLine line) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : line.getCommandSpec().options()) {
            names.add(option.longestName());
        }
        return names;
    }

    private static String missing(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " needs a value: " + option.longestName() + "=" + option.paramLabel()
                : argument.paramLabel() + " is missing: " + String.join(" ", argument.description());
    }
}
