package org.seedsoil.scenario;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What is said of a value that differs from the scenario's file: no source of the file speaks for it. */
    public static final String SET = "set on the command line";

    /** The same where a variant with a name says the value; the name follows. */
    static final String BY_VARIANT = "set by variant ";

    /**
     * Says whether a source tells that no source of the scenario's file speaks for a value.
     *
     * @param source what is said of a value
     * @return true for what a variant set
     */
    public static boolean isOfVariant(String source) {
        return source.equals(SET) || source.startsWith(BY_VARIANT);
    }

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
        return sources.get(cover(sources, path));
    }

    /**
     * Adds what others say of some sections.
     *
     * @param others other sources
     * @param sections first steps of the keys that they are asked for
     * @return a changed copy
     */
    Sources with(Sources others, Collection<String> sections) {
        Map<KeyPath, String> all = new LinkedHashMap<>(scenario);
        others.scenario.forEach((path, text) -> {
            if (sections.contains(path.first())) {
                all.put(path, text);
            }
        });
        Set<KeyPath> both = new LinkedHashSet<>(given);
        others.given.stream().filter(path -> sections.contains(path.first())).forEach(both::add);
        return new Sources(all, anatomy, both);
    }

    /** The nearest place at or above a path that has a source; the top where there is none. */
    private static KeyPath cover(Map<KeyPath, String> sources, KeyPath path) {
        KeyPath here = path;
        while (!sources.containsKey(here) && !here.isRoot()) {
            here = here.parent();
        }
        return here;
    }

    /**
     * Takes their sources from values that changed, unless a source was given with the change.
     *
     * @param changes what changed
     * @param before the sources of the file
     * @param origin what is said of them instead
     * @return a changed copy
     */
    Sources without(List<Change> changes, Sources before, String origin) {
        Map<KeyPath, String> honest = new LinkedHashMap<>(scenario);
        for (Change change : changes) {
            KeyPath cover = cover(scenario, change.path());
            boolean given = !Objects.equals(scenario.get(cover), before.scenario.get(cover));
            if (change.to() != null && !given) {
                honest.put(change.path(), origin);
            }
        }
        return new Sources(honest, anatomy, given);
    }
}
