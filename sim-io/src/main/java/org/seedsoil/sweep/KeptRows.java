package org.seedsoil.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.Outcome;

/** What is kept of each patient of a piece of work: a number or a word for each column, patient by patient. */
final class KeptRows {
    private KeptRows() {}

    /** Takes patients in. */
    static final class Writer {
        private final List<KeptColumn> columns;
        private final Anatomy anatomy;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Writer(List<KeptColumn> columns, Anatomy anatomy) {
            this.columns = columns;
            this.anatomy = anatomy;
        }

        void accept(Outcome outcome) {
            if (columns.isEmpty()) {
                return;
            }
            PatientCase patient = new PatientCase(outcome, Spread.of(outcome, anatomy));
            try {
                for (KeptColumn column : columns) {
                    if (column.isWord()) {
                        String word = column.word(patient, anatomy);
                        out.writeUTF(word == null ? "" : word);
                    } else {
                        out.writeDouble(column.number(patient));
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException("memory is no file", e);
            }
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Reads what was kept: a row for each patient, in it a Double, a String or null for each column. */
    static List<List<@Nullable Object>> read(byte[] rows, List<KeptColumn> columns) {
        List<List<@Nullable Object>> read = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(rows))) {
            while (in.available() > 0) {
                List<@Nullable Object> row = new ArrayList<>();
                for (KeptColumn column : columns) {
                    row.add(column.isWord() ? word(in.readUTF()) : number(in.readDouble()));
                }
                read.add(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a result that was whole when it was kept", e);
        }
        return read;
    }

    private static @Nullable String word(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
