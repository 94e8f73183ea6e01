package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comes up while a text is read: every fault, and the sources given for numbers. One owner; not thread-safe. */
final class Reading {
    private final SectionSpec root;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<KeyPath, String> sources = new HashMap<>();

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

    void fault(KeyPath path, Mark mark, String sentence) {
        violations.add(new Violation(path, mark, sentence));
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
