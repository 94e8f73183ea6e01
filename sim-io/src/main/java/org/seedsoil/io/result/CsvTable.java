package org.seedsoil.io.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/** A table as comma-separated text. */
final class CsvTable implements TableFile {
    private final CsvWriter writer;

    private CsvTable(Table<?> table, CsvWriter writer) {
        this.writer = writer;
        writer.writeRecord(table.columns().stream().map(Column::name).toList());
    }

    static CsvTable open(Table<?> table, Path file) throws IOException {
        return new CsvTable(
                table, CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file));
    }

    @Override
    public void write(@Nullable Object[] cells) {
        String[] texts = new String[cells.length];
        for (int c = 0; c < cells.length; c++) {
            Object value = cells[c];
            texts[c] = value == null ? "" : value instanceof Double number ? decimal(number) : value.toString();
        }
        writer.writeRecord(texts);
    }

    /** Shortest text that reads back to the same number; not Double.toString, which differs between Java versions. */
    private static String decimal(double number) {
        return NumberOutput.toString(number, true);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
