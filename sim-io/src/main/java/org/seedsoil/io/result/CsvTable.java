package org.seedsoil.io.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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
            texts[c] = value == null ? "" : value instanceof Double number ? Json.shortest(number) : value.toString();
        }
        writer.writeRecord(texts);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
