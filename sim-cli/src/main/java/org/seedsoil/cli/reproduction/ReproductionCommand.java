package org.seedsoil.cli.reproduction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.cli.terminal.DestinationOptions;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Interruption;
import org.seedsoil.cli.terminal.NameOption;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.SampleOptions;
import org.seedsoil.cli.terminal.ScenarioArgument;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.cli.terminal.Watch;
import org.seedsoil.cli.terminal.WholeNumber;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.reproduction.Answer;
import org.seedsoil.reproduction.AnswerFolder;
import org.seedsoil.reproduction.Decided;
import org.seedsoil.reproduction.Inquiry;
import org.seedsoil.reproduction.PolicyGrid;
import org.seedsoil.reproduction.ReproductionDocument;
import org.seedsoil.reproduction.VariedException;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.theory.NotEstimableException;
import org.seedsoil.trial.ReproductionTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the reproduction number of metastases under a policy, and what would bring it below one. */
@Command(
        name = "reproduction",
        header = "Tells how many metastases a metastasis founds, and what would stop that.",
        footer = {
            "  seedsoil reproduction colorectal-liver",
            "  seedsoil reproduction pancreas --scan-every '3 mo' --coverage 0.9 --simulate",
            "  seedsoil reproduction pancreas --scan-every '3 mo' \\",
            "      --vary coverage=0:1:21 --vary 'scan-every=1 mo:2 y:24'"
        })
public final class ReproductionCommand extends TerminalCommand {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private TreatmentOptions treatment = new TreatmentOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // for what it refuses
    private FormerOptions former = new FormerOptions();

    @Mixin
    private CourseOptions courses = new CourseOptions();

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            order = 25,
            converter = Measured.Duration.class,
            description = "H: offspring of a metastasis count up to this age (default: the scenario's horizon)")
    private @Nullable Double horizon;

    @Mixin
    private VaryOptions sweep = new VaryOptions();

    @Option(
            names = "--elasticities",
            paramLabel = "WHICH",
            order = 31,
            defaultValue = "main",
            converter = WhichWord.class,
            description =
                    "what R_m depends on: main (numbers of clones, soil, immunity and drugs), all (takes a minute) or none"
                            + " (default: ${DEFAULT-VALUE})")
    private Inquiry.Which which = Inquiry.Which.MAIN;

    @Option(
            names = "--among",
            paramLabel = "N",
            order = 32,
            converter = WholeNumber.Patients.class,
            description =
                    "also R_m of N patients who differ as the scenario says: median, 90 %% range, P(R_m > 1); with"
                            + " --vary, at every point")
    private @Nullable Long among;

    @Option(
            names = "--simulate",
            order = 33,
            description = "also estimate R_m from simulated patients, with a 95 %% interval")
    private boolean simulate;

    @Mixin
    private SampleOptions sample = new SampleOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private NameOption name = new NameOption();

    @Mixin
    private DestinationOptions destination = new DestinationOptions();

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public ReproductionCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Scenario loaded = courses.of(scenario.load(terminal()));
        if (Decided.concerns(loaded)) {
            tellDecided(loaded);
            return Exit.DONE.code();
        }
        requireSense();
        sweep.requireSense(treatment.timings());
        Ablation before = loaded.reference().care().ablation().rule();
        Ablation policy = treatment.over(before, seen(loaded), sweep.varied());
        if (courses.asksForADay()) {
            tellTimed(loaded, policy);
            return Exit.DONE.code();
        }
        Ablation along = treatment.along(before, seen(loaded), sweep.varied());
        Destination place = destination.named(name.or(loaded.name() + "-reproduction"));
        Answered answered = answered(new Policy(loaded, policy, along), place);
        tell(answered.answer(), answered.folder());
        return Exit.DONE.code();
    }

    /** Where a policy decides there is an estimate alone. */
    private void tellDecided(Scenario loaded) {
        if (among != null || !sweep.varied().isEmpty() || courses.asksForADay()) {
            throw new Refusal(
                    Exit.USAGE,
                    "a policy decides by what is seen of all lesions (care.clinic.policy), so that there is no exact R_m of which"
                            + " --among, --vary or --founded could tell; leave them out for an estimate");
        }
        double days = horizon != null ? horizon : loaded.reference().timeFrame().horizonDays();
        try {
            Decided decided = Decided.of(loaded, days, simulated(Decided.trial(loaded)), sample.seed());
            if (json()) {
                terminal().out().print(Json.text(ReproductionDocument.of(decided)));
            } else {
                new DecidedText(decided).lines().forEach(terminal()::print);
            }
        } catch (NotEstimableException e) {
            throw new Refusal(Exit.SCENARIO, loaded.name() + ": " + e.getMessage());
        }
    }

    private void tellTimed(Scenario loaded, Ablation policy) {
        requireTimed();
        double days = horizon != null ? horizon : loaded.reference().timeFrame().horizonDays();
        try {
            Ablation along =
                    treatment.along(loaded.reference().care().ablation().rule(), seen(loaded), sweep.varied());
            boolean curve = !sweep.varied().isEmpty();
            TimedText text = new TimedText(
                    courses.timed(loaded),
                    curve ? along : policy,
                    seen(loaded),
                    days,
                    curve ? sweep.varied().get(0) : null);
            if (json()) {
                terminal().out().print(Json.text(text.json()));
            } else {
                text.lines().forEach(terminal()::printFolded);
            }
        } catch (VariedException e) {
            throw VaryOptions.refusal(e);
        } catch (NotEstimableException e) {
            throw new Refusal(Exit.SCENARIO, loaded.name() + ": " + e.getMessage());
        }
    }

    /** What cannot be asked of lesions of one day, and why. */
    private void requireTimed() {
        String lacks = "";
        if (simulate) {
            lacks = "leave out --simulate: an estimate pools lesions founded on all days";
        } else if (among != null) {
            lacks =
                    "leave out --among: what courses count from falls on another day in each patient, and so would the day of founding";
        } else if (sweep.varied().size() > 1) {
            lacks = "give one --vary: a curve is told, no plane";
        }
        if (!lacks.isEmpty()) {
            throw new Refusal(Exit.USAGE, "--founded tells lesions founded on one day; " + lacks);
        }
    }

    private void requireSense() {
        if (sample.patientsGiven() && !simulate) {
            throw new Refusal(Exit.USAGE, "--patients concerns simulated patients; give --simulate, too");
        }
    }

    private static @Nullable VisibleSize seen(Scenario loaded) {
        double mm = loaded.reference().care().detectionDiameterMm();
        return mm > 0 && mm < Double.POSITIVE_INFINITY ? VisibleSize.ofDiameterMm(mm) : null;
    }

    /** What is asked about, and what a curve or plane runs along. */
    private record Policy(Scenario scenario, Ablation treatment, Ablation along) {}

    /** An answer and where it is stored. */
    private record Answered(Answer answer, Path folder) {}

    @SuppressWarnings("try")
    private Answered answered(Policy policy, Destination place) throws IOException {
        try (DraftFolder draft = DraftFolder.of(place, TableFormat.CSV);
                Interruption ignored = Interruption.of(draft::abandon, terminal())) {
            draft.start();
            Answer answer = threads.share(() -> answer(policy));
            AnswerFolder.fill(draft, answer)
                    .ifPresent(obstacle -> terminal().tellFolded("seedsoil: there are no plots: " + obstacle));
            return new Answered(
                    answer,
                    draft.commit(
                            AnswerFolder.facts(answer, name.or(answer.scenario().name()), sample.seed(), asTyped()),
                            null));
        }
    }

    private Answer answer(Policy policy) {
        try {
            return answer(inquiry(policy), policy.along());
        } catch (VariedException e) {
            throw VaryOptions.refusal(e);
        } catch (NotEstimableException e) {
            throw new Refusal(Exit.SCENARIO, policy.scenario().name() + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private Inquiry inquiry(Policy policy) {
        Inquiry inquiry = Inquiry.of(policy.scenario()).under(policy.treatment());
        return horizon == null ? inquiry : inquiry.upTo(horizon);
    }

    private Answer answer(Inquiry inquiry, Ablation along) {
        Answer answer = inquiry.answer(which);
        Optional<PolicyGrid> points = sweep.varied().isEmpty()
                ? Optional.empty()
                : Optional.of(PolicyGrid.of(inquiry.under(along), sweep.varied()));
        answer = points.map(PolicyGrid::grid).map(answer::with).orElse(answer);
        answer = among == null ? answer : answer.with(among(inquiry, among, points));
        return simulate ? answer.with(simulated(inquiry)) : answer;
    }

    private Answer.Among among(Inquiry inquiry, long others, Optional<PolicyGrid> points) {
        progress("Working out R_m of " + others + " patients ...");
        return inquiry.among(others, sample.seed(), points);
    }

    private void progress(String words) {
        if (!quiet()) {
            terminal().tell(words);
        }
    }

    private Answer.Simulated simulated(Inquiry inquiry) {
        return inquiry.simulated(simulated(inquiry.trial()), sample.seed());
    }

    private ReproductionTrial.Cohort simulated(ReproductionTrial trial) {
        progress("Simulating " + sample.patients() + " patients ...");
        try (Watch watch = Watch.of(terminal(), sample.patients(), quiet())) {
            return trial.toldTo(watch.pace(), watch::step)
                    .run(sample.patients(), sample.seed(), ReproductionTrial.QUICK, threads.number());
        }
    }

    private void tell(Answer answer, Path folder) {
        if (json()) {
            terminal().out().print(Json.text(ReproductionDocument.of(answer).put("folder", folder.toString())));
        } else if (!quiet()) {
            new ReproductionText(answer).lines().forEach(terminal()::print);
            terminal().print("");
            terminal().printFolded("Tables and plots: " + Wording.path(folder));
        }
    }
}
