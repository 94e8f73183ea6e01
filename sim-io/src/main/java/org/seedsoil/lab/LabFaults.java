package org.seedsoil.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.FaultList;
import org.seedsoil.scenario.Names;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Written;

/** What is wrong in the file of a laboratory; reads its simple parts. */
final class LabFaults extends FaultList {
    String words(Written.Mapping in, String path, String key) {
        Written written = in.value(key);
        if (written instanceof Written.Words words && !words.text().isBlank()) {
            return words.text();
        }
        add(written == null ? in.mark() : written.mark(), path, key + " is missing; allowed: a text");
        return "";
    }

    String wordsOr(Written.Mapping in, String key, String otherwise) {
        return in.value(key) instanceof Written.Words words ? words.text() : otherwise;
    }

    double number(Written.Mapping in, String path, String key, double otherwise) {
        Written written = in.value(key);
        if (written == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(words(in, path, key));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        add(written.mark(), path, key + " is no number; allowed: a number");
        return otherwise;
    }

    <T> @Nullable T one(Written.Mapping in, String path, String key, Collection<String> known, List<T> values) {
        String word = words(in, path, key);
        int index = List.copyOf(known).indexOf(word);
        if (index < 0 && !word.isEmpty()) {
            Written written = in.value(key);
            add(written == null ? in.mark() : written.mark(), path, Names.unknown(key, word, known));
        }
        return index < 0 ? null : values.get(index);
    }

    /** The items of a list, each a mapping. */
    List<Written.Mapping> mappings(Written.Mapping in, String key) {
        List<Written.Mapping> mappings = new ArrayList<>();
        if (!(in.value(key) instanceof Written.Sequence sequence)) {
            Written written = in.value(key);
            add(written == null ? in.mark() : written.mark(), "", key + " is missing; allowed: a list");
            return mappings;
        }
        for (Written item : sequence.items()) {
            if (item instanceof Written.Mapping mapping) {
                mappings.add(mapping);
            } else {
                add(item.mark(), key, "an item is a mapping of keys to values");
            }
        }
        return mappings;
    }

    static String clip(String text) {
        return Suggestion.clip(text);
    }
}
