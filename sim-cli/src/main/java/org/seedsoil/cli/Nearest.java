package org.seedsoil.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Which commands and options a misspelt word may have meant. */
final class Nearest {
    private static final int MOST_EDITS = 2;

    private Nearest() {}

    static List<String> to(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return List.of();
        }
        String word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        return words(failure.getCommandLine()).stream()
                .filter(known -> edits(word, known) <= MOST_EDITS)
                .toList();
    }

    private static List<String> words(CommandLine line) {
        List<String> words = new ArrayList<>(line.getSubcommands().keySet());
        for (OptionSpec option : line.getCommandSpec().options()) {
            words.add(option.longestName());
        }
        return words;
    }

    /** Insertions, deletions and replacements that turn one word into the other. */
    static int edits(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
