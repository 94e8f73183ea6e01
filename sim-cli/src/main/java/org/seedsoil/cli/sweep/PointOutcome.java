package org.seedsoil.cli.sweep;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.io.result.Json;
import org.seedsoil.observe.Estimate;
import org.seedsoil.sweep.PointAgain;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.WorkList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs a point of a sweep alone and tells what comes of it. */
final class PointOutcome {
    private final Terminal terminal;
    private final boolean json;
    private final int threads;

    PointOutcome(Terminal terminal, boolean json, int threads) {
        this.terminal = terminal;
        this.json = json;
        this.threads = threads;
    }

    int tell(Sweep sweep, @Nullable SweepFolder folder, long number) throws IOException {
        WorkList list = new WorkList(sweep, sweep.patients(), List.of());
        DesignPoint point = number < list.size() ? list.point(number) : null;
        if (point == null) {
            throw new Refusal(
                    Exit.USAGE,
                    "--point " + number + ": there is no such point, or constraints rule it out; allowed: 0 to "
                            + (list.size() - 1));
        }
        PointAgain again = PointAgain.run(sweep, folder, point, threads);
        if (json) {
            terminal.out().print(Json.text(document(sweep, again)));
        } else {
            tell(sweep, again);
        }
        boolean failed = again.result().status() == PointResult.Status.FAILED || again.differing() > 0;
        return (failed ? Exit.FAILED : Exit.DONE).code();
    }

    private void tell(Sweep sweep, PointAgain again) {
        DesignPoint point = again.result().point();
        terminal.printFolded(
                "Point " + point.index() + ": " + sweep.variant(point).name());
        if (again.result().status() == PointResult.Status.FAILED) {
            terminal.printFolded("It fails: " + again.result().reason());
        }
        for (int m = 0; m < sweep.metrics().size(); m++) {
            Estimate estimate = again.result().estimates().get(m);
            if (estimate.known()) {
                terminal.print(String.format(
                        Locale.ROOT,
                        "  %-32s %9.4g  (%.4g to %.4g)",
                        sweep.metrics().get(m),
                        estimate.value(),
                        estimate.low(),
                        estimate.high()));
            }
        }
        terminal.printFolded(compared(again));
        terminal.print("All that a run tells of it:");
        terminal.print(sweep.rerun(point));
    }

    private static String compared(PointAgain again) {
        if (again.differing() > 0) {
            return again.differing() + " of " + again.pieces()
                    + " pieces differ from what is stored. They must not: was the"
                    + " folder written by another version of the program?";
        }
        return again.stored() == 0
                ? "Nothing is stored of it yet."
                : again.stored() + " of " + again.pieces() + " pieces are stored, and are the same to the last byte.";
    }

    private static ObjectNode document(Sweep sweep, PointAgain again) {
        DesignPoint point = again.result().point();
        ObjectNode document = Json.object().put("point", point.index());
        document.put("name", sweep.variant(point).name())
                .put("status", Json.word(again.result().status()));
        if (!again.result().reason().isEmpty()) {
            document.put("reason", again.result().reason());
        }
        ArrayNode metrics = document.putArray("metrics");
        for (int m = 0; m < sweep.metrics().size(); m++) {
            Estimate estimate = again.result().estimates().get(m);
            ObjectNode node = metrics.addObject().put("metric", sweep.metrics().get(m));
            if (estimate.known()) {
                node.put("estimate", estimate.value())
                        .put("lower", estimate.low())
                        .put("upper", estimate.high());
            }
        }
        document.put("pieces", again.pieces()).put("stored", again.stored()).put("differing", again.differing());
        document.put("rerun", sweep.rerun(point));
        return document;
    }
}
