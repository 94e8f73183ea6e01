package org.seedsoil.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.Sha256;
import org.seedsoil.io.result.Json;
import org.seedsoil.journal.FileLayer;
import org.seedsoil.journal.Journal;
import org.seedsoil.journal.Writers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of a sweep: a manifest with everything that it takes to go on, and the journal of what is done.
 */
public final class SweepFolder {
    /** The manifest. */
    public static final String MANIFEST = "sweep.json";

    private static final String JOURNAL = "journal";
    private static final String FORMAT = "seedsoil-sweep-folder";
    private static final int VERSION = 1;
    private static final int SCRATCH_DIGITS = 16;

    private final FileLayer files;
    private final Path folder;
    private final Manifest manifest;
    private final @Nullable Path scratch;

    /**
     * What the folder says of itself.
     *
     * @param program version of the program whose results it holds
     * @param source the texts of the sweep
     * @param randomSeed root of all randomness
     * @param chunk patients that are done in one go
     * @param boundaries how many patients a point had before it grew
     * @param shards into how many parts the work is divided
     */
    public record Manifest(
            String program, Sweep.Source source, long randomSeed, long chunk, List<Long> boundaries, int shards) {
        /** Copies the list. */
        public Manifest {
            boundaries = List.copyOf(boundaries);
        }
    }

    private SweepFolder(FileLayer files, Path folder, Manifest manifest) {
        this(files, folder, manifest, null);
    }

    private SweepFolder(FileLayer files, Path folder, Manifest manifest, @Nullable Path scratch) {
        this.files = files;
        this.folder = folder;
        this.manifest = manifest;
        this.scratch = scratch;
    }

    /**
     * Keeps what is done on a disk of this machine first, and moves it to the folder at the end of a run: for folders that are far away. What a
     * run that was killed left there is moved by the next one on this machine.
     *
     * @param local a folder on this machine
     * @param shard which part is done there
     * @return the folder
     */
    public SweepFolder onScratch(Path local, int shard) {
        String name =
                Sha256.of(folder.toAbsolutePath() + "\0" + checksum(manifest)).substring(0, SCRATCH_DIGITS);
        return new SweepFolder(files, folder, manifest, local.resolve("seedsoil-" + name + "-" + shard));
    }

    /** The journal that a run writes to. */
    Journal writing(String writer) throws IOException {
        return scratch == null ? journal(writer) : Journal.open(files, scratch, writer);
    }

    /** Moves what is on the disk of this machine to where it belongs. */
    void bring(String writer) throws IOException {
        if (scratch != null) {
            Journal local = Journal.open(files, scratch, writer);
            local.copyTo(journal(writer));
            local.clear();
        }
    }

    /**
     * Says whether a folder is that of a sweep.
     *
     * @param folder the folder
     * @return true if it has a manifest
     */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    /**
     * Makes the folder of a sweep.
     *
     * @param files where it is kept
     * @param folder the folder
     * @param manifest what it says of itself
     * @return the folder
     * @throws IOException if it cannot be made
     */
    public static SweepFolder create(FileLayer files, Path folder, Manifest manifest) throws IOException {
        files.makeFolder(folder);
        SweepFolder made = new SweepFolder(files, folder, manifest);
        made.writeManifest("new");
        return made;
    }

    /**
     * Opens the folder of a sweep.
     *
     * @param files where it is kept
     * @param folder the folder
     * @return the folder
     * @throws SweepException if it is none, or its manifest was changed by hand
     * @throws IOException if it cannot be read
     */
    public static SweepFolder open(FileLayer files, Path folder) throws IOException {
        if (!files.list(folder).contains(MANIFEST)) {
            throw new SweepException(folder + " holds no sweep: there is no " + MANIFEST + " in it");
        }
        String text = new String(files.read(folder.resolve(MANIFEST)), StandardCharsets.UTF_8);
        return new SweepFolder(files, folder, manifest(folder, text));
    }

    private static Manifest manifest(Path folder, String text) throws SweepException {
        Optional<JsonNode> parsed = Json.parsed(text);
        String format = parsed.map(root -> root.path("format").asString("")).orElse("");
        if (parsed.isEmpty() || !format.equals(FORMAT)) {
            throw new SweepException(folder.resolve(MANIFEST) + " is no manifest of a sweep; was it damaged?"
                    + " The journal beside it is untouched: run the sweep's file again with --out to make a new one");
        }
        JsonNode root = parsed.get();
        if (root.path("format-version").asInt(0) != VERSION) {
            throw new SweepException(folder.resolve(MANIFEST) + " is of another version of the format");
        }
        Manifest manifest = read(root);
        if (!text.equals(text(manifest))) {
            throw new SweepException(folder.resolve(MANIFEST)
                    + " was changed by hand. What a folder holds belongs to what its manifest said: change the sweep's file"
                    + " and run that with --out instead");
        }
        return manifest;
    }

    private static Manifest read(JsonNode root) {
        List<Long> boundaries = new ArrayList<>();
        root.path("boundaries").forEach(each -> boundaries.add(each.asLong()));
        return new Manifest(
                root.path("program").asString(""),
                new Sweep.Source(
                        root.path("file").asString(""),
                        root.path("scenario-name").asString(""),
                        root.path("scenario").asString(""),
                        root.path("anatomy").asString(""),
                        root.path("list").asString("")),
                root.path("random-seed").asLong(0),
                root.path("chunk").asLong(1),
                boundaries,
                root.path("shards").asInt(1));
    }

    private static ObjectNode document(Manifest manifest) {
        ObjectNode root = Json.object();
        root.put("format", FORMAT).put("format-version", VERSION).put("program", manifest.program());
        root.put("random-seed", manifest.randomSeed());
        root.put("chunk", manifest.chunk());
        root.put("shards", manifest.shards());
        ArrayNode boundaries = root.putArray("boundaries");
        manifest.boundaries().forEach(boundaries::add);
        Sweep.Source source = manifest.source();
        root.put("file", source.file()).put("scenario-name", source.scenarioName());
        root.put("scenario", source.scenario()).put("anatomy", source.anatomy()).put("list", source.list());
        return root;
    }

    private static String checksum(Manifest manifest) {
        return Sha256.of(Json.text(document(manifest)));
    }

    /** What its file says, to the last character. */
    private static String text(Manifest manifest) {
        return Json.text(document(manifest).put("checksum", checksum(manifest)));
    }

    private void writeManifest(String writer) throws IOException {
        files.writeWhole(folder.resolve(MANIFEST), text(manifest).getBytes(StandardCharsets.UTF_8), writer);
    }

    /**
     * Goes on with what may be another design of the same sweep: more points, more patients, other values.
     *
     * @param wanted what is wanted now
     * @param program version of the program
     * @return the folder with a new manifest
     * @throws SweepException if something differs that makes results another's; it says what
     * @throws IOException if the manifest cannot be written
     */
    public SweepFolder grownTo(Sweep wanted, String program) throws IOException {
        List<String> differs = new ArrayList<>();
        differs(
                differs,
                "the scenario",
                manifest.source().scenario(),
                wanted.source().scenario());
        differs(
                differs,
                "the anatomy",
                manifest.source().anatomy(),
                wanted.source().anatomy());
        differs(
                differs,
                "the random seed",
                String.valueOf(manifest.randomSeed()),
                String.valueOf(wanted.experiment().randomSeed()));
        differs(differs, "the version of the program", manifest.program(), program);
        if (!differs.isEmpty()) {
            throw new SweepException(folder + " holds another sweep: " + String.join("; ", differs)
                    + ". Take another folder for this one");
        }
        long before = sweep().patients();
        List<Long> boundaries = new ArrayList<>(manifest.boundaries());
        if (before != wanted.patients() && !boundaries.contains(before)) {
            boundaries.add(before);
        }
        Manifest grown = new Manifest(
                program, wanted.source(), manifest.randomSeed(), manifest.chunk(), boundaries, manifest.shards());
        return grown.equals(manifest) ? this : create(files, folder, grown);
    }

    private static void differs(List<String> differs, String what, String before, String now) {
        if (before.equals(now)) {
            return;
        }
        List<String> old = before.lines().toList();
        List<String> lines = now.lines().toList();
        int at = 0;
        while (at < old.size() && at < lines.size() && old.get(at).equals(lines.get(at))) {
            at++;
        }
        String was = at < old.size() ? "'" + old.get(at).strip() + "'" : "nothing";
        String is = at < lines.size() ? "'" + lines.get(at).strip() + "'" : "nothing";
        String where = old.size() + lines.size() > 2 ? " in line " + (at + 1) : "";
        differs.add(what + " differs" + where + ", " + was + " there, " + is + " now");
    }

    /**
     * Divides the work into other parts. What is done stays done.
     *
     * @param shards how many parts
     * @return the folder with a new manifest
     * @throws IOException if it cannot be written
     */
    public SweepFolder dividedInto(int shards) throws IOException {
        Manifest other = new Manifest(
                manifest.program(),
                manifest.source(),
                manifest.randomSeed(),
                manifest.chunk(),
                manifest.boundaries(),
                shards);
        return other.equals(manifest) ? this : create(files, folder, other);
    }

    /**
     * Reads the sweep as it was stored.
     *
     * @return the sweep
     */
    public Sweep sweep() {
        return SweepReader.read(
                manifest.source(),
                folder.resolve(MANIFEST) + " (file)",
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                manifest.randomSeed());
    }

    /**
     * Lists its work.
     *
     * @param sweep the sweep
     * @return all work, done or not
     */
    public WorkList work(Sweep sweep) {
        return new WorkList(sweep, manifest.chunk(), manifest.boundaries());
    }

    /**
     * Tells its work in a form that goes to other machines.
     *
     * @return texts and numbers
     */
    public WorkPlan plan() {
        return new WorkPlan(manifest.source(), manifest.randomSeed(), manifest.chunk(), manifest.boundaries());
    }

    /**
     * Opens the journal.
     *
     * @param writer a word that tells apart who writes at the same time
     * @return the journal
     * @throws IOException if it cannot be opened
     */
    public Journal journal(String writer) throws IOException {
        return Journal.open(files, folder.resolve(JOURNAL), writer);
    }

    /** Takes away what writers left half written that were killed. */
    void clean(Writers writers) throws IOException {
        if (scratch != null) {
            writing("clean").clean(writers::mayBeAlive);
        }
        journal("clean").clean(writers::mayBeAlive);
    }

    /**
     * Copies all that is done in another folder.
     *
     * @param other the other one
     * @param writer a word that tells apart who writes at the same time
     * @throws IOException if one of them cannot be read or written
     */
    public void take(SweepFolder other, String writer) throws IOException {
        try (Writers writers = Writers.enter(folder, writer)) {
            clean(writers);
            other.journal(writer).copyTo(journal(writer));
        }
    }

    /**
     * Returns what it says of itself.
     *
     * @return the manifest
     */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * Returns where it is.
     *
     * @return the folder
     */
    public Path path() {
        return folder;
    }

    /**
     * Returns where it is kept.
     *
     * @return the file layer
     */
    public FileLayer files() {
        return files;
    }
}
