package org.seedsoil.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.result.Destination;
import picocli.CommandLine.Option;

/** Where results go. */
public final class DestinationOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            order = 60,
            converter = FolderName.class,
            description = "folder for the results (default: a free one in out, named after the run)")
    private @Nullable Path out;

    @Option(names = "--force", order = 62, description = "replace a result that is in --out")
    private boolean force;

    /** Returns where the results of a run of this name go. */
    public Destination named(String name) throws IOException {
        return out == null ? Destination.free(Path.of("out"), name) : Destination.exactly(out, force);
    }
}
