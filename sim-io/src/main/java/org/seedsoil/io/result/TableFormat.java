package org.seedsoil.io.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How tables are stored. */
public enum TableFormat {
    /** Apache Parquet: typed, compact, read by data tools directly. */
    PARQUET,
    /** Comma-separated text with a header, UTF-8, lines ended by a line feed; a missing value is an empty cell. */
    CSV;

    /**
     * Returns the ending of file names.
     *
     * @return lower case, without the dot
     */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a table.
     *
     * @param <R> what a row tells of
     * @param table the table
     * @param folder where
     * @param rows its rows
     * @throws IOException if it cannot be written
     */
    public <R> void write(Table<R> table, Path folder, Iterable<R> rows) throws IOException {
        try (TableFile file = open(table, folder)) {
            for (R row : rows) {
                file.write(table.cells(row));
            }
        }
    }

    /** Opens the file of a table for writing, in a folder. */
    TableFile open(Table<?> table, Path folder) throws IOException {
        Path file = folder.resolve(table.name() + "." + ending());
        return this == CSV ? CsvTable.open(table, file) : ParquetTable.open(table, file);
    }
}
