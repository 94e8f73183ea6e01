package org.seedsoil.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
    private static final int LONGEST = 2000;

    private WorkResult() {}

    static byte[] patients(byte[] state) {
        byte[] result = new byte[state.length + 1];
        result[0] = PATIENTS;
        System.arraycopy(state, 0, result, 1, state.length);
        return result;
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

    static String reason(byte[] result) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(result, 1, result.length - 1))) {
            return in.readUTF();
        }
    }

    static byte[] state(byte[] result) {
        return Arrays.copyOfRange(result, 1, result.length);
    }

    static double exact(byte[] result) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(result, 1, result.length - 1))) {
            return in.readDouble();
        }
    }
}
