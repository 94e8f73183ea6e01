package org.seedsoil.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.VariantText;
import org.seedsoil.io.result.ChangeList;
import org.seedsoil.io.result.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A chunk as a JSON document. */
public final class ChunkDocument {
    private static final String FORMAT = "seedsoil-chunk";
    private static final int VERSION = 1;

    private ChunkDocument() {}

    /**
     * Writes a chunk down.
     *
     * @param chunk the chunk
     * @return JSON, the same for the same chunk
     */
    public static String text(Chunk chunk) {
        ObjectNode root = Json.object();
        root.put("format", FORMAT).put("format-version", VERSION);
        root.put("variant", chunk.variant().name());
        ChangeList.put(chunk.variant().changes(), root);
        root.put("scenario", chunk.variant().scenario());
        root.put("anatomy", chunk.variant().anatomy());
        root.put("first", chunk.first()).put("end", chunk.end());
        root.put("mode", Json.word(chunk.mode())).put("random-seed", chunk.randomSeed());
        root.put("rows", chunk.rows());
        return Json.text(root);
    }

    /**
     * Reads a chunk.
     *
     * @param text JSON as {@link #text} writes it
     * @param fileName name in messages
     * @return the chunk; whether its text is a scenario turns out when that is read
     * @throws ScenarioException if it is no chunk; it holds every fault
     */
    public static Chunk read(String text, String fileName) {
        JsonNode root = Json.parsed(text)
                .filter(found -> found.path("format").asString("").equals(FORMAT))
                .filter(found -> found.path("format-version").asInt(0) == VERSION)
                .orElseThrow(() -> ScenarioException.of(new Fault(
                        fileName, 1, 1, "", "this is not a chunk of this program, " + FORMAT + " " + VERSION)));
        List<Fault> faults = faults(root, fileName);
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        VariantText variant = new VariantText(
                root.path("variant").asString(),
                root.path("scenario").asString(),
                root.path("anatomy").asString(),
                ChangeList.of(root));
        return new Chunk(
                variant,
                root.path("first").asLong(),
                root.path("end").asLong(),
                mode(root),
                root.path("random-seed").asLong(),
                root.path("rows").asBoolean());
    }

    private static List<Fault> faults(JsonNode root, String fileName) {
        List<Fault> faults = new ArrayList<>();
        for (String key : List.of("variant", "scenario", "anatomy")) {
            fault(root.path(key).isString(), fileName, key, "is not a text", faults);
        }
        for (String key : List.of("first", "end", "random-seed")) {
            fault(
                    root.path(key).isIntegralNumber() && root.path(key).canConvertToLong(),
                    fileName,
                    key,
                    "is not a whole number",
                    faults);
        }
        fault(root.path("rows").isBoolean(), fileName, "rows", "is neither true nor false", faults);
        boolean known = Stream.of(Mode.values())
                .anyMatch(mode -> Json.word(mode).equals(root.path("mode").asString("")));
        fault(known, fileName, "mode", "is unknown; allowed: explicit, thinned, reference", faults);
        long first = root.path("first").asLong(0);
        boolean range = first >= 0 && root.path("end").asLong(1) > first;
        fault(range, fileName, "end", "is not above first, or first is below 0", faults);
        return faults;
    }

    private static void fault(boolean fine, String file, String key, String message, List<Fault> faults) {
        if (!fine) {
            faults.add(new Fault(file, 1, 1, key, message));
        }
    }

    private static Mode mode(JsonNode root) {
        return Stream.of(Mode.values())
                .filter(mode -> Json.word(mode).equals(root.path("mode").asString()))
                .findFirst()
                .orElseThrow();
    }
}
