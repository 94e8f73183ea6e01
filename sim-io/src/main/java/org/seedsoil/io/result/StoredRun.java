package org.seedsoil.io.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.Sha256;
import org.seedsoil.scenario.Scenario;
import tools.jackson.databind.JsonNode;

/**
 * A run as its manifest tells it: all that it takes to run the same again, and what came of it.
 *
 * @param facts what was run, and by which version
 * @param tables how tables were stored
 * @param files SHA-256 of every file, by name
 */
public record StoredRun(RunFacts facts, TableFormat tables, Map<String, String> files) {
    private static final String COMMAND = "command";
    private static final List<String> TEXTS =
            List.of("program-version", "name", COMMAND, "mode", "mode-reason", "tables", "scenario.text");

    /** Copies the map and keeps its order. */
    public StoredRun {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Reads a manifest.
     *
     * @param file the manifest
     * @return the run
     * @throws ScenarioException if it is not the manifest of a run; it holds every fault
     * @throws IOException if it cannot be read
     */
    public static StoredRun read(Path file) throws IOException {
        String name = file.toString();
        JsonNode manifest = Manifest.read(file)
                .orElseThrow(() -> refused(name, "", "this is not the manifest of a result of this program"));
        List<Fault> faults = new ArrayList<>();
        TEXTS.stream()
                .filter(path -> at(manifest, path).asString("").isEmpty())
                .forEach(path -> faults.add(new Fault(name, 1, 1, path, "is missing; no run can be repeated without")));
        for (String path : List.of("patients", "random-seed")) {
            if (!at(manifest, path).isIntegralNumber()) {
                faults.add(new Fault(name, 1, 1, path, "is not a whole number"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        return of(manifest, name);
    }

    private static StoredRun of(JsonNode manifest, String name) {
        String text = at(manifest, "scenario.text").asString();
        if (!Sha256.of(text).equals(at(manifest, "scenario.sha256").asString(""))) {
            throw refused(name, "scenario.text", "the scenario was edited: its SHA-256 is another");
        }
        RunFacts facts = facts(manifest, name, text);
        Map<String, String> files = hashes(manifest);
        return new StoredRun(
                isTrial(manifest, files, name) ? facts.asTrial(repetition(manifest, name)) : facts,
                tables(manifest, name),
                files);
    }

    /** A manifest from before trials could be repeated from it does not say that it is one. */
    private static boolean isTrial(JsonNode manifest, Map<String, String> files, String name) {
        boolean said = at(manifest, Manifest.TRIAL).isObject();
        if (!said && files.containsKey(TrialDocument.FILE)) {
            throw refused(
                    name,
                    Manifest.TRIAL,
                    "is missing, and this is a trial; repeat it by its command: "
                            + at(manifest, COMMAND).asString());
        }
        return said;
    }

    private static Repetition repetition(JsonNode manifest, String name) {
        JsonNode trial = at(manifest, Manifest.TRIAL);
        try {
            return new Repetition(
                    trial.path("repeated").asLong(0), trial.path("size").asLong(0));
        } catch (IllegalArgumentException e) {
            throw refused(name, Manifest.TRIAL, String.valueOf(e.getMessage()));
        }
    }

    private static RunFacts facts(JsonNode manifest, String name, String text) {
        String anatomy = at(manifest, "scenario.anatomy").asString("");
        Scenario stored = ScenarioReader.parseStored(text, anatomy, name);
        return new RunFacts(
                new Subject(
                        at(manifest, "name").asString(),
                        Scenario.of(stored.settings().withChanges(ChangeList.of(at(manifest, "scenario")))),
                        text,
                        anatomy),
                at(manifest, COMMAND).asString(),
                at(manifest, "patients").asLong(),
                at(manifest, "random-seed").asLong(),
                new Following(mode(manifest, name), at(manifest, "mode-reason").asString()),
                at(manifest, "program-version").asString(),
                Optional.empty());
    }

    private static String mode(JsonNode manifest, String name) {
        String mode = at(manifest, "mode").asString();
        if (Stream.of(Mode.values()).noneMatch(known -> RunFacts.word(known).equals(mode))) {
            throw refused(
                    name,
                    "mode",
                    "no cohort was simulated; repeat it by its command: "
                            + at(manifest, COMMAND).asString());
        }
        return mode;
    }

    private static TableFormat tables(JsonNode manifest, String name) {
        String ending = at(manifest, "tables").asString();
        return Stream.of(TableFormat.values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> refused(name, "tables", "'" + ending + "' is unknown; allowed: parquet, csv"));
    }

    private static Map<String, String> hashes(JsonNode manifest) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (JsonNode file : at(manifest, "files")) {
            hashes.put(file.path("name").asString(""), file.path("sha256").asString(""));
        }
        return hashes;
    }

    /**
     * Says whether the result has a file of a kind.
     *
     * @param start how its name begins, such as {@code plots/}
     * @return true if there is one
     */
    public boolean has(String start) {
        return files.keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    private static JsonNode at(JsonNode document, String path) {
        JsonNode node = document;
        for (String step : path.split("[.]", -1)) {
            node = node.path(step);
        }
        return node;
    }

    private static ScenarioException refused(String file, String path, String message) {
        return ScenarioException.of(new Fault(file, 1, 1, path, message));
    }
}
