package org.seedsoil.study;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.Sha256;
import org.seedsoil.io.VariantText;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.KeyPath;

/**
 * A chunk as bytes: what a worker is handed. Needs no library; {@link ChunkDocument} is the same for people. The same chunk gives the same
 * bytes, and their SHA-256 is what a chunk is known by.
 */
public final class ChunkBytes {
    private static final String FORMAT = "seedsoil-chunk 1";

    private ChunkBytes() {}

    /**
     * Writes a chunk.
     *
     * @param chunk the chunk
     * @param to receives it
     * @throws IOException if it cannot be written
     */
    public static void write(Chunk chunk, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeUTF(FORMAT);
        VariantText variant = chunk.variant();
        put(variant.name(), out);
        put(variant.scenario(), out);
        put(variant.anatomy(), out);
        out.writeInt(variant.changes().size());
        for (Change change : variant.changes()) {
            put(change.path().toString(), out);
            put(change.from(), out);
            put(change.to(), out);
        }
        out.writeLong(chunk.first());
        out.writeLong(chunk.end());
        out.writeUTF(chunk.mode().name());
        out.writeLong(chunk.randomSeed());
        out.writeBoolean(chunk.rows());
        out.flush();
    }

    /** A text of any length, or null. */
    private static void put(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads a chunk.
     *
     * @param from gives what {@link #write} wrote
     * @return the chunk; whether its text is a scenario turns out when that is read
     * @throws IOException if it cannot be read, or is no chunk
     */
    public static Chunk read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        String format = in.readUTF();
        if (!format.equals(FORMAT)) {
            throw new IOException("this is no chunk: it begins with '" + format + "', not '" + FORMAT + "'");
        }
        String name = text(in);
        String scenario = text(in);
        String anatomy = text(in);
        List<Change> changes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            changes.add(new Change(KeyPath.parse(text(in)), orNull(in), orNull(in)));
        }
        VariantText variant = new VariantText(name, scenario, anatomy, changes);
        return new Chunk(
                variant, in.readLong(), in.readLong(), Mode.valueOf(in.readUTF()), in.readLong(), in.readBoolean());
    }

    private static String text(DataInputStream in) throws IOException {
        String text = orNull(in);
        if (text == null) {
            throw new IOException("a text of the chunk is missing");
        }
        return text;
    }

    private static @Nullable String orNull(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the chunk ends before its time");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns what a chunk is known by.
     *
     * @param chunk the chunk
     * @return the SHA-256 of its bytes
     */
    public static String key(Chunk chunk) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(chunk, bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Sha256.of(bytes.toByteArray());
    }
}
