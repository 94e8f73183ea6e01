package org.seedsoil.io.result;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A table as Apache Parquet. */
final class ParquetTable<R> implements TableWriter<R> {
    private final ParquetWriter<R> writer;

    private ParquetTable(ParquetWriter<R> writer) {
        this.writer = writer;
    }

    static <R> ParquetTable<R> open(Table<R> table, Path file) throws IOException {
        List<Column<R>> columns = table.columns();
        try {
            return new ParquetTable<>(ParquetWriter.writeFile(
                    schema(table), file.toFile(), (row, cells) -> dehydrate(columns, row, cells)));
        } catch (LinkageError e) {
            throw new IOException("Parquet's compression cannot be loaded here (" + e.getMessage() + ")", e);
        }
    }

    private static <R> void dehydrate(List<Column<R>> columns, R row, ValueWriter cells) {
        for (Column<R> column : columns) {
            Object value = column.value().apply(row);
            if (value != null) {
                cells.write(column.name(), value);
            }
        }
    }

    private static <R> MessageType schema(Table<R> table) {
        return new MessageType(
                table.name(), table.columns().stream().map(ParquetTable::type).toList());
    }

    private static Type type(Column<?> column) {
        return switch (column.type()) {
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    @Override
    public void write(R row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
