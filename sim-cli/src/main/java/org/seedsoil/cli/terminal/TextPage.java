package org.seedsoil.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.statistics.Figure;

/** A text that grows by sections, in at most 80 columns. */
public final class TextPage {
    private final List<String> lines = new ArrayList<>();

    /** Returns the page. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Adds a line as it is. */
    public void line(String line) {
        lines.add(line);
    }

    /** Adds a sentence, folded where it is longer than a line. */
    public void sentence(String sentence) {
        lines.addAll(Wording.folded(sentence, Terminal.WIDTH));
    }

    /** Begins a section. */
    public void section(String title) {
        lines.add("");
        lines.add(title);
    }

    /** Adds a sentence to a list. */
    public void item(String sentence) {
        List<String> folded = Wording.folded(sentence, Terminal.WIDTH - 4);
        for (int i = 0; i < folded.size(); i++) {
            lines.add((i == 0 ? "  - " : "    ") + folded.get(i).strip());
        }
    }

    /** Adds a value between its name and its meaning. */
    public void row(String label, String value, String meaning) {
        String start = String.format(Locale.ROOT, "  %-21s %-12s ", label, value);
        List<String> folded = Wording.wrap(meaning, Terminal.WIDTH - start.length());
        for (int i = 0; i < folded.size(); i++) {
            lines.add((i == 0 ? start : " ".repeat(start.length())) + folded.get(i));
        }
    }

    /** A number with its meaning, or the reason why there is none. */
    public void figure(String label, Figure figure, String unit, String meaning) {
        row(
                label,
                figure.isKnown() ? Wording.number(figure.value()) + unit : "-",
                figure.isKnown() ? meaning : figure.reason());
    }
}
