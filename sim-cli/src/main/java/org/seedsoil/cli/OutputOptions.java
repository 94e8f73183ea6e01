package org.seedsoil.cli;

import java.io.IOException;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.TableFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where results go, and how tables are stored. */
final class OutputOptions {
    @Mixin
    private DestinationOptions destination = new DestinationOptions();

    @Option(
            names = "--format",
            paramLabel = "F",
            order = 61,
            defaultValue = "parquet",
            converter = OneWord.Format.class,
            description = "how tables are stored: parquet or csv (default: ${DEFAULT-VALUE})")
    private TableFormat format = TableFormat.PARQUET;

    TableFormat format() {
        return format;
    }

    Destination destination(String name) throws IOException {
        return destination.named(name);
    }
}
