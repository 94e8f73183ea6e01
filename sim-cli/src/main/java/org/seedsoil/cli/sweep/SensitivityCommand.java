package org.seedsoil.cli.sweep;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.io.result.Json;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.SweepIndices;
import org.seedsoil.sweep.SweepResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells which factors of a sweep matter. */
@Command(
        name = "sensitivity",
        header = "Tells which factors of a sweep matter, with intervals.",
        description = "%nFor designs saltelli (indices of Sobol') and morris (elementary effects).",
        footer = {"  seedsoil sensitivity out/colorectal-morris", "  seedsoil sensitivity out/mine --of one-run"})
public final class SensitivityCommand extends TerminalCommand {
    @Mixin
    private SweepArgument argument = new SweepArgument();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            order = 40,
            defaultValue = "mean",
            description = "indices of the mean or of one-run (default: ${DEFAULT-VALUE})")
    private String of = "mean";

    /**
     * Opens the command.
     *
     * @param terminal where it speaks
     */
    public SensitivityCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (!List.of("mean", "one-run").contains(of)) {
            throw new Refusal(Exit.USAGE, "--of '" + of + "'; allowed: mean, one-run");
        }
        SweepFolder folder = argument.open();
        Sweep sweep = folder.sweep();
        if (!SweepIndices.has(sweep)) {
            throw new Refusal(
                    Exit.USAGE,
                    "the design " + sweep.experiment().design().word()
                            + " tells no indices; allowed: saltelli, morris");
        }
        List<SweepIndices.Measure> measures = SweepIndices.measures(SweepResults.read(folder, sweep, threads.number()));
        if (json()) {
            terminal().out().print(Json.text(document(measures)));
        } else {
            tell(measures);
        }
        return Exit.DONE.code();
    }

    private static ObjectNode document(List<SweepIndices.Measure> measures) {
        ObjectNode document = Json.object();
        ArrayNode list = document.putArray("measures");
        for (SweepIndices.Measure measure : measures) {
            ObjectNode node = list.addObject().put("metric", measure.metric()).put("factor", measure.factor());
            node.put("measure", measure.measure());
            if (Double.isFinite(measure.estimated().value())) {
                node.put("estimate", measure.estimated().value());
            }
            if (Double.isFinite(measure.estimated().interval().width())) {
                node.put("lower", measure.estimated().interval().low());
                node.put("upper", measure.estimated().interval().high());
            }
            node.put("row-sets", measure.rowSets()).put("dropped", measure.dropped());
        }
        return document;
    }

    private void tell(List<SweepIndices.Measure> measures) {
        String metric = "";
        String other = of.equals("mean") ? "-of-one-run" : "-of-mean";
        for (SweepIndices.Measure measure : measures) {
            if (measure.measure().endsWith(other)) {
                continue;
            }
            if (!measure.metric().equals(metric)) {
                metric = measure.metric();
                terminal().print("");
                terminal()
                        .printFolded(metric + " (" + measure.rowSets() + " row sets"
                                + (measure.dropped() == 0 ? "" : ", " + measure.dropped() + " not whole") + ")");
            }
            terminal()
                    .print(String.format(
                            Locale.ROOT,
                            "  %-24s %-18s %9.3g  (%.3g to %.3g)",
                            measure.factor(),
                            measure.measure(),
                            measure.estimated().value(),
                            measure.estimated().interval().low(),
                            measure.estimated().interval().high()));
        }
    }
}
