package org.seedsoil.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.TableFormat;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutputOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            order = 5,
            description = "folder for the results (default: out/NAME, or out/NAME-2 and so on if that is taken)")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "F",
            order = 6,
            defaultValue = "parquet",
            converter = OneWord.Format.class,
            description = "how tables are stored: parquet or csv (default: ${DEFAULT-VALUE})")
    private TableFormat format = TableFormat.PARQUET;

    @Option(names = "--force", order = 7, description = "replace a result that is in --out")
    private boolean force;

    TableFormat format() {
        return format;
    }

    Destination destination(String name) throws IOException {
        return out == null ? Destination.free(Path.of("out"), name) : Destination.exactly(out, force);
    }
}
