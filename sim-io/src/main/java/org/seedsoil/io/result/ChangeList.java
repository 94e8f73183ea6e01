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

    /** A value that differs. */
    static final Fields<Change> FIELDS = new Fields<>(
            KEY + "[].",
            List.of(
                    Field.text(
                            "path",
                            "a value in which the run differs from the scenario's file, as set by `--set`; none for what the file says",
                            change -> change.path().toString()),
                    Field.text(
                            "from",
                            "what the file says, or leaves to its default; absent where it has no such value",
                            Change::from),
                    Field.text("to", "what held instead; absent where the value was taken away", Change::to)));

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
            FIELDS.put(change, list.addObject());
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
