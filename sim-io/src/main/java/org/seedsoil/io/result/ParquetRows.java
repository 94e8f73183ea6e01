package org.seedsoil.io.result;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** How the rows of a table become records of a Parquet file: one optional field for each column. */
final class ParquetRows extends WriteSupport<@Nullable Object[]> {
    private final Table<?> table;
    private final String[] names;
    private final ColumnType[] types;
    private @Nullable RecordConsumer consumer;

    ParquetRows(Table<?> table) {
        this.table = table;
        this.names = table.columns().stream().map(Column::name).toArray(String[]::new);
        this.types = table.columns().stream().map(Column::type).toArray(ColumnType[]::new);
    }

    @Override
    public WriteContext init(ParquetConfiguration none) {
        return context();
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract there
    public WriteContext init(Configuration none) {
        return context();
    }

    private WriteContext context() {
        List<Type> fields = table.columns().stream().map(ParquetRows::type).toList();
        return new WriteContext(new MessageType(table.name(), fields), Map.of());
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
    public void prepareForWrite(RecordConsumer given) {
        consumer = given;
    }

    @Override
    public void write(@Nullable Object[] cells) {
        RecordConsumer into = consumer;
        if (into == null) {
            throw new IllegalStateException("no file was begun");
        }
        into.startMessage();
        for (int c = 0; c < cells.length; c++) {
            Object value = cells[c];
            if (value != null) {
                into.startField(names[c], c);
                write(types[c], value, into);
                into.endField(names[c], c);
            }
        }
        into.endMessage();
    }

    /** By the column's type: whoever asks each value what it is has the compiler begin anew with each kind that is rare at first. */
    private static void write(ColumnType type, Object value, RecordConsumer into) {
        switch (type) {
            case INTEGER -> into.addLong((Long) value);
            case NUMBER -> into.addDouble((Double) value);
            case FLAG -> into.addBoolean((Boolean) value);
            case TEXT -> into.addBinary(Binary.fromString((String) value));
        }
    }
}
