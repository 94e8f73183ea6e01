package org.seedsoil.io.result;

import java.util.List;

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
}
