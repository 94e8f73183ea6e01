package org.seedsoil.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.seedsoil.statistics.Figure;

/**
 * The result of a piece of work as bytes: what is kept of patients, an exact number, or why there is none. Nothing in it depends on the
 * machine or the hour.
 */
final class WorkResult {
    private static final int PATIENTS = 1;
    private static final int EXACT = 2;
    private static final int FAILED = 3;
    private static final int PATIENTS_AND_ROWS = 4;
    private static final int LONGEST = 2000;

    private WorkResult() {}

    static byte[] patients(byte[] state) {
        byte[] result = new byte[state.length + 1];
        result[0] = PATIENTS;
        System.arraycopy(state, 0, result, 1, state.length);
        return result;
    }

    /** With rows of each patient behind what is kept of all. */
    static byte[] patients(byte[] state, byte[] rows) {
        ByteBuffer result = ByteBuffer.allocate(1 + Integer.BYTES + state.length + rows.length);
        return result.put((byte) PATIENTS_AND_ROWS)
                .putInt(state.length)
                .put(state)
                .put(rows)
                .array();
    }

    static byte[] exact(Figure figure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(EXACT);
            out.writeDouble(figure.isKnown() ? figure.value() : Double.NaN);
            out.writeUTF(figure.isKnown() ? "" : clip(figure.reason()));
        } catch (IOException e) {
            throw new IllegalStateException("memory is no file", e);
        }
        return bytes.toByteArray();
    }

    static byte[] failed(String reason) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FAILED);
            out.writeUTF(clip(reason));
        } catch (IOException e) {
            throw new IllegalStateException("memory is no file", e);
        }
        return bytes.toByteArray();
    }

    private static String clip(String text) {
        String line = text.replaceAll("\\p{C}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    static boolean hasFailed(byte[] result) {
        return result[0] == FAILED;
    }

    static String reason(byte[] result) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(result, 1, result.length - 1))) {
            return in.readUTF();
        } catch (IOException e) {
            throw new IllegalStateException("a result that was whole when it was kept", e);
        }
    }

    static byte[] state(byte[] result) {
        boolean rows = result[0] == PATIENTS_AND_ROWS;
        int from = rows ? 1 + Integer.BYTES : 1;
        return Arrays.copyOfRange(
                result, from, rows ? from + ByteBuffer.wrap(result).getInt(1) : result.length);
    }

    /** Returns the rows of patients; empty where none are kept. */
    static byte[] rows(byte[] result) {
        return result[0] == PATIENTS_AND_ROWS
                ? Arrays.copyOfRange(
                        result, 1 + Integer.BYTES + ByteBuffer.wrap(result).getInt(1), result.length)
                : new byte[0];
    }

    static double exact(byte[] result) {
        return ByteBuffer.wrap(result).getDouble(1);
    }
}
