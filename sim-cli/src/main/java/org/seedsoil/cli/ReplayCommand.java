package org.seedsoil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Mode;
import org.seedsoil.engine.SeedId;
import org.seedsoil.engine.SeedStory;
import org.seedsoil.event.Event;
import org.seedsoil.event.EventKind;
import org.seedsoil.event.EventLog;
import org.seedsoil.observe.SeedingTree;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells one patient's history and who seeded whom. */
@Command(name = "replay", header = "Tells one patient's history, and which lesion seeded which.")
final class ReplayCommand extends TerminalCommand {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private CohortOptions cohort = new CohortOptions();

    @Option(
            names = "--patient",
            paramLabel = "I",
            order = 0,
            required = true,
            converter = PatientIndex.class,
            description = "which patient of the run, from 0; take the run's other options too")
    private long index;

    @ArgGroup
    private @Nullable Form form;

    @Option(
            names = "--plots",
            paramLabel = "DIR",
            order = 23,
            description = "also draws the seeding tree in this folder, as SVG and PNG")
    private @Nullable Path plots;

    @Option(
            names = "--seed-id",
            paramLabel = "ID",
            order = 24,
            description = "tells one seed, dead or alive, and its luck at every stage: LESION-STEP-CLONE-NUMBER,"
                    + " or the lineage of the lesion that it founded")
    private @Nullable String seedId;

    /** How the history is told. */
    static final class Form {
        @Option(names = "--events", order = 20, description = "every event, not the main ones alone")
        private boolean events;

        @Option(names = "--newick", order = 21, description = "the seeding tree in Newick form, for tree viewers")
        private boolean newick;

        @Option(names = "--dot", order = 22, description = "the seeding tree for GraphViz")
        private boolean dot;
    }

    ReplayCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Scenario loaded = scenario.load();
        Trial trial = new Trial(
                loaded,
                cohort.patients(),
                cohort.seed(),
                cohort.mode(loaded.reference()).mode());
        if (seedId != null) {
            return tellSeed(trial, seedId);
        }
        EventLog log = new EventLog();
        Outcome outcome = TrialRunner.replay(trial, index, log);
        Patient patient = trial.patient(index);
        if (plots != null) {
            for (Path file : Pictures.draw(outcome, patient, plots)) {
                terminal().err().println("Drawn: " + file);
            }
        }
        if (json()) {
            terminal().out().print(HistoryDocument.text(outcome, patient, log.events()));
        } else if (form != null && form.newick) {
            new TreeText(patient.disease()).newick(SeedingTree.of(outcome)).forEach(terminal()::print);
        } else if (form != null && form.dot) {
            new TreeText(patient.disease()).dot(SeedingTree.of(outcome)).forEach(terminal()::print);
        } else {
            tell(outcome, patient, log.events());
        }
        return Exit.DONE.code();
    }

    private int tellSeed(Trial trial, String text) {
        RandomKey lineage;
        try {
            lineage = SeedId.lineageOf(text, trial.mode());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, String.valueOf(e.getMessage()));
        }
        SeedStory story = TrialRunner.tell(trial, index, lineage)
                .orElseThrow(() -> new Refusal(
                        Exit.SCENARIO,
                        trial.mode() == Mode.THINNED
                                ? "thinned mode draws survivors alone: seeds that are lost cannot be told; --mode explicit"
                                        + " follows every seed, of other patients"
                                : "patient " + index + " never shed a seed " + text));
        new SeedText(story, trial.patient(index).disease()).lines().forEach(terminal()::print);
        return Exit.DONE.code();
    }

    private void tell(Outcome outcome, Patient patient, List<Event> events) {
        boolean all = form != null && form.events;
        HistoryText history = new HistoryText(outcome, patient);
        history.heading().forEach(terminal()::print);
        events.stream()
                .filter(event -> all || main(event.kind()))
                .map(history::line)
                .forEach(terminal()::print);
        terminal().print("");
        terminal().print("Who seeded whom");
        new TreeText(patient.disease()).drawn(SeedingTree.of(outcome)).forEach(terminal()::print);
    }

    private static boolean main(EventKind kind) {
        return switch (kind) {
            case DIAGNOSED, DETECTED, TREATED, DIED, CAPPED, CENSORED -> true;
            default -> false;
        };
    }

    /** Reads the number of a patient. */
    static final class PatientIndex implements picocli.CommandLine.ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                long value = Long.parseLong(text);
                if (value >= 0) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw new picocli.CommandLine.TypeConversionException(
                        "'" + text.toLowerCase(Locale.ROOT) + "' is not a whole number");
            }
            throw new picocli.CommandLine.TypeConversionException("patients are numbered from 0");
        }
    }
}
