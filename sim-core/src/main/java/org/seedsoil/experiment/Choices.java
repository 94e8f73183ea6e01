package org.seedsoil.experiment;

import java.util.List;
import org.seedsoil.scenario.Setting;

/**
 * Single values: numbers, words or switches.
 *
 * @param values the values in the order in which they are written
 */
public record Choices(List<Setting> values) implements Range {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no value, or one is given twice
     */
    public Choices {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there are no values; allowed: one or more");
        }
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException("a value is given twice; allowed: each once");
        }
    }

    @Override
    public Setting at(double place) {
        return values.get(Math.min(values.size() - 1, (int) (place * values.size())));
    }

    @Override
    public Setting level(int index, int count) {
        return values.get((int) ((long) index * values.size() / count));
    }

    @Override
    public int choices() {
        return values.size();
    }
}
