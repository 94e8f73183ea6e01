package org.seedsoil.io.result;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.seedsoil.outcome.Outcome;

/** Rows put by as bytes, in memory or in a file, until whoever comes before them is there. One owner. */
public final class StoredRows implements PatientRows, Closeable {
    private static final int END = -1;
    private static final int NOTHING = 0;
    private static final int WHOLE = 1;
    private static final int REAL = 2;
    private static final int TEXT = 3;
    private static final int YES = 4;
    private static final int NO = 5;

    private final CohortTables tables;
    private final OutputStream bytes;
    private final DataOutputStream out;
    private final @Nullable Path file;

    private StoredRows(CohortTables tables, OutputStream bytes, @Nullable Path file) {
        this.tables = tables;
        this.bytes = bytes;
        this.out = new DataOutputStream(new BufferedOutputStream(bytes));
        this.file = file;
    }

    /**
     * Opens rows that are kept in memory.
     *
     * @param tables what they are rows of
     * @return no rows yet
     */
    public static StoredRows inMemory(CohortTables tables) {
        return new StoredRows(tables, new ByteArrayOutputStream(), null);
    }

    /** Opens rows that are kept in a file, which is gone when they are given away. */
    static StoredRows in(Path file, CohortTables tables) throws IOException {
        return new StoredRows(tables, Files.newOutputStream(file), file);
    }

    @Override
    public void accept(Outcome outcome) throws IOException {
        tables.rows(outcome, this::put);
    }

    /** Takes in a row. */
    void put(int table, @Nullable Object[] cells) throws IOException {
        out.writeByte(table);
        for (Object cell : cells) {
            write(cell);
        }
    }

    private void write(@Nullable Object cell) throws IOException {
        if (cell == null) {
            out.writeByte(NOTHING);
        } else if (cell instanceof Long whole) {
            out.writeByte(WHOLE);
            out.writeLong(whole);
        } else if (cell instanceof Double real) {
            out.writeByte(REAL);
            out.writeDouble(real);
        } else if (cell instanceof Boolean flag) {
            out.writeByte(flag ? YES : NO);
        } else {
            out.writeByte(TEXT);
            out.writeUTF((String) cell);
        }
    }

    @Override
    public void giveTo(RowSink sink) throws IOException {
        close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(stored()))) {
            for (int table = in.read(); table != END; table = in.read()) {
                sink.put(table, row(table, in));
            }
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private InputStream stored() throws IOException {
        return file == null
                ? new ByteArrayInputStream(((ByteArrayOutputStream) bytes).toByteArray())
                : Files.newInputStream(file);
    }

    private @Nullable Object[] row(int table, DataInputStream in) throws IOException {
        if (table >= tables.tables().size()) {
            throw new IOException("stored rows are damaged: there is no table " + table);
        }
        @Nullable
        Object[] cells =
                new @Nullable Object[tables.tables().get(table).columns().size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = cell(in);
        }
        return cells;
    }

    private static @Nullable Object cell(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case NOTHING -> null;
            case WHOLE -> in.readLong();
            case REAL -> in.readDouble();
            case TEXT -> in.readUTF();
            case YES -> true;
            case NO -> false;
            default -> throw new IOException("stored rows are damaged: there is no kind of cell " + kind);
        };
    }

    /**
     * Writes the rows as bytes.
     *
     * @param to receives them
     * @throws IOException if they cannot be read or written
     */
    public void save(OutputStream to) throws IOException {
        close();
        try (InputStream from = stored()) {
            from.transferTo(to);
        }
    }

    /**
     * Reads the bytes that {@link #save} wrote, to the end of a stream.
     *
     * @param from gives them
     * @throws IOException if they cannot be read
     */
    public void load(InputStream from) throws IOException {
        from.transferTo(out);
    }

    /** Lets the file go; nothing can be taken in any more. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
