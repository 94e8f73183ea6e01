package org.seedsoil.study;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.seedsoil.io.result.StoredRows;
import org.seedsoil.trial.CohortPlan;
import org.seedsoil.trial.CohortTotals;

/**
 * The result of a chunk as bytes: a line that names the format, the SHA-256 of the chunk, the state of the totals word by word, the rows. It
 * reads back, in any start of Java on any machine, to what it was.
 */
public final class ChunkState {
    private static final String FORMAT = "seedsoil-chunk-result 3";

    private ChunkState() {}

    /**
     * Writes a result.
     *
     * @param result the result; its rows must be whole and in memory, as {@link Study#run} leaves them
     * @param to receives it
     * @throws IOException if it cannot be written
     */
    public static void write(ChunkResult result, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeUTF(FORMAT);
        out.writeUTF(ChunkBytes.key(result.chunk()));
        try {
            result.totals().save(StateBytes.to(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        if (result.rows() instanceof StoredRows stored) {
            stored.save(to);
        }
    }

    /**
     * Reads a result.
     *
     * @param from gives what {@link #write} wrote
     * @param chunk the chunk that it is wanted of
     * @param plan what is kept of the patients of its variant
     * @return the result
     * @throws IOException if it cannot be read, is of another format, or is the result of another chunk
     */
    public static ChunkResult read(InputStream from, Chunk chunk, CohortPlan plan) throws IOException {
        DataInputStream in = new DataInputStream(from);
        String format = in.readUTF();
        if (!format.equals(FORMAT)) {
            throw new IOException(
                    "this is not the result of a chunk: it begins with '" + format + "', not '" + FORMAT + "'");
        }
        if (!in.readUTF().equals(ChunkBytes.key(chunk))) {
            throw new IOException("this is the result of another chunk than patients " + chunk.first() + " to "
                    + (chunk.end() - 1) + " of " + chunk.variant().name());
        }
        CohortTotals totals = plan.open();
        try {
            totals.load(StateBytes.from(in));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!chunk.rows()) {
            return new ChunkResult(chunk, totals, Study.rows(chunk, plan));
        }
        StoredRows rows = StoredRows.inMemory(Study.tables(plan));
        rows.load(in);
        return new ChunkResult(chunk, totals, rows);
    }
}
