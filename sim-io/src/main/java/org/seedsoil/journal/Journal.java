package org.seedsoil.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.seedsoil.io.Sha256;

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
    private static final long COPIED_AT_ONCE = 16L << 20;

    private final FileLayer files;
    private final Path folder;
    private final String writer;
    private final Map<String, byte[]> waiting = new LinkedHashMap<>();
    private final List<List<String>> own = new ArrayList<>();
    private long bytesWaiting;

    /** What a journal holds: which pieces are whole, and of which files a part is lost. */
    public static final class Contents {
        private final NameTable places = new NameTable();
        private final List<String> files = new ArrayList<>();
        private final List<String> damaged = new ArrayList<>();

        private Contents() {}

        /**
         * Says whether a piece is there and whole.
         *
         * @param name its name
         * @return true if it is
         */
        public boolean has(String name) {
            return places.number(name) >= 0;
        }

        /**
         * Counts whole pieces.
         *
         * @return how many there are
         */
        public int size() {
            return places.size();
        }

        /**
         * Returns which files are damaged.
         *
         * @return their names, sorted
         */
        public List<String> damaged() {
            return List.copyOf(damaged);
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
        Contents contents = new Contents();
        Set<String> seen = new TreeSet<>();
        boolean sealed = true;
        while (sealed) {
            sealed = false;
            for (String name : segments()) {
                sealed |= seen.add(name) && !add(name, contents);
            }
        }
        return contents;
    }

    /** Reads a file, and says whether it is still there: a live writer may have sealed it, and then another has what it held. */
    private boolean add(String name, Contents contents) throws IOException {
        Segment segment;
        try {
            segment = Segment.read(files.read(folder.resolve(name)));
        } catch (NoSuchFileException gone) {
            return false;
        }
        int number = contents.files.size();
        contents.files.add(name);
        for (Map.Entry<String, byte[]> piece : segment.pieces().entrySet()) {
            long mark =
                    ByteBuffer.wrap(Sha256.digest().digest(piece.getValue())).getLong();
            boolean fresh = contents.places.add(piece.getKey(), number, mark);
            if (!fresh && contents.places.mark(piece.getKey()) != mark) {
                throw new JournalException(folder + ": the same work has two results, in "
                        + contents.files.get(contents.places.number(piece.getKey())) + " and in " + name
                        + "; they must be the same to the last bit. Was it done by two versions of the program?");
            }
        }
        if (!segment.whole()) {
            contents.damaged.add(name);
        }
        return true;
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
        for (String name : contents.damaged) {
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
        String name = HexFormat.of().formatHex(Sha256.digest().digest(names)).substring(0, NAME_DIGITS) + ENDING;
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
        private Contents contents;
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
            try {
                return stored(name);
            } catch (NoSuchFileException sealed) {
                contents = contents();
                return stored(name);
            }
        }

        private byte[] stored(String name) throws IOException {
            int number = contents.places.number(name);
            if (number < 0) {
                throw new IOException("there is no piece " + name + " in " + folder);
            }
            String file = contents.files.get(number);
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
     * Copies every whole piece to another journal, where all is safe in the end.
     *
     * @param other the other one
     * @throws IOException if one of them cannot be read or written
     */
    public void copyTo(Journal other) throws IOException {
        for (String name : segments()) {
            for (Map.Entry<String, byte[]> piece :
                    Segment.read(files.read(folder.resolve(name))).pieces().entrySet()) {
                other.put(piece.getKey(), piece.getValue());
                if (other.bytesWaiting() > COPIED_AT_ONCE) {
                    other.flush();
                }
            }
        }
        other.flush();
    }

    /**
     * Removes every file that it holds.
     *
     * @throws IOException if that fails
     */
    public void clear() throws IOException {
        for (String name : segments()) {
            files.delete(folder.resolve(name));
        }
    }

    /**
     * Removes what writers left that were killed while they wrote.
     *
     * @param alive whether a writer may still be at work; what it is writing stays
     * @return how many files were removed
     * @throws IOException if that fails
     */
    public int clean(Predicate<String> alive) throws IOException {
        int removed = 0;
        for (String name : files.list(folder)) {
            if (name.startsWith(".") && name.endsWith(PART)) {
                String temporary = name.substring(0, name.length() - PART.length());
                if (!alive.test(temporary.substring(temporary.lastIndexOf('.') + 1))) {
                    files.delete(folder.resolve(name));
                    removed++;
                }
            }
        }
        return removed;
    }
}
