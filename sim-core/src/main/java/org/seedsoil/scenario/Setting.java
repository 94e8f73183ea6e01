package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Moment;

/** A value of a scenario, typed and in canonical units. Immutable. */
public sealed interface Setting {
    /**
     * A number.
     *
     * @param value in the canonical unit of its key
     */
    record Amount(double value) implements Setting {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Amount that && Double.compare(value, that.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    /**
     * A day of a patient's course.
     *
     * @param moment the day
     */
    record Dated(Moment moment) implements Setting {}

    /**
     * A text, a name or one of several words.
     *
     * @param text the text
     */
    record Words(String text) implements Setting {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Words that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /**
     * A switch.
     *
     * @param on whether it is on
     */
    record Switch(boolean on) implements Setting {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Switch that && on == that.on;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(on);
        }
    }

    /**
     * Settings by key, in order.
     *
     * @param entries the settings
     */
    record Group(Map<String, Setting> entries) implements Setting {
        /** Copies the map and keeps its order. */
        public Group {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /**
         * Finds a setting.
         *
         * @param key the key
         * @return the setting, or null if there is none
         */
        public @Nullable Setting get(String key) {
            return entries.get(key);
        }

        /**
         * Swaps one setting.
         *
         * @param key the key
         * @param setting the new setting
         * @return a changed copy
         */
        public Group with(String key, Setting setting) {
            Map<String, Setting> changed = new LinkedHashMap<>(entries);
            changed.put(key, setting);
            return new Group(changed);
        }
    }

    /**
     * A list of settings.
     *
     * @param items the settings
     */
    record Items(List<Setting> items) implements Setting {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }

        /**
         * Swaps one item.
         *
         * @param index from 0
         * @param setting the new setting
         * @return a changed copy
         */
        public Items with(int index, Setting setting) {
            List<Setting> changed = new ArrayList<>(items);
            changed.set(index, setting);
            return new Items(changed);
        }

        /**
         * Leaves out the groups that have a key.
         *
         * @param key the key
         * @return the others, in their order
         */
        public Items without(String key) {
            return new Items(items.stream()
                    .filter(item -> !(item instanceof Group group && group.get(key) != null))
                    .toList());
        }
    }

    /**
     * What an arm changes, before it means anything: it is laid over a text. Two are equal that say the same, wherever they stand.
     *
     * @param text paths with values
     */
    record Laid(Written.Mapping text) implements Setting {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Laid laid && text.says().equals(laid.text.says());
        }

        @Override
        public int hashCode() {
            return text.says().hashCode();
        }

        @Override
        public String toString() {
            return "Laid[" + text.says() + "]";
        }
    }

    /**
     * Returns the number in it, which variants, sweeps and variation between patients may change.
     *
     * @return the number in the canonical unit of its key: of a day how many days it lies after its event; null where there is none
     */
    default @Nullable Double number() {
        if (this instanceof Amount amount) {
            return amount.value();
        }
        return this instanceof Dated dated ? dated.moment().days() : null;
    }

    /**
     * Swaps the number in it.
     *
     * @param value the other number
     * @return a changed copy; a day still counts from its event
     */
    default Setting withNumber(double value) {
        return this instanceof Dated dated ? new Dated(dated.moment().withDays(value)) : new Amount(value);
    }

    /**
     * Finds a setting below this one.
     *
     * @param path the way to it
     * @return the setting, or null if there is none
     */
    default @Nullable Setting find(KeyPath path) {
        @Nullable Setting here = this;
        for (String step : path.steps()) {
            here = here == null ? null : here.step(step);
        }
        return here;
    }

    private @Nullable Setting step(String step) {
        if (this instanceof Group group) {
            return group.get(step);
        }
        int index = KeyPath.index(step);
        return this instanceof Items list && index >= 0 && index < list.items().size()
                ? list.items().get(index)
                : null;
    }

    /**
     * Swaps the number of a setting below this one.
     *
     * @param path the way to it
     * @param value the number
     * @return a changed copy
     */
    default Setting with(KeyPath path, double value) {
        Setting found = find(path);
        return with(path, found == null ? new Amount(value) : found.withNumber(value));
    }

    /**
     * Swaps a setting below this one.
     *
     * @param path the way to it; all but its last step must exist
     * @param setting the new setting
     * @return a changed copy
     */
    default Setting with(KeyPath path, Setting setting) {
        return with(path.steps(), 0, setting);
    }

    private Setting with(List<String> steps, int depth, Setting setting) {
        if (depth == steps.size()) {
            return setting;
        }
        String step = steps.get(depth);
        @Nullable Setting inner = step(step);
        boolean last = depth == steps.size() - 1;
        if (inner == null && !last) {
            throw new IllegalArgumentException("no setting " + step);
        }
        Setting below = inner == null ? setting : inner.with(steps, depth + 1, setting);
        if (this instanceof Group group) {
            return group.with(step, below);
        }
        if (this instanceof Items list && inner != null) {
            return list.with(KeyPath.index(step), below);
        }
        throw new IllegalArgumentException("nothing stands below a single value: " + step);
    }
}
