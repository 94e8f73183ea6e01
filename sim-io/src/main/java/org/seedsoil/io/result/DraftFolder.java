package org.seedsoil.io.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A result folder in the making: under a temporary name until {@link #commit}, removed without it.
 *
 * <p>Thread-safe in one respect: {@link #abandon} may come from another thread at any moment, as when the user interrupts.
 */
public final class DraftFolder implements Closeable {
    private static final String ASIDE = ".rows";

    private final Destination destination;
    private final TableFormat format;
    private final List<Closeable> open = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable HiddenFolder folder;
    private boolean ended;
    private boolean committed;

    private DraftFolder(Destination destination, TableFormat format) {
        this.destination = destination;
        this.format = format;
    }

    /** Writes some files. */
    @FunctionalInterface
    public interface Filling {
        /**
         * Writes.
         *
         * @param folder where
         * @throws IOException if something cannot be written
         */
        void fill(Path folder) throws IOException;
    }

    /**
     * Prepares a folder. Nothing is made yet, so that {@link #abandon} can be arranged for before anything is.
     *
     * @param destination where it goes when it is whole
     * @param format how tables are stored
     * @return the draft
     */
    public static DraftFolder of(Destination destination, TableFormat format) {
        return new DraftFolder(destination, format);
    }

    /**
     * Makes the folder.
     *
     * @throws DestinationException if nothing can be made there
     * @throws IOException if that cannot be told
     */
    public void start() throws IOException {
        lock.lock();
        try {
            if (ended || folder != null) {
                throw interrupted();
            }
            folder = destination.temporary();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes files of any kind. Until they are written, nobody can give up the folder.
     *
     * @param filling writes them; short
     * @throws IOException if they cannot be written, or the folder was given up
     */
    public void add(Filling filling) throws IOException {
        lock.lock();
        try {
            filling.fill(now().path());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins a table whose rows come one by one. Whoever gives up the folder closes it first.
     *
     * @param table the table
     * @return its file, to be used within {@link #add}
     * @throws IOException if it cannot be written, or the folder was given up
     */
    TableFile begin(Table<?> table) throws IOException {
        lock.lock();
        try {
            TableFile file = format.open(table, now().path());
            open.add(file);
            return file;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins to put rows by that cannot be written yet. They lie in the folder until they are read, and are gone from it then.
     *
     * @param tables what the rows are of
     * @return the rows, to be used within {@link #add}
     * @throws IOException if nothing can be written, or the folder was given up
     */
    StoredRows putBy(CohortTables tables) throws IOException {
        lock.lock();
        try {
            Path aside = Files.createDirectories(now().path().resolve(ASIDE));
            StoredRows rows = StoredRows.in(Files.createTempFile(aside, "rows", ""), tables);
            open.add(rows);
            return rows;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the putting by: what was there is read. */
    void readAll() throws IOException {
        add(made -> Folders.delete(made.resolve(ASIDE)));
        open.removeIf(StoredRows.class::isInstance);
    }

    /**
     * Writes a table.
     *
     * @param <R> what a row tells of
     * @param table the table
     * @param rows its rows
     * @throws IOException if it cannot be written, or the folder was given up
     */
    public <R> void write(Table<R> table, Iterable<R> rows) throws IOException {
        add(made -> {
            try (TableFile file = format.open(table, made)) {
                for (R row : rows) {
                    file.write(table.cells(row));
                }
            }
        });
    }

    /**
     * Writes a document.
     *
     * @param name name of the file
     * @param document its content
     * @throws IOException if it cannot be written, or the folder was given up
     */
    public void write(String name, JsonNode document) throws IOException {
        add(made -> Json.write(document, made.resolve(name)));
    }

    /**
     * Writes the manifest, makes everything durable and moves the folder into place.
     *
     * @param facts what was computed
     * @param runInfo when and where, stored beside the manifest; null for none
     * @return where the result is
     * @throws DestinationException if something has come to be there that must not be replaced
     * @throws IOException if it cannot be written, or the folder was given up
     */
    public Path commit(RunFacts facts, @Nullable ObjectNode runInfo) throws IOException {
        lock.lock();
        try {
            HiddenFolder hidden = now();
            Path made = hidden.path();
            if (runInfo != null) {
                Json.write(runInfo, made.resolve(Manifest.RUN_INFO));
            }
            Manifest.write(made, facts, format);
            Folders.force(made);
            Path taken = destination.take(hidden);
            folder = null;
            ended = true;
            committed = true;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private HiddenFolder now() throws IOException {
        HiddenFolder made = folder;
        if (made == null) {
            throw interrupted();
        }
        return made;
    }

    private static IOException interrupted() {
        return new IOException("the work was interrupted");
    }

    /**
     * Removes everything unless it was committed.
     *
     * @return whether there is no result; false if it is in its place
     * @throws IOException if something cannot be removed
     */
    public boolean abandon() throws IOException {
        lock.lock();
        try {
            HiddenFolder made = folder;
            folder = null;
            ended = true;
            if (made != null) {
                abandon(made);
            }
            return !committed;
        } finally {
            lock.unlock();
        }
    }

    private void abandon(HiddenFolder made) throws IOException {
        try {
            for (Closeable table : open) {
                table.close();
            }
        } finally {
            destination.abandon(made);
        }
    }

    /** Removes everything unless it was committed. */
    @Override
    public void close() throws IOException {
        abandon();
    }
}
