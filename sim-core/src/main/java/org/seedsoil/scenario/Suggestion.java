package org.seedsoil.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Guesses which known word a misspelt one was meant to be. */
public final class Suggestion {
    private static final int LONGEST = 60;

    private Suggestion() {}

    /**
     * Suggests a word.
     *
     * @param word what is written
     * @param known the words that are known
     * @return " (did you mean 'shedding'?)" or nothing if no word is near
     */
    public static String of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return "";
        }
        String best = "";
        int least = Math.min(word.length(), 1 + Math.max(1, word.length() / 3));
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        best = best.isEmpty() ? whole(word, known) : best;
        return best.isEmpty() ? "" : " (did you mean '" + best + "'?)";
    }

    /** The only known word of which what is written is a part: gauntlet for the-gauntlet. */
    private static String whole(String word, Collection<String> known) {
        List<String> wider = known.stream()
                .filter(candidate -> List.of(candidate.split("-", -1)).contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return wider.size() == 1 ? wider.get(0) : "";
    }

    /**
     * Shortens a word for a message.
     *
     * @param word any text
     * @return the text on one line, cut after 60 characters
     */
    public static String clip(String word) {
        String line = word.replaceAll("\\p{C}", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** Edits (insert, delete, replace, swap neighbours) that turn one word into another, case and _ against - apart. */
    private static int distance(String left, String right) {
        int[][] d = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, left, right, i, j);
            }
        }
        return d[left.length()][right.length()];
    }

    private static int step(int[][] d, String left, String right, int i, int j) {
        int cost = fold(left.charAt(i - 1)) == fold(right.charAt(j - 1)) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private static char fold(char c) {
        return c == '_' || c == ' ' ? '-' : Character.toLowerCase(c);
    }
}
