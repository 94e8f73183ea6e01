package org.seedsoil.cli.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.DestinationOptions;
import org.seedsoil.cli.terminal.OneWord;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.run.Contents;
import org.seedsoil.run.Storage;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup
    private @Nullable Less less;

    /** What is left out. */
    static final class Less {
        @Option(names = "--no-plots", order = 63, description = "no pictures, neither in files nor in the report")
        private boolean noPlots;

        @Option(names = "--tables-only", order = 64, description = "neither report nor pictures")
        private boolean tablesOnly;
    }

    Storage storage() {
        return new Storage(format, contents());
    }

    private Contents contents() {
        if (less == null) {
            return Contents.EVERYTHING;
        }
        return less.tablesOnly ? Contents.TABLES_ONLY : less.noPlots ? Contents.NO_PLOTS : Contents.EVERYTHING;
    }

    Destination destination(String name) throws IOException {
        return destination.named(name);
    }
}
