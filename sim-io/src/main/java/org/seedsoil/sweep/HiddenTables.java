package org.seedsoil.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.seedsoil.io.result.Table;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.FileLayer;
import org.seedsoil.journal.Writers;

/**
 * Where tables are written before they get their names: a hidden folder for each writer, so that several who finish the same sweep do not meet.
 * They write the same bytes, and each renames whole files. What a killed writer left is taken away by the next.
 */
final class HiddenTables implements AutoCloseable {
    private static final String PREFIX = ".tables-";

    private final Path folder;
    private final FileLayer files;
    private final Path hidden;
    private final Writers writers;

    private HiddenTables(Path folder, FileLayer files, String writer) {
        this.folder = folder;
        this.files = files;
        this.hidden = folder.resolve(PREFIX + writer);
        this.writers = Writers.enter(folder, writer);
    }

    /** Writes a table under a hidden name, and renames it when it is whole. */
    static <R> void write(Table<R> table, Iterable<R> rows, Path folder, FileLayer files, TableFormat format)
            throws IOException {
        try (HiddenTables tables = new HiddenTables(folder, files, Writers.freshName())) {
            tables.clean();
            tables.write(table, rows, format);
        }
    }

    private <R> void write(Table<R> table, Iterable<R> rows, TableFormat format) throws IOException {
        files.makeFolder(hidden);
        format.write(table, hidden, rows);
        String name = table.name() + "." + format.ending();
        files.sync(hidden.resolve(name));
        files.rename(hidden.resolve(name), folder.resolve(name));
        files.syncFolder(folder);
    }

    private void clean() throws IOException {
        for (String name : files.list(folder)) {
            if (name.startsWith(PREFIX) && !writers.mayBeAlive(name.substring(PREFIX.length()))) {
                remove(folder.resolve(name));
            }
        }
    }

    private void remove(Path left) throws IOException {
        try {
            for (String name : files.list(left)) {
                files.delete(left.resolve(name));
            }
            Files.deleteIfExists(left);
        } catch (NoSuchFileException another) {
            // somebody else takes it away
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (Files.isDirectory(hidden)) {
                remove(hidden);
            }
        } finally {
            writers.close();
        }
    }
}
