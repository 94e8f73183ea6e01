package org.seedsoil.io.result;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes rows of the tables that grow with every patient. */
@FunctionalInterface
public interface RowSink {
    /**
     * Takes a row.
     *
     * @param table index of its table in {@link CohortTables#tables}
     * @param cells its cells, as {@link Table#cells} tells them
     * @throws IOException if it cannot be taken
     */
    void put(int table, @Nullable Object[] cells) throws IOException;
}
