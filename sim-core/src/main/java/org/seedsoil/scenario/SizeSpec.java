package org.seedsoil.scenario;

import org.seedsoil.care.VisibleSize;
import org.seedsoil.quantity.Dimension;

/** The size of a lesion: a diameter or a number of cells, which the unit tells apart. */
public record SizeSpec() implements ValueSpec {
    @Override
    public Setting parse(String text) {
        if (Character.isDigit(text.charAt(text.length() - 1))) {
            throw new IllegalArgumentException("'" + Suggestion.clip(text) + "' has no unit; allowed: "
                    + Dimension.LENGTH.symbols() + ", or cells");
        }
        return new Setting.Words(VisibleSize.parse(text).words());
    }

    @Override
    public String format(Setting setting) {
        return ((Setting.Words) setting).text();
    }

    @Override
    public String allowed() {
        return "a diameter such as 10 mm, or a number of cells such as 1e6 cells";
    }
}
