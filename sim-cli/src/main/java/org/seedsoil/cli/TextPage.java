package org.seedsoil.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.statistics.Figure;

/** A text that grows by sections, in at most 80 columns. */
final class TextPage {
    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Adds a line as it is. */
    void line(String line) {
        lines.add(line);
    }

    /** Adds a sentence, folded where it is longer than a line. */
    void sentence(String sentence) {
        lines.addAll(Wording.folded(sentence, Terminal.WIDTH));
    }

    /** Begins a section. */
    void section(String title) {
        lines.add("");
        lines.add(title);
    }

    /** Adds a sentence to a list. */
    void item(String sentence) {
        List<String> folded = Wording.folded(sentence, Terminal.WIDTH - 4);
        for (int i = 0; i < folded.size(); i++) {
            lines.add((i == 0 ? "  - " : "    ") + folded.get(i).strip());
        }
    }

    /** Adds a value between its name and its meaning. */
    void row(String label, String value, String meaning) {
        String start = String.format(Locale.ROOT, "  %-21s %-12s ", label, value);
        List<String> folded = Wording.wrap(meaning, Terminal.WIDTH - start.length());
        for (int i = 0; i < folded.size(); i++) {
            lines.add((i == 0 ? start : " ".repeat(start.length())) + folded.get(i));
        }
    }

    /** A number with its meaning, or the reason why there is none. */
    void figure(String label, Figure figure, String unit, String meaning) {
        row(
                label,
                figure.isKnown() ? digits(figure.value()) + unit : "-",
                figure.isKnown() ? meaning : figure.reason());
    }

    /** Three digits, fractions close to 1 with more, small and large numbers with an exponent. */
    static String digits(double value) {
        if (value > 0.99 && value < 1 - 1e-6) {
            int decimals = Math.min(6, 2 - (int) Math.floor(Math.log10(1 - value)));
            return String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 0.1) {
            return new BigDecimal(value).round(new MathContext(3)).toPlainString();
        }
        if (value > 0.99 && value < 1) {
            return "1";
        }
        return Wording.number(value);
    }
}
