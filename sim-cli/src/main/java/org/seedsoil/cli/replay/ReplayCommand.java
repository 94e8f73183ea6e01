package org.seedsoil.cli.replay;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.CohortOptions;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.FolderName;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.ScenarioArgument;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.Watch;
import org.seedsoil.cli.terminal.WholeNumber;
import org.seedsoil.engine.Mode;
import org.seedsoil.engine.Pace;
import org.seedsoil.engine.SeedId;
import org.seedsoil.engine.SeedStory;
import org.seedsoil.event.Event;
import org.seedsoil.event.EventKind;
import org.seedsoil.event.EventLog;
import org.seedsoil.observe.SeedingTree;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.run.Pictures;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells one patient's history and who seeded whom. */
@Command(
        name = "replay",
        header = "Tells one patient's history, and which lesion seeded which.",
        customSynopsis = {"", "Usage: seedsoil replay SCENARIO --patient=I [OPTIONS]"},
        synopsisHeading = "",
        footer = {
            "  seedsoil replay colorectal-liver --patient 7",
            "  seedsoil replay colorectal-liver --patient 7 --plots pictures",
            "  seedsoil replay colorectal-liver --patient 7 --newick > tree.nwk"
        })
public final class ReplayCommand extends TerminalCommand {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private CohortOptions cohort = new CohortOptions();

    @Option(
            names = "--patient",
            paramLabel = "I",
            order = 0,
            required = true,
            converter = WholeNumber.Index.class,
            description = "which patient of the run, from 0; give the run's other options too")
    private long index;

    @ArgGroup
    private @Nullable Form form;

    @Option(
            names = "--plots",
            paramLabel = "DIR",
            order = 83,
            converter = FolderName.class,
            description = "also draws the seeding tree, and what was seen and decided, in this folder, as SVG and PNG")
    private @Nullable Path plots;

    @Option(
            names = "--seed-id",
            paramLabel = "ID",
            order = 84,
            description = "tells one seed, dead or alive, and its luck at every stage: LESION-STEP-CLONE-NUMBER,"
                    + " or the lineage of the lesion that it founded")
    private @Nullable String seedId;

    /** How the history is told. */
    static final class Form {
        @Option(names = "--events", order = 80, description = "every event, not the main ones alone")
        private boolean events;

        @Option(names = "--newick", order = 81, description = "the seeding tree in Newick form, for tree viewers")
        private boolean newick;

        @Option(names = "--dot", order = 82, description = "the seeding tree for GraphViz")
        private boolean dot;

        String option() {
            return events ? "--events" : newick ? "--newick" : "--dot";
        }
    }

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public ReplayCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        requireSense();
        Scenario loaded = scenario.load(terminal());
        Trial trial = new Trial(
                loaded, cohort.patients(), cohort.seed(), cohort.mode(loaded).mode());
        if (seedId != null) {
            return tellSeed(trial, seedId);
        }
        EventLog log = new EventLog();
        Outcome outcome = followed(pace -> TrialRunner.replay(trial, index, log, pace));
        Patient patient = trial.patient(index);
        if (plots != null) {
            for (Path file : Pictures.drawPatient(loaded, outcome, patient, plots)) {
                if (!quiet()) {
                    terminal().tellFolded("Drawn: " + file);
                }
            }
        }
        if (json()) {
            Writer out = new OutputStreamWriter(terminal().out(), terminal().charset());
            HistoryDocument.write(trial, outcome, log.events(), out);
        } else if (form != null && form.newick) {
            new TreeText(patient.disease()).newick(SeedingTree.of(outcome)).forEach(terminal()::print);
        } else if (form != null && form.dot) {
            new TreeText(patient.disease()).dot(SeedingTree.of(outcome)).forEach(terminal()::print);
        } else {
            tell(outcome, patient, log.events());
        }
        return Exit.DONE.code();
    }

    private void requireSense() {
        if (index >= cohort.patients()) {
            throw new Refusal(
                    Exit.USAGE,
                    "--patient=" + index + ": the run has patients 0 to " + (cohort.patients() - 1)
                            + "; give --patients as in the run");
        }
        if (json() && form != null) {
            throw new Refusal(Exit.USAGE, "--json holds all events and the tree; leave out " + form.option());
        }
    }

    /** Tells those who wait how far the patient is. */
    private <T> T followed(Function<Pace, T> patient) {
        try (Watch watch = Watch.of(terminal(), 1, quiet())) {
            return patient.apply(watch.pace());
        }
    }

    private int tellSeed(Trial trial, String text) {
        RandomKey lineage;
        try {
            lineage = SeedId.lineageOf(text, trial.mode());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, String.valueOf(e.getMessage()));
        }
        SeedStory story = followed(pace -> TrialRunner.story(trial, index, lineage, pace))
                .orElseThrow(() -> new Refusal(
                        Exit.SCENARIO,
                        trial.mode() == Mode.THINNED
                                ? "thinned mode draws survivors alone: seeds that are lost cannot be told; --mode explicit"
                                        + " follows every seed, of other patients"
                                : "patient " + index + " never shed a seed " + text));
        if (json()) {
            terminal().out().print(SeedDocument.text(trial, index, story));
        } else {
            new SeedText(story, trial.patient(index).disease()).lines().forEach(terminal()::print);
        }
        return Exit.DONE.code();
    }

    private void tell(Outcome outcome, Patient patient, List<Event> events) {
        boolean all = form != null && form.events;
        HistoryText history = new HistoryText(outcome, patient);
        history.heading().forEach(terminal()::printFolded);
        history.lines(events.stream().filter(event -> all || main(event.kind())).toList())
                .forEach(terminal()::printFolded);
        terminal().print("");
        terminal().print("Who seeded whom");
        new TreeText(patient.disease()).drawn(SeedingTree.of(outcome)).forEach(terminal()::print);
    }

    private static boolean main(EventKind kind) {
        return switch (kind) {
            case DIAGNOSED, DETECTED, SEEN, SKELETAL_EVENT, TREATED, DIED, CAPPED, CENSORED -> true;
            default -> false;
        };
    }
}
