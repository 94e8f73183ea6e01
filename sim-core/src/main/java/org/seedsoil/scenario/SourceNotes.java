package org.seedsoil.scenario;

import java.util.Collection;

/** Reads {@code source:} of a mapping: one text for all of its numbers, or a text by key. */
final class SourceNotes {
    private static final TextSpec PROSE = new TextSpec(TextSpec.Kind.PROSE);

    private SourceNotes() {}

    /**
     * Reads sources.
     *
     * @param written what stands under {@code source}
     * @param path the mapping they belong to
     * @param known keys of that mapping
     * @param reading takes the sources and faults
     */
    static void read(Written written, KeyPath path, Collection<String> known, Reading reading) {
        KeyPath place = path.child(SectionSpec.SOURCE);
        if (!(written instanceof Written.Mapping mapping)) {
            put(written, path, place, reading);
            return;
        }
        for (Written.Entry entry : mapping.entries()) {
            if (known.contains(entry.key())) {
                put(entry.value(), path.child(entry.key()), place.child(entry.key()), reading);
            } else {
                reading.fault(place.child(entry.key()), entry.keyMark(), Names.unknown("key", entry.key(), known));
            }
        }
    }

    private static void put(Written written, KeyPath about, KeyPath place, Reading reading) {
        if (PROSE.read(written, place, reading) instanceof Setting.Words words) {
            reading.source(about, words.text());
        }
    }
}
