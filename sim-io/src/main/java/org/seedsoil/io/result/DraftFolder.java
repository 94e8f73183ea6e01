package org.seedsoil.io.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A result folder in the making: under a temporary name until {@link #commit}, removed without it. Tables are CSV. */
public final class DraftFolder implements Closeable {
    private final Destination destination;
    private @Nullable Path folder;

    private DraftFolder(Destination destination, Path folder) {
        this.destination = destination;
        this.folder = folder;
    }

    /**
     * Makes the folder.
     *
     * @param destination where it goes when it is whole
     * @return the draft
     * @throws IOException if nothing can be made there
     */
    public static DraftFolder open(Destination destination) throws IOException {
        return new DraftFolder(destination, destination.temporary());
    }

    /**
     * Returns where files are written for now.
     *
     * @return the folder
     */
    public Path path() {
        Path now = folder;
        if (now == null) {
            throw new IllegalStateException("the folder is in its place");
        }
        return now;
    }

    /**
     * Writes a table.
     *
     * @param <R> what a row tells of
     * @param table the table
     * @param rows its rows
     * @throws IOException if it cannot be written
     */
    public <R> void write(Table<R> table, Iterable<R> rows) throws IOException {
        try (TableWriter<R> writer = TableFormat.CSV.open(table, path())) {
            for (R row : rows) {
                writer.write(row);
            }
        }
    }

    /**
     * Writes a document.
     *
     * @param name name of the file
     * @param document its content
     * @throws IOException if it cannot be written
     */
    public void write(String name, JsonNode document) throws IOException {
        Json.write(document, path().resolve(name));
    }

    /**
     * Writes the manifest, makes everything durable and moves the folder into place.
     *
     * @param facts what was computed
     * @return where the result is
     * @throws IOException if it cannot be written
     */
    public Path commit(RunFacts facts) throws IOException {
        Path now = path();
        Manifest.write(now, facts, TableFormat.CSV);
        Folders.force(now);
        Path taken = destination.take(now);
        folder = null;
        return taken;
    }

    /** Removes everything unless it was committed. */
    @Override
    public void close() throws IOException {
        Path now = folder;
        folder = null;
        if (now != null) {
            destination.abandon(now);
        }
    }
}
