package org.seedsoil.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.result.Destination;
import picocli.CommandLine.Option;

/** Where results go. */
final class DestinationOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            order = 60,
            converter = FolderName.class,
            description = "folder for the results (default: a free one in out, named after the run)")
    private @Nullable Path out;

    @Option(names = "--force", order = 62, description = "replace a result that is in --out")
    private boolean force;

    Destination named(String name) throws IOException {
        return out == null ? Destination.free(Path.of("out"), name) : Destination.exactly(out, force);
    }
}
