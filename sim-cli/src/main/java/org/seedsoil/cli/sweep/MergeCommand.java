package org.seedsoil.cli.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.FolderName;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.journal.Writers;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.SweepResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the parts of a sweep together. */
@Command(
        name = "merge",
        header = "Puts the parts of a sweep together and writes its tables.",
        footer = {"  seedsoil merge out/mine", "  seedsoil merge laptop cluster --out both"})
public final class MergeCommand extends TerminalCommand {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "folders of one sweep", converter = FolderName.class)
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            order = 60,
            converter = FolderName.class,
            description = "folder for all of it (default: the first)")
    private @Nullable Path out;

    @Option(names = "--partial", order = 40, description = "write tables although points are missing")
    private boolean partial;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private SweepFormat format = new SweepFormat();

    /**
     * Opens the command.
     *
     * @param terminal where it speaks
     */
    public MergeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        List<SweepFolder> parts = new ArrayList<>();
        for (Path folder : folders) {
            parts.add(SweepArgument.open(folder));
        }
        Sweep sweep = parts.get(0).sweep();
        SweepFolder into = out == null || SweepFolder.isOne(out)
                ? out == null ? parts.get(0) : SweepArgument.open(out)
                : SweepFolder.create(new DiskFiles(), out, parts.get(0).manifest());
        for (SweepFolder part : parts) {
            requireSame(into, part);
            copy(part, into);
        }
        SweepResults results = new SweepOutcome(terminal(), json(), quiet(), threads.number(), format.tables())
                .write(into, sweep, partial);
        boolean whole =
                results.count(PointResult.Status.DONE) == results.points().size();
        return (whole ? Exit.DONE : Exit.FAILED).code();
    }

    /** Folders of one design, whatever their parts; a design that grew is run again with the file of today. */
    private static void requireSame(SweepFolder into, SweepFolder part) throws IOException {
        boolean same = into.manifest().source().equals(part.manifest().source());
        if (!same) {
            throw new Refusal(
                    Exit.SCENARIO,
                    part.path() + " holds another design or scenario than " + into.path()
                            + "; bring both to one file by 'seedsoil sweep FILE --out DIR', then merge");
        }
        into.grownTo(part.sweep(), part.manifest().program());
    }

    private static void copy(SweepFolder from, SweepFolder into) throws IOException {
        if (from.path().toAbsolutePath().equals(into.path().toAbsolutePath())) {
            return;
        }
        into.take(from, Writers.freshName());
    }
}
