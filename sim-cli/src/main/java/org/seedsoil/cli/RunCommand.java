package org.seedsoil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.seedsoil.io.result.ExpectationCheck;
import org.seedsoil.io.result.ExpectationResult;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.io.result.SummaryDocument;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Simulates a cohort: tables, plots and a report in a folder, a summary on the terminal. */
@Command(name = "run", header = "Simulates a cohort: tables, plots and a report in a folder, a summary here.")
final class RunCommand extends TerminalCommand {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private CohortOptions cohort = new CohortOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    RunCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Scenario loaded = scenario.load();
        requirePaths(loaded);
        CohortRun run = new CohortRun(loaded, cohort, "seedsoil run " + scenario.asTyped() + " " + cohort.asTyped());
        run.judge(!scenario.changed());
        CohortRun.Stored stored =
                run.store(output.destination(loaded.name()), output.format(), terminal(), quiet() || json());
        tell(stored.result(), stored.folder());
        boolean held = stored.result().expectations().stream().allMatch(ExpectationResult::held);
        return (held ? Exit.DONE : Exit.FAILED).code();
    }

    private static void requirePaths(Scenario scenario) {
        CohortSummary nobody = CohortRun.summary(scenario);
        List<String> faults = new ExpectationCheck(nobody).faults(scenario.expectations());
        if (!faults.isEmpty()) {
            throw new Refusal(Exit.SCENARIO, String.join("\n", faults));
        }
    }

    private void tell(RunResult result, Path folder) {
        if (json()) {
            ObjectNode document = Json.object();
            document.put("folder", folder.toString());
            document.set("summary", SummaryDocument.of(result));
            terminal().out().print(Json.text(document));
        } else if (!quiet()) {
            SummaryText.of(result).forEach(terminal()::print);
            terminal().print("");
            terminal().print("Results: " + shown(folder));
            terminal().print("Report:  " + shown(folder.resolve(Pictures.REPORT)));
        }
    }

    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
