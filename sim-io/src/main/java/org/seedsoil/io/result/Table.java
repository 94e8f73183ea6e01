package org.seedsoil.io.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a result folder: the one place that says which columns it has.
 *
 * @param <R> what a row tells of
 * @param name the file name without its ending
 * @param meaning what a row is, in a line
 * @param columns the columns, in order
 */
public record Table<R>(String name, String meaning, List<Column<R>> columns) {
    /** Copies the list. */
    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * Tells a row.
     *
     * @param row what it tells of
     * @return the values of the columns, in order: each a {@link Long}, {@link Double}, {@link String} or {@link Boolean}, or null
     */
    public @Nullable Object[] cells(R row) {
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = columns.get(c).value().apply(row);
        }
        return cells;
    }
}
