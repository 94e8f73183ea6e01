package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lays the keys of a scenario over those of its anatomy: mappings key by key, everything else as a whole. */
final class Overlay {
    private Overlay() {}

    /**
     * Merges two texts.
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
}
