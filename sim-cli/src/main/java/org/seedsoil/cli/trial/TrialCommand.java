package org.seedsoil.cli.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.arms.ArmTrial;
import org.seedsoil.arms.ArmsException;
import org.seedsoil.arms.RepeatedTrials;
import org.seedsoil.arms.TrialPool;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.cli.terminal.DestinationOptions;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Interruption;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.ScenarioArgument;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.cli.terminal.Watch;
import org.seedsoil.cli.terminal.WholeNumber;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.engine.Mode;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.io.result.TrialDocument;
import org.seedsoil.random.RandomKey;
import org.seedsoil.run.TrialFiles;
import org.seedsoil.run.Version;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.trial.TrialRunner;
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
    @SuppressWarnings("try")
    public Integer call() throws IOException {
        Scenario loaded =
                scenario.load(terminal(), patients == null ? List.of() : List.of("trial.patients=" + patients));
        TrialDesign design = loaded.trial()
                .orElseThrow(() -> new Refusal(
                        Exit.USAGE, loaded.name() + " has no trial; allowed: a scenario with arms and trial"));
        requireRepeatable(design);
        List<Scenario> arms = ScenarioReader.arms(loaded, scenario.anatomyText(loaded));
        Mode mode = ArmTrial.mode(arms, design.patients());
        try (DraftFolder draft = DraftFolder.of(destination.named(loaded.name()), TableFormat.CSV);
                Interruption ignored = Interruption.of(draft::abandon, terminal())) {
            draft.start();
            TrialPool pool = pool(loaded, arms, mode);
            RandomKey key = RandomKey.root(seed).child("trial");
            TrialResult result = TrialResult.of(pool, key);
            List<RepeatedTrials> repeated = repeated(pool, key.child("repeated"));
            TrialFiles.fill(draft, loaded, result, repeated, !noPlots);
            Path folder = draft.commit(facts(loaded, design, mode), null);
            tell(loaded, result, repeated, folder);
        }
        return Exit.DONE.code();
    }

    private void requireRepeatable(TrialDesign design) {
        if (trials == null && size == null) {
            return;
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
    }

    private TrialPool pool(Scenario loaded, List<Scenario> arms, Mode mode) {
        Pace pace = new Pace();
        long wanted = loaded.trial().map(TrialDesign::patients).orElse(1L);
        try (Watch watch = Watch.of(terminal(), wanted, quiet(), pace)) {
            return new ArmTrial(loaded, arms, seed, mode)
                    .run(TrialRunner.of(threads.number()).toldTo(pace), watch::step);
        } catch (ArmsException e) {
            throw scenario.refused(e.path(), String.valueOf(e.getMessage()));
        }
    }

    private List<RepeatedTrials> repeated(TrialPool pool, RandomKey key) {
        List<RepeatedTrials> repeated = new ArrayList<>();
        if (trials != null && size != null) {
            for (int arm = 1; arm < pool.arms().size(); arm++) {
                repeated.add(RepeatedTrials.of(pool, arm, Math.toIntExact(size), Math.toIntExact(trials), key));
            }
        }
        return repeated;
    }

    private RunFacts facts(Scenario loaded, TrialDesign design, Mode mode) {
        return new RunFacts(
                loaded.name(),
                loaded,
                ScenarioPrinter.print(loaded),
                scenario.anatomyText(loaded),
                "seedsoil trial " + scenario.asTyped() + (patients == null ? "" : " --patients " + patients)
                        + " --seed " + seed + (trials == null ? "" : " --trials " + trials + " --size " + size),
                design.patients(),
                seed,
                RunFacts.word(mode),
                "a trial: all arms in one mode",
                Version.text());
    }

    private void tell(Scenario loaded, TrialResult result, List<RepeatedTrials> repeated, Path folder) {
        if (json()) {
            terminal()
                    .out()
                    .print(Json.text(
                            TrialDocument.of(loaded.name(), result, repeated).put("folder", folder.toString())));
        } else if (!quiet()) {
            TrialText.of(result, repeated).forEach(terminal()::print);
            terminal().print("");
            terminal().printFolded("Results: " + Wording.path(folder));
            terminal().printFolded("Report:  " + Wording.path(folder.resolve("report.html")));
        }
    }
}
