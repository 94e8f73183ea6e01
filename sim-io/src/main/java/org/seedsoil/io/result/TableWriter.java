package org.seedsoil.io.result;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes the rows of one table.
 *
 * @param <R> what a row tells of
 */
public interface TableWriter<R> extends Closeable {
    /**
     * Writes a row.
     *
     * @param row what it tells of
     * @throws IOException if it cannot be written
     */
    void write(R row) throws IOException;
}
