package org.seedsoil.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.seedsoil.cli.terminal.CohortOptions;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.NameOption;
import org.seedsoil.cli.terminal.ScenarioArgument;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.result.ExpectationResult;
import org.seedsoil.io.result.Following;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.io.result.Subject;
import org.seedsoil.io.result.SummaryDocument;
import org.seedsoil.run.CohortRun;
import org.seedsoil.run.Contents;
import org.seedsoil.run.Pictures;
import org.seedsoil.run.Version;
import org.seedsoil.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Simulates a cohort: tables, plots and a report in a folder, a summary on the terminal. */
@Command(
        name = "run",
        header = "Simulates a cohort: tables, plots and a report in a folder, a summary here.",
        footer = {
            "  seedsoil run colorectal-liver",
            "  seedsoil run mine.yaml --patients 1000 --set clones.main.adhesion=0.2",
            "  seedsoil run pancreas --format csv --out results/pancreas --force"
        })
public final class RunCommand extends TerminalCommand {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private CohortOptions cohort = new CohortOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private NameOption name = new NameOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public RunCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        RunFacts facts = facts(scenario.load(terminal()));
        CohortRun run = new CohortRun(facts, output.storage(), output.destination(facts.name()), threads.number());
        CohortRun.Stored stored = new RunAtTerminal(terminal(), quiet(), threads.number()).store(run);
        tell(stored.result(), stored.folder());
        boolean failed = stored.result().expectations().stream().anyMatch(ExpectationResult::failed);
        return (failed ? Exit.FAILED : Exit.DONE).code();
    }

    private RunFacts facts(Scenario loaded) {
        if (!loaded.arms().isEmpty() && !quiet()) {
            terminal()
                    .tellFolded("seedsoil: the arms of " + loaded.name() + " are left out; 'seedsoil trial' runs them");
        }
        return new RunFacts(
                new Subject(
                        name.or(loaded.name()), loaded, ScenarioPrinter.print(loaded), scenario.anatomyText(loaded)),
                "seedsoil run " + scenario.asTyped() + " " + cohort.asTyped() + name.asTyped(),
                cohort.patients(),
                cohort.seed(),
                Following.of(cohort.mode(loaded)),
                Version.text(),
                Optional.empty());
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
            terminal().printFolded("Results: " + Wording.path(folder));
            if (output.storage().contents() != Contents.TABLES_ONLY) {
                terminal().printFolded("Report:  " + Wording.path(folder.resolve(Pictures.REPORT)));
            }
        }
    }
}
