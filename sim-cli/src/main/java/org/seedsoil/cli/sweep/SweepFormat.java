package org.seedsoil.cli.sweep;

import org.seedsoil.cli.terminal.OneWord;
import org.seedsoil.io.result.TableFormat;
import picocli.CommandLine.Option;

/** How tables of a sweep are stored: as text unless asked for otherwise, for the programs that read them. */
final class SweepFormat {
    @Option(
            names = "--format",
            paramLabel = "F",
            order = 61,
            defaultValue = "csv",
            converter = OneWord.Format.class,
            description = "how tables are stored: parquet or csv (default: ${DEFAULT-VALUE})")
    private TableFormat format = TableFormat.CSV;

    TableFormat tables() {
        return format;
    }
}
