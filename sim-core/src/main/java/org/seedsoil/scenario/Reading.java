package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What comes up while a text is read: every fault, and the sources given for numbers. One owner; not thread-safe. */
final class Reading {
    private static final int MOST = 1000;
    private static final int MOST_SUGGESTIONS = 100;

    private final SectionSpec root;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<KeyPath, String> sources = new LinkedHashMap<>();

    /**
     * Starts reading.
     *
     * @param root the tree that paths in {@code patients.vary} lead into
     */
    Reading(SectionSpec root) {
        this.root = root;
    }

    SectionSpec root() {
        return root;
    }

    /** Takes a fault; a text with thousands of them is told of the first thousand. */
    void fault(KeyPath path, Mark mark, String sentence) {
        if (violations.size() < MOST) {
            violations.add(new Violation(path, mark, sentence));
        }
    }

    /** Suggests a word, unless there are so many faults that it would not be read. */
    String suggest(String word, Collection<String> known) {
        return violations.size() < MOST_SUGGESTIONS ? Suggestion.of(word, known) : "";
    }

    void source(KeyPath path, String text) {
        sources.put(path, text);
    }

    List<Violation> violations() {
        return violations;
    }

    Map<KeyPath, String> sources() {
        return sources;
    }
}
