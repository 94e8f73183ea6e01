package org.seedsoil.cli.sweep;

import java.io.IOException;
import java.nio.file.Path;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.run.SweepPictures;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.SweepIndices;
import org.seedsoil.sweep.SweepResults;
import org.seedsoil.sweep.SweepTables;
import tools.jackson.databind.node.ObjectNode;

/** Writes what came of a sweep, and tells where. */
final class SweepOutcome {
    private final Terminal terminal;
    private final boolean json;
    private final boolean quiet;
    private final int threads;
    private final TableFormat format;

    SweepOutcome(Terminal terminal, boolean json, boolean quiet, int threads, TableFormat format) {
        this.terminal = terminal;
        this.json = json;
        this.quiet = quiet;
        this.threads = threads;
        this.format = format;
    }

    /** Writes tables, and returns what they tell. */
    SweepResults write(SweepFolder folder, Sweep sweep, boolean partial) throws IOException {
        SweepResults results = SweepResults.read(folder, sweep, threads);
        long missing = results.count(PointResult.Status.MISSING);
        long failed = results.count(PointResult.Status.FAILED);
        if (missing > 0 && !partial) {
            throw new Refusal(
                    Exit.INCOMPLETE,
                    missing + " of " + results.points().size() + " points are not done; 'seedsoil status "
                            + folder.path() + "' tells which, --partial goes without them");
        }
        SweepTables.write(results, folder, format);
        if (SweepIndices.has(sweep)) {
            SweepIndices.write(SweepIndices.measures(results), folder.path(), folder.files(), format);
        }
        SweepPictures.write(results, folder)
                .ifPresent(obstacle -> terminal.tellFolded("seedsoil: no pictures, as " + obstacle));
        tell(folder, results, missing, failed);
        return results;
    }

    private void tell(SweepFolder folder, SweepResults results, long missing, long failed) {
        long done = results.count(PointResult.Status.DONE);
        if (json) {
            ObjectNode document = Json.object().put("folder", folder.path().toString());
            document.put("done", done).put("failed", failed).put("missing", missing);
            terminal.out().print(Json.text(document));
        } else if (!quiet) {
            terminal.printFolded(done + " points are done"
                    + (failed > 0 ? ", " + failed + " failed (see points." + format.ending() + ")" : "")
                    + (missing > 0 ? ", " + missing + " are missing" : "") + ".");
            terminal.printFolded("Results: " + shown(folder.path()));
        }
    }

    /** A path as short as it can be named from here. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(here) ? here.relativize(whole).toString() : whole.toString();
    }
}
