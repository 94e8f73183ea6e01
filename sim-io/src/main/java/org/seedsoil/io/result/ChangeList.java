package org.seedsoil.io.result;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.KeyPath;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** In what a variant differs from its scenario, as a list in a document. */
public final class ChangeList {
    private static final String KEY = "changes";

    private ChangeList() {}

    /**
     * Writes changes down.
     *
     * @param changes the changes
     * @param document where they are put, under {@code changes}
     */
    public static void put(List<Change> changes, ObjectNode document) {
        ArrayNode list = document.putArray(KEY);
        for (Change change : changes) {
            ObjectNode entry = list.addObject().put("path", change.path().toString());
            put(entry, "from", change.from());
            put(entry, "to", change.to());
        }
    }

    private static void put(ObjectNode entry, String key, @Nullable String text) {
        if (text != null) {
            entry.put(key, text);
        }
    }

    /**
     * Reads back what {@link #put} wrote.
     *
     * @param document where they were put
     * @return the changes
     */
    public static List<Change> of(JsonNode document) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode entry : document.path(KEY)) {
            changes.add(
                    new Change(KeyPath.parse(entry.path("path").asString()), text(entry, "from"), text(entry, "to")));
        }
        return List.copyOf(changes);
    }

    private static @Nullable String text(JsonNode entry, String key) {
        return entry.has(key) ? entry.path(key).asString() : null;
    }
}
