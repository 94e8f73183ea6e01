package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value in which a variant of a scenario differs from its file.
 *
 * @param path where it stands
 * @param from what the file says, or leaves to a default; null where it has no such value
 * @param to what holds instead; null where the value is gone
 */
public record Change(
        KeyPath path, @Nullable String from, @Nullable String to) {
    /**
     * Finds what differs at or below some paths. What is set to what it was has not changed.
     *
     * @param before the settings of the file
     * @param after those of the variant
     * @param touched where to look
     * @return each value that differs in the order of the keys, then what is gone, then sources that were given anew
     */
    static List<Change> between(Settings before, Settings after, List<KeyPath> touched) {
        Map<KeyPath, String> old = texts(before, touched);
        Map<KeyPath, String> now = texts(after, touched);
        List<Change> changes = new ArrayList<>();
        now.forEach((path, text) -> {
            if (!text.equals(old.get(path))) {
                changes.add(new Change(path, old.get(path), text));
            }
        });
        old.forEach((path, text) -> {
            if (!now.containsKey(path)) {
                changes.add(new Change(path, text, null));
            }
        });
        Map<KeyPath, String> sources = before.sources().scenario();
        after.sources().scenario().entrySet().stream()
                .filter(source -> !source.getValue().equals(sources.get(source.getKey())))
                .sorted(Comparator.comparing(source -> source.getKey().toString()))
                .map(source -> new Change(
                        source.getKey().child(SectionSpec.SOURCE), sources.get(source.getKey()), source.getValue()))
                .forEach(changes::add);
        return List.copyOf(changes);
    }

    private static Map<KeyPath, String> texts(Settings settings, List<KeyPath> touched) {
        Map<KeyPath, String> texts = new LinkedHashMap<>();
        for (Leaf leaf : Leaf.of(settings.values())) {
            if (!leaf.text().isEmpty()
                    && touched.stream()
                            .anyMatch(path -> leaf.path().isAtOrBelow(path) || path.isAtOrBelow(leaf.path()))) {
                texts.put(leaf.path(), leaf.text());
            }
        }
        return texts;
    }
}
