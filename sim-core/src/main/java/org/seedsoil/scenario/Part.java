package org.seedsoil.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Moment;

/**
 * A section of valid settings, read by key.
 *
 * @param group the section
 */
record Part(Setting.Group group) {
    static List<String> texts(Setting.Items list) {
        return of(Setting.Words.class, list).map(Setting.Words::text).toList();
    }

    /** The items of a kind: where one was refused something else stands in its place ({@link ListSpec}). */
    private static <T extends Setting> Stream<T> of(Class<T> kind, Setting.Items list) {
        return list.items().stream().filter(kind::isInstance).map(kind::cast);
    }

    double number(String key) {
        return ((Setting.Amount) need(key)).value();
    }

    double numberOr(String key, double other) {
        return group.get(key) instanceof Setting.Amount amount ? amount.value() : other;
    }

    /** The end of a range; what holds where it is open, or there is no range. */
    static double bound(@Nullable Part range, String end, double open) {
        return range == null ? open : range.numberOr(end, open);
    }

    Moment moment(String key) {
        return ((Setting.Dated) need(key)).moment();
    }

    int whole(String key) {
        return (int) number(key);
    }

    boolean on(String key) {
        return ((Setting.Switch) need(key)).on();
    }

    String words(String key) {
        return ((Setting.Words) need(key)).text();
    }

    String wordsOr(String key, String other) {
        return group.get(key) instanceof Setting.Words words ? words.text() : other;
    }

    List<String> texts(String key) {
        return texts((Setting.Items) need(key));
    }

    List<Double> amounts(String key) {
        return of(Setting.Amount.class, (Setting.Items) need(key))
                .map(Setting.Amount::value)
                .toList();
    }

    boolean has(String key) {
        return group.get(key) != null;
    }

    Part part(String key) {
        return new Part((Setting.Group) need(key));
    }

    /** The section under a key, or null where a single value such as "none" stands there. */
    @Nullable
    Part partOrNull(String key) {
        return group.get(key) instanceof Setting.Group inner ? new Part(inner) : null;
    }

    Map<String, Part> parts(String key) {
        Map<String, Part> parts = new LinkedHashMap<>();
        part(key).group.entries().forEach((name, setting) -> parts.put(name, new Part((Setting.Group) setting)));
        return parts;
    }

    List<Part> items(String key) {
        return of(Setting.Group.class, (Setting.Items) need(key)).map(Part::new).toList();
    }

    Map<String, Double> numbers(String key) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        part(key).group.entries().forEach((name, setting) -> numbers.put(name, ((Setting.Amount) setting).value()));
        return numbers;
    }

    Map<String, String> names(String key) {
        Map<String, String> names = new LinkedHashMap<>();
        part(key).group.entries().forEach((name, setting) -> names.put(name, ((Setting.Words) setting).text()));
        return names;
    }

    /** This section with the keys of another one over it. */
    Part over(@Nullable Part differences) {
        if (differences == null) {
            return this;
        }
        Map<String, Setting> entries = new LinkedHashMap<>(group.entries());
        entries.putAll(differences.group.entries());
        return new Part(new Setting.Group(entries));
    }

    /** This section with the default of each of some keys that is left out. */
    Part withDefaults(List<Key> keys) {
        Map<String, Setting> entries = new LinkedHashMap<>(group.entries());
        for (Key key : keys) {
            Setting absent = key.absent();
            if (absent != null) {
                entries.putIfAbsent(key.name(), absent);
            }
        }
        return new Part(new Setting.Group(entries));
    }

    private Setting need(String key) {
        Setting setting = group.get(key);
        if (setting == null) {
            throw new IllegalArgumentException("no setting " + key);
        }
        return setting;
    }
}
