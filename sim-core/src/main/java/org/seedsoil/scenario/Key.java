package org.seedsoil.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A key of a section.
 *
 * @param name the key
 * @param spec what stands under it
 * @param presence what happens when it is left out
 * @param standard what is taken when it is left out, as it would be written; null where nothing is
 * @param doc one line on its meaning
 */
public record Key(
        String name, Spec spec, Presence presence, @Nullable String standard, String doc) {
    /** What happens when a key is left out. */
    public enum Presence {
        /** It may not be left out. */
        REQUIRED,
        /** Then there is none. */
        OPTIONAL,
        /** Then the default holds. */
        DEFAULT
    }

    static Key required(String name, Spec spec, String doc) {
        return new Key(name, spec, Presence.REQUIRED, null, doc);
    }

    static Key optional(String name, Spec spec, String doc) {
        return new Key(name, spec, Presence.OPTIONAL, null, doc);
    }

    /** A single value with a default. */
    static Key of(String name, ValueSpec spec, String standard, String doc) {
        return new Key(name, spec, Presence.DEFAULT, standard, doc);
    }

    /** A single value or a structure, with a single value as default. */
    static Key of(String name, AlternativeSpec spec, String standard, String doc) {
        return new Key(name, spec, Presence.DEFAULT, standard, doc);
    }

    /** A section, map or list that stands empty by default: a section then has its own defaults. */
    static Key of(String name, Spec spec, String doc) {
        return new Key(name, spec, Presence.DEFAULT, null, doc);
    }

    /** A part that is not built yet. */
    static Key unsupported(String name, String part) {
        return new Key(name, new UnsupportedSpec(part), Presence.OPTIONAL, null, part + "; not yet supported");
    }

    /**
     * Returns the same key without a default, for places where leaving it out means that another value holds.
     *
     * @return an optional key
     */
    Key withoutDefault() {
        return new Key(name, spec, Presence.OPTIONAL, null, doc);
    }

    /**
     * Returns what holds when the key is left out.
     *
     * @return the setting, or null where there is none
     */
    public @Nullable Setting absent() {
        if (presence != Presence.DEFAULT) {
            return null;
        }
        return standard == null ? empty(spec) : valued(spec).parse(standard);
    }

    private static ValueSpec valued(Spec spec) {
        return spec instanceof AlternativeSpec either ? either.word() : (ValueSpec) spec;
    }

    private static Setting empty(Spec spec) {
        if (spec instanceof SectionSpec section) {
            return section.defaults();
        }
        if (spec instanceof AlternativeSpec either) {
            return empty(either.structure());
        }
        return spec instanceof ListSpec || spec instanceof LaidSpec
                ? new Setting.Items(java.util.List.of())
                : new Setting.Group(java.util.Map.of());
    }
}
