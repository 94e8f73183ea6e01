package org.seedsoil.io.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.seedsoil.io.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The manifest of a result: what was run, and the SHA-256 of every file, so that a damaged result is never read as if it
 * were whole. It holds nothing that depends on the machine or the clock: the same run gives the same bytes.
 */
public final class Manifest {
    /** Name of its file. */
    public static final String FILE = "manifest.json";

    /** Name of the file that tells when and where the run was made; it is not part of the manifest. */
    public static final String RUN_INFO = "run-info.json";

    private static final String FORMAT = "seedsoil-result";
    private static final int VERSION = 1;

    /** What is there for a trial alone. */
    static final String TRIAL = "trial";

    private Manifest() {}

    /** Writes the manifest of a folder that is otherwise whole. */
    static void write(Path folder, RunFacts facts, TableFormat tables) throws IOException {
        ObjectNode manifest = Json.object();
        manifest.put("format", FORMAT).put("format-version", VERSION);
        manifest.put("program-version", facts.version());
        manifest.put("name", facts.name()).put("command", facts.command());
        manifest.put("patients", facts.patients()).put("random-seed", facts.randomSeed());
        manifest.put("mode", facts.mode()).put("mode-reason", facts.modeReason());
        facts.trial().ifPresent(repetition -> put(manifest.putObject(TRIAL), repetition));
        manifest.put("tables", tables.ending());
        ObjectNode scenario = manifest.putObject("scenario");
        scenario.put("name", facts.scenario().name());
        scenario.put("title", facts.scenario().title());
        ChangeList.put(facts.changes(), scenario);
        scenario.put("sha256", Sha256.of(facts.scenarioText())).put("text", facts.scenarioText());
        if (!facts.anatomyText().isEmpty()) {
            scenario.put("anatomy", facts.anatomyText());
        }
        ArrayNode files = manifest.putArray("files");
        for (Path file : Folders.files(folder)) {
            String name = Folders.name(folder, file);
            if (!name.equals(FILE) && !name.equals(RUN_INFO)) {
                files.addObject()
                        .put("name", name)
                        .put("bytes", Files.size(file))
                        .put("sha256", Sha256.of(file));
            }
        }
        Json.write(manifest, folder.resolve(FILE));
    }

    private static void put(ObjectNode trial, Repetition repetition) {
        if (!repetition.equals(Repetition.NONE)) {
            trial.put("repeated", repetition.trials()).put("size", repetition.size());
        }
    }

    /**
     * Reads a manifest as it is written.
     *
     * @param file the manifest
     * @return the document; empty where the file is no manifest of a result
     * @throws IOException if it cannot be read
     */
    public static Optional<JsonNode> read(Path file) throws IOException {
        return Json.parsed(file)
                .filter(found -> found.path("format").asString("").equals(FORMAT))
                .filter(found -> found.path("format-version").asInt(0) == VERSION);
    }

    /** Says whether a folder holds a result. */
    static boolean isIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.isRegularFile(file) && Json.textAt(file, "format").equals(FORMAT);
        } catch (IOException e) {
            return false;
        }
    }
}
