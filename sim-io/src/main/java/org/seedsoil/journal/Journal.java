package org.seedsoil.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Named pieces of bytes in a folder. What {@link #put} has taken is safe when {@link #flush} returns. A piece is the result of work that
 * gives the same bytes whenever it is done; so several may write at once, and a piece that is there twice must be there alike.
 *
 * <p>Each flush makes one file. Files are named after what they hold; small ones of this writer are sealed into larger ones, so that there are
 * never many. One owner at a time; not thread-safe. Reading does not change the folder, but for {@link #mend}.
 */
public final class Journal {
    /** So many files of one size are sealed into one. */
    static final int SEALED = 32;

    private static final String ENDING = ".seg";
    private static final String DAMAGED = ".damaged";
    private static final String PART = ".part";
    private static final int NAME_DIGITS = 32;

    private final FileLayer files;
    private final Path folder;
    private final String writer;
    private final Map<String, byte[]> waiting = new LinkedHashMap<>();
    private final List<List<String>> own = new ArrayList<>();
    private long bytesWaiting;

    /**
     * What a journal holds.
     *
     * @param places the file of each piece, by the name of the piece
     * @param damaged files of which a part is lost
     */
    public record Contents(Map<String, String> places, List<String> damaged) {
        /** Copies both. */
        public Contents {
            places = Collections.unmodifiableMap(new TreeMap<>(places));
            damaged = List.copyOf(damaged);
        }

        /**
         * Returns which pieces are whole.
         *
         * @return their names, sorted
         */
        public Set<String> names() {
            return places.keySet();
        }
    }

    private Journal(FileLayer files, Path folder, String writer) {
        this.files = files;
        this.folder = folder;
        this.writer = writer;
    }

    /**
     * Opens a journal, making its folder.
     *
     * @param files where it is kept
     * @param folder its folder
     * @param writer a word that tells apart who writes at the same time, of letters and digits
     * @return the journal
     * @throws IOException if the folder cannot be made
     */
    public static Journal open(FileLayer files, Path folder, String writer) throws IOException {
        files.makeFolder(folder);
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            files.syncFolder(above);
        }
        return new Journal(files, folder, writer);
    }

    /**
     * Reads and verifies every file.
     *
     * @return what is there
     * @throws JournalException if a piece is there twice and not alike
     * @throws IOException if the folder cannot be read
     */
    public Contents contents() throws IOException {
        Map<String, String> places = new TreeMap<>();
        Map<String, byte[]> hashes = new TreeMap<>();
        List<String> damaged = new ArrayList<>();
        for (String name : segments()) {
            Segment segment = Segment.read(files.read(folder.resolve(name)));
            for (Map.Entry<String, byte[]> piece : segment.pieces().entrySet()) {
                byte[] hash = Segment.sha256().digest(piece.getValue());
                byte[] before = hashes.putIfAbsent(piece.getKey(), hash);
                if (before != null && !Arrays.equals(before, hash)) {
                    throw new JournalException(folder + ": the same work has two results, in "
                            + places.get(piece.getKey()) + " and in " + name
                            + "; they must be the same to the last bit. Was it done by two versions of the program?");
                }
                places.putIfAbsent(piece.getKey(), name);
            }
            if (!segment.whole()) {
                damaged.add(name);
            }
        }
        return new Contents(places, damaged);
    }

    private List<String> segments() throws IOException {
        return files.list(folder).stream()
                .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                .toList();
    }

    /**
     * Puts damaged files aside. What is whole in them is kept.
     *
     * @param contents what was found
     * @return how many pieces were saved out of damaged files
     * @throws IOException if that fails; nothing is lost then
     */
    public int mend(Contents contents) throws IOException {
        int saved = 0;
        for (String name : contents.damaged()) {
            Segment segment = Segment.read(files.read(folder.resolve(name)));
            if (!segment.pieces().isEmpty() && write(segment.pieces()).equals(name)) {
                saved += segment.pieces().size();
                continue; // only the end was damaged: the file was replaced
            }
            saved += segment.pieces().size();
            files.rename(folder.resolve(name), folder.resolve(name + DAMAGED));
            files.syncFolder(folder);
        }
        return saved;
    }

    /**
     * Takes a piece. It is safe after the next {@link #flush}.
     *
     * @param name what it is the result of: letters, digits and hyphens
     * @param piece its bytes
     */
    public void put(String name, byte[] piece) {
        waiting.put(name, piece);
        bytesWaiting += piece.length;
    }

    /**
     * Returns how much was taken since the last flush.
     *
     * @return bytes
     */
    public long bytesWaiting() {
        return bytesWaiting;
    }

    /**
     * Makes everything safe that was taken.
     *
     * @throws IOException if it cannot be written; what was taken is then still held, so that a later flush may succeed
     */
    public void flush() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        String name = write(waiting);
        waiting.clear();
        bytesWaiting = 0;
        seal(name, 0);
    }

    /** A file is named after the pieces in it: whoever writes the same writes the same file. */
    private String write(Map<String, byte[]> pieces) throws IOException {
        Map<String, byte[]> sorted = new TreeMap<>(pieces);
        byte[] names = String.join("\n", sorted.keySet()).getBytes(StandardCharsets.UTF_8);
        String name = HexFormat.of().formatHex(Segment.sha256().digest(names)).substring(0, NAME_DIGITS) + ENDING;
        files.writeWhole(folder.resolve(name), Segment.bytes(sorted), writer);
        return name;
    }

    /** Joins files of this writer that came to be one after the other; only when the larger one is safe do the smaller ones go. */
    private void seal(String name, int size) throws IOException {
        if (own.size() == size) {
            own.add(new ArrayList<>());
        }
        List<String> alike = own.get(size);
        alike.add(name);
        if (alike.size() < SEALED) {
            return;
        }
        Map<String, byte[]> pieces = new TreeMap<>();
        for (String each : alike) {
            Segment segment = Segment.read(files.read(folder.resolve(each)));
            if (!segment.whole()) {
                alike.clear();
                return;
            }
            pieces.putAll(segment.pieces());
        }
        String sealed = write(pieces);
        for (String each : alike) {
            if (!each.equals(sealed)) {
                files.delete(folder.resolve(each));
            }
        }
        alike.clear();
        seal(sealed, size + 1);
    }

    /**
     * Lists pieces so that each file is read once.
     *
     * @param contents what was found
     * @return the names, file by file
     */
    public static List<String> inOrderOfFiles(Contents contents) {
        List<String> names = new ArrayList<>(contents.names());
        names.sort(Comparator.comparing(contents.places()::get));
        return names;
    }

    /**
     * Opens the pieces for reading. Files are read one at a time.
     *
     * @param contents what was found
     * @return gives a piece by its name
     */
    public Pieces read(Contents contents) {
        return new Pieces(contents);
    }

    /** Reads pieces; those of one file in a row cost one reading. */
    public final class Pieces {
        private final Contents contents;
        private final Map<String, Segment> recent = new LinkedHashMap<>();

        private Pieces(Contents contents) {
            this.contents = contents;
        }

        /**
         * Returns a piece.
         *
         * @param name its name
         * @return its bytes
         * @throws IOException if it is not there or no longer whole
         */
        public byte[] get(String name) throws IOException {
            String file = contents.places().get(name);
            if (file == null) {
                throw new IOException("there is no piece " + name + " in " + folder);
            }
            Segment segment = recent.get(file);
            if (segment == null) {
                segment = Segment.read(files.read(folder.resolve(file)));
                recent.put(file, segment);
                if (recent.size() > 16) {
                    recent.remove(recent.keySet().iterator().next());
                }
            }
            byte[] piece = segment.pieces().get(name);
            if (piece == null) {
                throw new IOException("the file " + file + " in " + folder + " has changed while it was read");
            }
            return piece;
        }
    }

    /**
     * Removes what writers left that were killed while they wrote.
     *
     * @throws IOException if that fails
     */
    public void clean() throws IOException {
        for (String name : files.list(folder)) {
            if (name.startsWith(".") && name.endsWith("." + writer + PART)) {
                files.delete(folder.resolve(name));
            }
        }
    }
}
