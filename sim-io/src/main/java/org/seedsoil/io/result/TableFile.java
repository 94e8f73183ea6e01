package org.seedsoil.io.result;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The file of a table, written row by row. */
interface TableFile extends Closeable {
    /**
     * Writes a row.
     *
     * @param cells its cells, as {@link Table#cells} tells them
     * @throws IOException if it cannot be written
     */
    void write(@Nullable Object[] cells) throws IOException;
}
