package org.seedsoil.cli.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.FolderName;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.sweep.SweepFolder;
import picocli.CommandLine.Parameters;

/** The folder of a sweep that a command works on. */
final class SweepArgument {
    @Parameters(paramLabel = "DIR", description = "the folder of a sweep", converter = FolderName.class)
    private Path folder = Path.of("");

    SweepFolder open() throws IOException {
        return open(folder);
    }

    static SweepFolder open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Exit.NO_INPUT, "there is no folder '" + folder + "'; name the folder of a sweep");
        }
        return SweepFolder.open(new DiskFiles(), folder);
    }
}
