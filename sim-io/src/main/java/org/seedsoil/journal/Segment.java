package org.seedsoil.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.seedsoil.io.Sha256;

/**
 * A file of a journal: named pieces, each with its SHA-256, and their number at the end, so that a missing end is seen, too.
 *
 * @param pieces those that are as they were written, by name
 * @param whole whether that is all of the file
 */
record Segment(Map<String, byte[]> pieces, boolean whole) {
    private static final String FORMAT = "seedsoil-journal 1";
    private static final int PIECE = 1;
    private static final int END = 2;

    /** Packing gains a factor of 1032 at most. */
    private static final int MOST_GAIN = 1100;

    Segment {
        pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
    }

    static byte[] bytes(Map<String, byte[]> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORMAT);
            for (Map.Entry<String, byte[]> piece : pieces.entrySet()) {
                out.writeByte(PIECE);
                out.writeUTF(piece.getKey());
                byte[] packed = packed(piece.getValue());
                out.writeInt(piece.getValue().length);
                out.writeInt(packed.length);
                out.write(hash(piece.getKey(), piece.getValue().length, packed));
                out.write(packed);
            }
            out.writeByte(END);
            out.writeInt(pieces.size());
            out.writeInt(~pieces.size());
        } catch (IOException e) {
            throw new IllegalStateException("memory is no file", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what is left of a file, up to the first damage. */
    static Segment read(byte[] bytes) {
        Map<String, byte[]> pieces = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!in.readUTF().equals(FORMAT)) {
                return new Segment(pieces, false);
            }
            int kind = in.readUnsignedByte();
            while (kind == PIECE && piece(in, pieces)) {
                kind = in.readUnsignedByte();
            }
            boolean ended = kind == END && in.readInt() == pieces.size() && in.readInt() == ~pieces.size();
            return new Segment(pieces, ended && in.read() < 0);
        } catch (IOException tooShortOrNoText) {
            return new Segment(pieces, false);
        }
    }

    private static boolean piece(DataInputStream in, Map<String, byte[]> pieces) throws IOException {
        String name = in.readUTF();
        int length = in.readInt();
        int stored = in.readInt();
        byte[] expected = in.readNBytes(32);
        if (length < 0 || stored < 0 || stored > in.available() || length / MOST_GAIN > stored) {
            return false;
        }
        byte[] packed = in.readNBytes(stored);
        byte[] piece = unpacked(packed, length);
        boolean same = piece.length == length && Arrays.equals(expected, hash(name, length, packed));
        if (same) {
            pieces.put(name, piece);
        }
        return same;
    }

    private static byte[] packed(byte[] piece) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(piece);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** What does not unpack to the length that it should have is damaged, and nothing. */
    private static byte[] unpacked(byte[] packed, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] piece = new byte[length];
            int read = inflater.inflate(piece);
            boolean whole = read == length && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
            return whole ? piece : new byte[0];
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** Of the bytes as they lie there. Whether two results are the same is judged by what they were before they were packed. */
    private static byte[] hash(String name, int length, byte[] packed) {
        MessageDigest digest = Sha256.digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(("\0" + length + "\0").getBytes(StandardCharsets.UTF_8));
        return digest.digest(packed);
    }
}
