package org.seedsoil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.observe.Estimate;

/** Numbers as people read them. Plain ASCII. */
final class Wording {
    private static final double DAYS_PER_YEAR = 365;
    private static final double MOST_PLAIN = 1e5;

    private Wording() {}

    static String percent(Estimate estimate) {
        if (!estimate.known()) {
            return "unknown";
        }
        return String.format(
                Locale.ROOT,
                "%5.1f %% (%.1f to %.1f)",
                100 * estimate.value(),
                100 * estimate.low(),
                100 * estimate.high());
    }

    static String number(Estimate estimate) {
        if (!estimate.known()) {
            return "unknown";
        }
        return number(estimate.value()) + " (" + number(estimate.low()) + " to " + number(estimate.high()) + ")";
    }

    /** Three significant digits; counts below 100,000 in full. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "?";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        if (size == Math.rint(size) && size < MOST_PLAIN) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        if (size >= MOST_PLAIN || size < 1e-3) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String years(double days) {
        return number(days / DAYS_PER_YEAR) + " y";
    }

    static String yearsWithInterval(Estimate days) {
        if (!days.known()) {
            return "not reached";
        }
        String high = Double.isInfinite(days.high()) ? "?" : number(days.high() / DAYS_PER_YEAR);
        return years(days.value()) + " (" + number(days.low() / DAYS_PER_YEAR) + " to " + high + ")";
    }

    /** Breaks a text into lines of at most the given width at its spaces. */
    static List<String> wrap(String text, int width) {
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
}
