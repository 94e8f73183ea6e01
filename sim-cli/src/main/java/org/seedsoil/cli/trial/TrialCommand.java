package org.seedsoil.cli.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.arms.ArmTrial;
import org.seedsoil.arms.ArmsException;
import org.seedsoil.arms.RepeatedTrials;
import org.seedsoil.cli.terminal.DestinationOptions;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.ScenarioArgument;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.cli.terminal.TrialAtTerminal;
import org.seedsoil.cli.terminal.WholeNumber;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.result.ExpectationCheck;
import org.seedsoil.io.result.ExpectationResult;
import org.seedsoil.io.result.Following;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.Repetition;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.Subject;
import org.seedsoil.io.result.TrialDocument;
import org.seedsoil.run.TrialRun;
import org.seedsoil.run.Version;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.TrialDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the arms of a scenario in the same patients and compares them. */
@Command(
        name = "trial",
        header = "Compares the arms of a scenario: in the same patients, and as a real trial would.",
        description = {
            "%nEvery patient lives in every arm, with the same luck until what is done differs.",
            "Where the scenario randomizes, the trial is told that a clinic would have seen, too."
        },
        footer = {
            "  seedsoil trial resection-delay",
            "  seedsoil trial resection-delay --patients 10000 --trials 1000 --size 99"
        })
public final class TrialCommand extends TerminalCommand {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Option(
            names = "--patients",
            paramLabel = "N",
            order = 50,
            converter = WholeNumber.Patients.class,
            description = "how many patients are enrolled (default: what the scenario says)")
    private @Nullable Long patients;

    @Option(
            names = "--seed",
            paramLabel = "S",
            order = 51,
            defaultValue = "1",
            converter = WholeNumber.Seed.class,
            description = "root of all randomness, a whole number (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--trials",
            paramLabel = "N",
            order = 52,
            converter = WholeNumber.Patients.class,
            description = "repeat the randomized trial so often with patients drawn from those simulated")
    private @Nullable Long trials;

    @Option(
            names = "--size",
            paramLabel = "N",
            order = 53,
            converter = WholeNumber.Patients.class,
            description = "patients of each repeated trial")
    private @Nullable Long size;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private DestinationOptions destination = new DestinationOptions();

    @Option(names = "--no-plots", order = 63, description = "no pictures, neither in files nor in the report")
    private boolean noPlots;

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public TrialCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Scenario loaded =
                scenario.load(terminal(), patients == null ? List.of() : List.of("trial.patients=" + patients));
        TrialDesign design = loaded.trial()
                .orElseThrow(() -> new Refusal(
                        Exit.USAGE, loaded.name() + " has no trial; allowed: a scenario with arms and trial"));
        RunFacts facts = facts(loaded, design).asTrial(repetition(design));
        TrialRun run = new TrialRun(facts, !noPlots, destination.named(loaded.name()));
        try {
            TrialRun.Stored stored = new TrialAtTerminal(terminal(), quiet(), threads.number()).store(run);
            tell(loaded, stored);
            boolean failed =
                    ExpectationCheck.of(loaded, stored.result()).stream().anyMatch(ExpectationResult::failed);
            return (failed ? Exit.FAILED : Exit.DONE).code();
        } catch (ArmsException e) {
            throw scenario.refused(e.path(), String.valueOf(e.getMessage()));
        }
    }

    private Repetition repetition(TrialDesign design) {
        if (trials == null && size == null) {
            return Repetition.NONE;
        }
        if (trials == null || size == null) {
            throw new Refusal(
                    Exit.USAGE, "--trials and --size go together: how many trials, of how many patients each");
        }
        if (design.randomization() == null) {
            throw new Refusal(
                    Exit.USAGE,
                    "--trials repeats a randomized trial, and this scenario does not randomize; allowed: trial.randomize");
        }
        if (design.patients() < RepeatedTrials.LEAST_POOL * size) {
            throw new Refusal(
                    Exit.USAGE,
                    "trials of " + size + " patients are drawn from at least " + RepeatedTrials.LEAST_POOL
                            + " times as many; allowed: --patients " + RepeatedTrials.LEAST_POOL * size + " or more");
        }
        return new Repetition(trials, size);
    }

    private RunFacts facts(Scenario loaded, TrialDesign design) {
        String anatomy = scenario.anatomyText(loaded);
        Mode mode = ArmTrial.mode(ScenarioReader.arms(loaded, anatomy), design.patients());
        return new RunFacts(
                new Subject(loaded.name(), loaded, ScenarioPrinter.print(loaded), anatomy),
                "seedsoil trial " + scenario.asTyped() + (patients == null ? "" : " --patients " + patients)
                        + " --seed " + seed + (trials == null ? "" : " --trials " + trials + " --size " + size),
                design.patients(),
                seed,
                new Following(RunFacts.word(mode), "a trial: all arms in one mode"),
                Version.text(),
                Optional.empty());
    }

    private void tell(Scenario loaded, TrialRun.Stored stored) {
        Path folder = stored.folder();
        if (json()) {
            terminal()
                    .out()
                    .print(Json.text(TrialDocument.of(loaded, stored.result(), stored.repeated())
                            .put("folder", folder.toString())));
        } else if (!quiet()) {
            TrialText.of(loaded, stored.result(), stored.repeated()).forEach(terminal()::print);
            terminal().print("");
            terminal().printFolded("Results: " + Wording.path(folder));
            terminal().printFolded("Report:  " + Wording.path(folder.resolve("report.html")));
        }
    }
}
