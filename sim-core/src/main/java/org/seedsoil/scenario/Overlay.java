package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lays one text over another, mappings key by key, everything else as a whole: the keys of a scenario over those of its anatomy, and what a
 * variant says over its scenario. Every part keeps the place at which it stands.
 */
final class Overlay {
    private Overlay() {}

    /**
     * Merges a scenario with its anatomy.
     *
     * @param base what holds where {@code over} says nothing; its sources are left out
     * @param over what comes first
     * @return both
     */
    static Written.Mapping merge(Written.Mapping base, Written.Mapping over) {
        List<Written.Entry> entries = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (Written.Entry entry : base.entries()) {
            if (!entry.key().equals(SectionSpec.SOURCE)) {
                Written.Entry other = over.entry(entry.key());
                entries.add(other == null ? withoutSources(entry) : merge(entry, other));
                done.add(entry.key());
            }
        }
        for (Written.Entry entry : over.entries()) {
            if (!done.contains(entry.key())) {
                entries.add(entry);
            }
        }
        return new Written.Mapping(entries, over.mark());
    }

    private static Written.Entry merge(Written.Entry base, Written.Entry over) {
        boolean both = base.value() instanceof Written.Mapping && over.value() instanceof Written.Mapping;
        return both
                ? new Written.Entry(over.key(), over.keyMark(), merge((Written.Mapping) base.value(), (Written.Mapping)
                        over.value()))
                : over;
    }

    private static Written.Entry withoutSources(Written.Entry entry) {
        return entry.value() instanceof Written.Mapping mapping
                ? new Written.Entry(
                        entry.key(), entry.keyMark(), merge(mapping, new Written.Mapping(List.of(), mapping.mark())))
                : entry;
    }

    /**
     * Lays a variant's text over that of its scenario.
     *
     * @param base what holds where {@code over} says nothing
     * @param over what comes first; a key without a value takes the key away
     * @return both
     */
    static Written.Mapping lay(Written.Mapping base, Written.Mapping over) {
        List<Written.Entry> entries = new ArrayList<>();
        for (Written.Entry entry : base.entries()) {
            Written.Entry other = over.entry(entry.key());
            if (other == null) {
                entries.add(entry);
            } else if (!takesAway(other)) {
                entries.add(new Written.Entry(other.key(), other.keyMark(), laid(entry.value(), other.value())));
            }
        }
        for (Written.Entry entry : over.entries()) {
            if (base.entry(entry.key()) == null && !takesAway(entry)) {
                entries.add(entry);
            }
        }
        return new Written.Mapping(entries, base.mark());
    }

    private static Written laid(Written base, Written over) {
        return base instanceof Written.Mapping below && over instanceof Written.Mapping above
                ? lay(below, above)
                : over;
    }

    private static boolean takesAway(Written.Entry entry) {
        return entry.value() instanceof Written.Words words && words.text().isEmpty();
    }

    /**
     * Puts a value at its path.
     *
     * @param text what is written
     * @param value the value; mappings on the way that are not there are made
     * @param faults takes what leads nowhere
     * @return the changed text
     */
    static Written.Mapping put(Written.Mapping text, Difference.Value value, List<Violation> faults) {
        return (Written.Mapping) put(text, value.path(), value, faults);
    }

    private static Written put(Written here, KeyPath path, Difference.Value value, List<Violation> faults) {
        if (path.isRoot()) {
            return value.value();
        }
        if (here instanceof Written.Sequence sequence) {
            return item(sequence, path, value, faults);
        }
        List<Written.Entry> entries = new ArrayList<>();
        boolean found = false;
        if (here instanceof Written.Mapping mapping) {
            for (Written.Entry entry : mapping.entries()) {
                boolean same = entry.key().equals(path.first());
                found |= same;
                entries.add(
                        same
                                ? new Written.Entry(
                                        entry.key(), value.mark(), put(entry.value(), path.rest(), value, faults))
                                : entry);
            }
        }
        if (!found) {
            Written below = put(new Written.Mapping(List.of(), value.mark()), path.rest(), value, faults);
            entries.add(new Written.Entry(path.first(), value.mark(), below));
        }
        return new Written.Mapping(entries, here.mark());
    }

    private static Written item(
            Written.Sequence sequence, KeyPath path, Difference.Value value, List<Violation> faults) {
        int index = KeyPath.index(path.first());
        if (index < 0 || index >= sequence.items().size()) {
            String sentence = "there is no item " + path.first() + "; allowed: [0] to ["
                    + (sequence.items().size() - 1) + "]";
            faults.add(new Violation(KeyPath.ROOT, value.mark(), sentence));
            return sequence;
        }
        List<Written> items = new ArrayList<>(sequence.items());
        items.set(index, put(items.get(index), path.rest(), value, faults));
        return new Written.Sequence(items, sequence.mark());
    }
}
