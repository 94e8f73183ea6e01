package org.seedsoil.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the numbers come from.
 *
 * @param scenario sources given in the scenario, by key or by the section they cover
 * @param anatomy sources given in the anatomy
 * @param given the keys whose values the scenario itself writes; sources of the anatomy do not cover them
 */
public record Sources(Map<KeyPath, String> scenario, Map<KeyPath, String> anatomy, Set<KeyPath> given) {
    /** No sources at all. */
    public static final Sources NONE = new Sources(Map.of(), Map.of(), Set.of());

    /** Copies the collections, in the order in which they were read. */
    public Sources {
        scenario = Collections.unmodifiableMap(new LinkedHashMap<>(scenario));
        anatomy = Collections.unmodifiableMap(new LinkedHashMap<>(anatomy));
        given = Collections.unmodifiableSet(new LinkedHashSet<>(given));
    }

    /**
     * Finds the source of a value.
     *
     * @param path its key
     * @return the source given for it or for the nearest section around it; null if there is none: the value is assumed
     */
    public @Nullable String of(KeyPath path) {
        return given.contains(path) ? nearest(scenario, path) : nearest(anatomy, path);
    }

    private static @Nullable String nearest(Map<KeyPath, String> sources, KeyPath path) {
        @Nullable String source = sources.get(path);
        for (KeyPath here = path; source == null && !here.isRoot(); ) {
            here = here.parent();
            source = sources.get(here);
        }
        return source;
    }
}
