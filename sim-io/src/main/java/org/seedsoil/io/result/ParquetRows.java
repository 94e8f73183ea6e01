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
    private @Nullable RecordConsumer consumer;

    ParquetRows(Table<?> table) {
        this.table = table;
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
                String name = table.columns().get(c).name();
                into.startField(name, c);
                write(value, into);
                into.endField(name, c);
            }
        }
        into.endMessage();
    }

    private static void write(Object value, RecordConsumer into) {
        if (value instanceof Long number) {
            into.addLong(number);
        } else if (value instanceof Double number) {
            into.addDouble(number);
        } else if (value instanceof Boolean flag) {
            into.addBoolean(flag);
        } else {
            into.addBinary(Binary.fromString((String) value));
        }
    }
}
