package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * A scenario that differs in something: a name, and what differs. An arm of a trial, a point of a sweep, one side of a comparison and
 * {@code --set} are variants. Immutable.
 *
 * @param name what it is called; not empty
 * @param origin what is said of a value that it changes, where the scenario's file gives a source for the value as it was
 * @param differences what differs; of two that meet the later one holds, and a {@link Difference.Numeric} holds over all that is written
 */
public record Variant(String name, String origin, List<Difference> differences) {
    /** The scenario as its file says it. */
    public static final Variant BASE = of("base", List.of());

    /** Copies the list. */
    public Variant {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a variant has a name");
        }
        differences = List.copyOf(differences);
    }

    /**
     * Tells a variant.
     *
     * @param name what it is called
     * @param differences what differs
     * @return the variant
     */
    public static Variant of(String name, List<Difference> differences) {
        return new Variant(name, Sources.BY_VARIANT + name, differences);
    }

    /**
     * Changes a number, too.
     *
     * @param path its key
     * @param value the number, in the canonical unit of its key
     * @return a variant that differs in one thing more
     */
    public Variant with(KeyPath path, double value) {
        List<Difference> more = new ArrayList<>(differences);
        more.add(new Difference.Numeric(path, value, new Mark("variant " + name, 0, 0)));
        return new Variant(name, origin, more);
    }

    /**
     * Returns where it changes something.
     *
     * @return the paths, with the places at which it says so
     */
    public List<Difference.Place> places() {
        return differences.stream()
                .flatMap(difference -> difference.places().stream())
                .toList();
    }

    /**
     * Changes what is written.
     *
     * @param text what the scenario says
     * @return what this variant of it says, but for its numbers; every part keeps the place at which it stands
     * @throws InvalidSettingsException if something leads nowhere; it holds every such fault
     */
    public Written.Mapping over(Written.Mapping text) {
        List<Violation> faults = new ArrayList<>();
        Written.Mapping changed = text;
        for (Difference difference : differences) {
            if (difference instanceof Difference.Value value) {
                changed = Overlay.put(changed, value, faults);
            } else if (difference instanceof Difference.Section section) {
                changed = Overlay.lay(changed, section.text());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
        return changed;
    }

    /**
     * Changes numbers.
     *
     * @param settings what is read of {@link #over the text}
     * @return the settings with the numbers of this variant
     * @throws InvalidSettingsException if there is no such number, or it may not be what it shall be; it holds every such fault
     */
    public Settings numbered(Settings settings) {
        List<Violation> faults = new ArrayList<>();
        Settings changed = settings;
        for (Difference difference : differences) {
            if (difference instanceof Difference.Numeric number) {
                changed = NumberRules.put(changed, number, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
        return changed;
    }
}
