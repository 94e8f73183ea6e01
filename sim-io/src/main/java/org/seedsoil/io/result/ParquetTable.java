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

/**
 * A table as Apache Parquet. Its encodings alone make it small: a general compression on top would need a native library, which
 * has to be unpacked into a folder for temporary files, or bytes that depend on the zlib of the machine.
 */
final class ParquetTable<R> implements TableWriter<R> {
    /** What is kept in memory until it is written: of four tables, the most of what a large cohort of small patients needs. */
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private final ParquetWriter<R> writer;

    private ParquetTable(ParquetWriter<R> writer) {
        this.writer = writer;
    }

    static <R> ParquetTable<R> open(Table<R> table, Path file) throws IOException {
        return new ParquetTable<>(new Builder<>(table, file)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withWriterVersion(WriterVersion.PARQUET_2_0)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build());
    }

    @Override
    public void write(R row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {
        private final Table<R> table;

        private Builder(Table<R> table, Path file) {
            super(new LocalOutputFile(file));
            this.table = table;
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        @Override
        protected WriteSupport<R> getWriteSupport(ParquetConfiguration none) {
            return new ParquetRows<>(table);
        }

        @Override
        @SuppressWarnings("deprecation") // still abstract there
        protected WriteSupport<R> getWriteSupport(Configuration none) {
            return new ParquetRows<>(table);
        }
    }
}
