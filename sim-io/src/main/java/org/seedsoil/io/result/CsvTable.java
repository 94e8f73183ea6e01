package org.seedsoil.io.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.io.NumberOutput;

/** A table as comma-separated text. */
final class CsvTable<R> implements TableWriter<R> {
    private final List<Column<R>> columns;
    private final CsvWriter writer;

    private CsvTable(Table<R> table, CsvWriter writer) {
        this.columns = table.columns();
        this.writer = writer;
        writer.writeRecord(columns.stream().map(Column::name).toList());
    }

    static <R> CsvTable<R> open(Table<R> table, Path file) throws IOException {
        return new CsvTable<>(
                table, CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file));
    }

    @Override
    public void write(R row) {
        String[] cells = new String[columns.size()];
        for (int c = 0; c < cells.length; c++) {
            Object value = columns.get(c).value().apply(row);
            cells[c] = value == null ? "" : value instanceof Double number ? decimal(number) : value.toString();
        }
        writer.writeRecord(cells);
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
