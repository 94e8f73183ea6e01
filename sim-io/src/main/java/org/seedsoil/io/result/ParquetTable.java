package org.seedsoil.io.result;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;

/**
 * A table as Apache Parquet. Its encodings alone make it small: a general compression on top would need a native library, which
 * has to be unpacked into a folder for temporary files, or bytes that depend on the zlib of the machine.
 */
final class ParquetTable implements TableFile {
    /** What is kept in memory until it is written: of four tables, the most of what a large cohort of small patients needs. */
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private final ParquetWriter<@Nullable Object[]> writer;

    private ParquetTable(ParquetWriter<@Nullable Object[]> writer) {
        this.writer = writer;
    }

    static ParquetTable open(Table<?> table, Path file) throws IOException {
        return new ParquetTable(new Builder(table, file)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withWriterVersion(WriterVersion.PARQUET_2_0)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build());
    }

    @Override
    public void write(@Nullable Object[] cells) throws IOException {
        writer.write(cells);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final Table<?> table;

        private Builder(Table<?> table, Path file) {
            super(new LocalOutputFile(file));
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration none) {
            return new ParquetRows(table);
        }

        @Override
        @SuppressWarnings("deprecation") // still abstract there
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration none) {
            return new ParquetRows(table);
        }
    }
}
