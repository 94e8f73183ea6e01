package org.seedsoil.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a text before anything is known about its meaning: words, and mappings and lists of them, each with its
 * place. What it means is the business of {@link Spec} alone.
 */
public sealed interface Written {
    /**
     * Returns where it stands.
     *
     * @return the place of its first character
     */
    Mark mark();

    /**
     * Tells what is written, wherever it stands.
     *
     * @return mappings in braces, lists in brackets, words as they are
     */
    default String says() {
        if (this instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.key() + ": " + entry.value().says())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (this instanceof Sequence sequence) {
            return sequence.items().stream().map(Written::says).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Words) this).text();
    }

    /**
     * A single value.
     *
     * @param text the characters, without quotes
     * @param mark where
     */
    record Words(String text, Mark mark) implements Written {}

    /**
     * Keys with values.
     *
     * @param entries in the order of the text, without duplicates
     * @param mark where
     */
    record Mapping(List<Entry> entries, Mark mark) implements Written {
        /** Copies the list. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /**
         * Finds an entry.
         *
         * @param key the key
         * @return the entry, or null if there is none
         */
        public @Nullable Entry entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return entry;
                }
            }
            return null;
        }

        /**
         * Returns the keys but {@code source}, which is about the others.
         *
         * @return the keys in the order of the text
         */
        List<String> names() {
            return entries.stream()
                    .map(Entry::key)
                    .filter(key -> !key.equals(SectionSpec.SOURCE))
                    .toList();
        }

        /**
         * Finds a value.
         *
         * @param key the key
         * @return the value, or null if there is none
         */
        public @Nullable Written value(String key) {
            Entry entry = entry(key);
            return entry == null ? null : entry.value();
        }
    }

    /**
     * A list.
     *
     * @param items in order
     * @param mark where
     */
    record Sequence(List<Written> items, Mark mark) implements Written {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param keyMark where the key stands
     * @param value the value
     */
    record Entry(String key, Mark keyMark, Written value) {}
}
