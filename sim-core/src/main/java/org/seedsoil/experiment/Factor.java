package org.seedsoil.experiment;

import java.util.List;
import java.util.regex.Pattern;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Settings;

/**
 * What an experiment varies.
 *
 * @param name a word for tables and constraints
 * @param paths the keys that it moves, one or more
 * @param multiplies whether a value multiplies what the scenario says at each key, rather than standing there itself
 * @param range its values
 * @param base where it stands when others are moved: what the scenario says, or 1 where it multiplies
 */
public record Factor(String name, List<KeyPath> paths, boolean multiplies, Range range, Setting base) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    /**
     * What a factor sets at a key.
     *
     * @param path the key
     * @param setting what stands there
     */
    public record Assignment(KeyPath path, Setting setting) {}

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the name is no word or there is no key
     */
    public Factor {
        paths = List.copyOf(paths);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a factor; allowed: a letter, then letters, digits and _, up to 40");
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("the factor moves no key; allowed: one or more");
        }
    }

    /**
     * Says what a value of this factor means.
     *
     * @param level one of its values
     * @param written what the scenario says
     * @return what to set, in the order of the keys
     */
    public List<Assignment> assignments(Setting level, Settings written) {
        return paths.stream()
                .map(path -> new Assignment(path, set(path, level, written)))
                .toList();
    }

    private Setting set(KeyPath path, Setting level, Settings written) {
        Setting stands = written.find(path.toString());
        if (stands == null || !(level instanceof Setting.Amount amount)) {
            return level;
        }
        return stands.withNumber(multiplies ? written.number(path.toString()) * amount.value() : amount.value());
    }

    /**
     * Returns a value as a number, for axes and constraints.
     *
     * @param level one of its values
     * @return the number in the canonical unit; for words and switches their place among the values, from 0
     */
    public double number(Setting level) {
        if (range instanceof Choices choices && !(level instanceof Setting.Amount)) {
            return choices.values().indexOf(level);
        }
        Double number = level.number();
        return number == null ? Double.NaN : number;
    }

    /**
     * Returns how many values a grid has here.
     *
     * @param wanted how many of a continuum
     * @return that, or the number of single values
     */
    int levels(int wanted) {
        return range.choices() > 0 ? range.choices() : wanted;
    }
}
