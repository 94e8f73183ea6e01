package org.seedsoil.cli.terminal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.observe.Estimate;
import org.seedsoil.quantity.Digits;

/** Numbers as people read them. Plain ASCII. */
public final class Wording {
    private Wording() {}

    /** Writes a share as per cent, with its interval. */
    public static String percent(Estimate estimate) {
        if (!estimate.known()) {
            return "unknown";
        }
        return String.format(
                Locale.ROOT,
                "%5s %% (%s to %s)",
                fixed(100 * estimate.value(), 1),
                fixed(100 * estimate.low(), 1),
                fixed(100 * estimate.high(), 1));
    }

    /** Writes a number, with its interval. */
    public static String number(Estimate estimate) {
        if (!estimate.known()) {
            return "unknown";
        }
        return number(estimate.value()) + " (" + number(estimate.low()) + " to " + number(estimate.high()) + ")";
    }

    /** Three digits, by the rule of {@link Digits}. */
    public static String number(double value) {
        return Digits.three(value);
    }

    /** With as many decimals as asked for; what rounds to 0 has no sign. */
    public static String fixed(double value, int decimals) {
        return Digits.fixed(value, decimals);
    }

    /** Years without needless zeros: 0.25 y, 1.5 y, 15 y. */
    public static String years(double days) {
        return Digits.years(days) + " y";
    }

    /** Writes a time in years, with its interval. */
    public static String yearsWithInterval(Estimate days) {
        if (!days.known()) {
            return "not reached";
        }
        String high = Double.isInfinite(days.high()) ? "?" : Digits.years(days.high());
        return years(days.value()) + " (" + Digits.years(days.low()) + " to " + high + ")";
    }

    /** Breaks a text into lines of at most the given width at its spaces. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Breaks a sentence into lines of at most the given width, all but the first indented; a longer word stays whole. */
    public static List<String> folded(String sentence, int width) {
        List<String> lines = new ArrayList<>();
        String rest = sentence;
        String indent = "";
        while (rest.length() > width - indent.length()) {
            int end = rest.lastIndexOf(' ', width - indent.length());
            end = end > 0 ? end : rest.indexOf(' ');
            if (end < 0) {
                break;
            }
            lines.add(indent + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
            indent = "    ";
        }
        lines.add(indent + rest);
        return lines;
    }

    /** A path as short as it can be named from here. */
    public static String path(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
