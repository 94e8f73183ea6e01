package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.Parts;

/**
 * Whatever a summary keeps is a part of it: what is not would be forgotten when summaries are merged, saved or loaded. Looks at every
 * field of whatever has parts, so a new one that is not told as a part is found without a value that betrays it.
 */
class KeptPartsTest {
    private final Set<Object> looked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> forgotten = new ArrayList<>();
    private int found;

    @Test
    void nothingIsKeptThatIsNoPart() throws IllegalAccessException {
        look(new CohortSummary(new Scope(CohortFixture.anatomy(), List.of("main", "other"), List.of())));
        assertThat(forgotten).as("kept, but no part").isEmpty();
        assertThat(found).as("parts found").isGreaterThan(300);
    }

    private void look(Object keeper) throws IllegalAccessException {
        if (!looked.add(keeper)) {
            return;
        }
        Set<Object> parts = parts(keeper);
        if (parts == null) {
            return;
        }
        for (Class<?> type = keeper.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.getType() != Parts.class) {
                    field.setAccessible(true);
                    for (Object kept : kept(field.get(keeper))) {
                        found++;
                        if (!parts.contains(kept)) {
                            forgotten.add(type.getSimpleName() + "." + field.getName());
                        }
                        look(kept);
                    }
                }
            }
        }
    }

    /** The accumulators that a field holds, alone or many. */
    private static List<Object> kept(Object value) {
        Collection<?> values = value instanceof Object[] array
                ? Arrays.asList(array)
                : value instanceof Map<?, ?> map
                        ? map.values()
                        : value instanceof Collection<?> many ? many : Collections.singletonList(value);
        return values.stream()
                .filter(Mergeable.class::isInstance)
                .map(Object.class::cast)
                .toList();
    }

    /** What a keeper has told as its parts; null where it has no list of them. */
    private static @Nullable Set<Object> parts(Object keeper) throws IllegalAccessException {
        for (Class<?> type = keeper.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Parts.class) {
                    field.setAccessible(true);
                    return told((Parts) field.get(keeper));
                }
            }
        }
        return null;
    }

    private static Set<Object> told(Parts parts) throws IllegalAccessException {
        Set<Object> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Field field : Parts.class.getDeclaredFields()) {
            field.setAccessible(true);
            for (Object part : (List<?>) field.get(parts)) {
                Field[] kept = part.getClass().getDeclaredFields();
                kept[0].setAccessible(true);
                told.add(kept[0].get(part));
            }
        }
        return told;
    }
}
