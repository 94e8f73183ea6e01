package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.trial.ModeChoice;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * Runs a trial: patients are screened in the order of the cohort, and each that enters lives in every arm from day 0, with the same
 * randomness, until so many are enrolled as are wanted. Who does not enter runs under the first arm alone. Nothing depends on the number of threads. One owner; not thread-safe.
 */
public final class ArmTrial {
    private final TrialDesign design;
    private final List<String> names;
    private final List<Scenario> arms;
    private final List<Trial> trials;
    private final Mode mode;
    private final long most;
    private final List<Participant> participants = new ArrayList<>();
    private final Map<Screening.Verdict, Long> screened = new EnumMap<>(Screening.Verdict.class);
    private final Map<String, Long> lacking = new LinkedHashMap<>();
    private long horizonFirst;

    /**
     * Prepares a trial.
     *
     * @param scenario the scenario that has the trial
     * @param arms the scenario of each arm, in the order of its arms
     * @param randomSeed root of all randomness
     * @param mode how seeds are followed, the same in every arm
     * @throws IllegalArgumentException if the scenario has no trial
     */
    public ArmTrial(Scenario scenario, List<Scenario> arms, long randomSeed, Mode mode) {
        this.design = scenario.trial().orElseThrow(() -> new IllegalArgumentException("this scenario has no trial"));
        this.names = scenario.arms().stream().map(arm -> arm.name()).toList();
        this.arms = List.copyOf(arms);
        this.mode = mode;
        this.most = Math.multiplyExact(
                design.patients(), Math.min(design.enrolment().tries(), Long.MAX_VALUE / design.patients()));
        this.trials =
                arms.stream().map(arm -> new Trial(arm, most, randomSeed, mode)).toList();
        for (Screening.Verdict verdict : Screening.Verdict.values()) {
            screened.put(verdict, 0L);
        }
    }

    /**
     * Chooses a mode in which every arm can run.
     *
     * @param arms the scenario of each arm
     * @param patients how many patients the trial has
     * @return thinned where all arms would choose it, else explicit
     */
    public static Mode mode(List<Scenario> arms, long patients) {
        boolean thinned =
                arms.stream().allMatch(arm -> ModeChoice.auto(arm, patients).mode() == Mode.THINNED);
        return thinned ? Mode.THINNED : Mode.EXPLICIT;
    }

    /**
     * Runs it.
     *
     * @param runner threads
     * @param watcher is told of each patient that is enrolled
     * @return the enrolled, with what became of them in every arm
     * @throws ArmsException if too few of those screened enter, or if arms differ before enrolment
     */
    public TrialPool run(TrialRunner runner, Runnable watcher) {
        runner.each(most, mode, this::screen, seen -> take(seen, watcher), this::full);
        if (!full()) {
            throw tooFew();
        }
        return new TrialPool(design, names, cancers(), participants, new LinkedHashMap<>(screened), horizonFirst);
    }

    private List<String> cancers() {
        return arms.get(0).settings().mixture().cancers().stream()
                .map(cancer -> cancer.name())
                .toList();
    }

    private String cancer(long patient) {
        List<String> all = cancers();
        return all.isEmpty() ? "" : all.get(arms.get(0).cancerOf(trials.get(0).key(patient)));
    }

    private boolean full() {
        return participants.size() >= design.patients();
    }

    /**
     * What came of a patient.
     *
     * @param screening whether it enters
     * @param lacking criteria that none of its scans met
     * @param participant the patient in every arm; null where it does not enter
     * @param failure why the trial cannot be run as it is written; null where it can
     * @param early whether it reached the horizon, or a cap, before its follow-up ended, in any arm
     */
    private record Seen(
            Screening screening,
            List<String> lacking,
            @Nullable Participant participant,
            @Nullable ArmsException failure,
            boolean early) {}

    /** Runs a patient under the first arm, and under the others if it enters: those do not differ before. Called by many threads. */
    private Seen screen(long patient, Engine engine) {
        Outcome first = TrialRunner.run(trials.get(0), engine, patient);
        Screening screening = screening(first, 0);
        if (screening.verdict() != Screening.Verdict.ENROLLED) {
            boolean chart = screening.verdict() == Screening.Verdict.CHART;
            List<String> lacks = chart ? Screening.lacking(first, design.enrolment()) : List.of();
            return new Seen(screening, lacks, null, null, false);
        }
        try {
            return enrolled(patient, first, screening, engine);
        } catch (ArmsException e) {
            return new Seen(screening, List.of(), null, e, false);
        }
    }

    private Seen enrolled(long patient, Outcome first, Screening screening, Engine engine) {
        List<List<List<FollowUp>>> courses = new ArrayList<>();
        boolean early = false;
        for (int arm = 0; arm < arms.size(); arm++) {
            Outcome here = arm == 0 ? first : TrialRunner.run(trials.get(arm), engine, patient);
            requireSamePast(first, here, screening.day(), arm);
            courses.add(course(here, arm, screening.day()));
            early |= !here.ending().isDeath()
                            && here.endDay() < screening.day() + Math.min(design.followUpDays(), design.lastDays())
                    || here.ending() == Ending.CAPPED;
        }
        Participant participant = new Participant(patient, cancer(patient), screening, courses);
        return new Seen(screening, List.of(), participant, null, early);
    }

    private Screening screening(Outcome outcome, int arm) {
        Spread spread = Spread.of(outcome, arms.get(arm).reference().disease().anatomy());
        return Screening.of(outcome, spread, design.enrolment());
    }

    /** Takes patients in their order until enough have entered. */
    private void take(Seen seen, Runnable watcher) {
        if (full()) {
            return;
        }
        ArmsException failure = seen.failure();
        if (failure != null) {
            throw failure;
        }
        screened.merge(seen.screening().verdict(), 1L, Long::sum);
        seen.lacking().forEach(criterion -> lacking.merge(criterion, 1L, Long::sum));
        Participant participant = seen.participant();
        if (participant != null) {
            horizonFirst += seen.early() ? 1 : 0;
            participants.add(participant);
            watcher.run();
        }
    }

    private List<List<FollowUp>> course(Outcome outcome, int arm, double enrolled) {
        Spread spread = Spread.of(outcome, arms.get(arm).reference().disease().anatomy());
        EndpointTime.Entry entry = EndpointTime.Entry.of(outcome, enrolled, design.enrolment())
                .onDrugForLife(drugForLife(outcome, spread, arm));
        return design.endpoints().stream()
                .map(endpoint -> EndpointTime.all(endpoint, outcome, spread, entry, design.followUpDays()))
                .toList();
    }

    /** When the first course of a drug began that has no planned end; infinite where none did. */
    private double drugForLife(Outcome outcome, Spread spread, int arm) {
        boolean asked = design.endpoints().stream()
                .anyMatch(endpoint -> endpoint.event() == TrialDesign.Event.LIFELONG_THERAPY);
        return asked
                ? DrugForLife.day(
                        trials.get(arm).patient(outcome.patient()).care().courses(), outcome, spread)
                : Double.POSITIVE_INFINITY;
    }

    private void requireSamePast(Outcome first, Outcome here, double day, int arm) {
        double own = screening(here, arm).day();
        Optional<String> differs =
                own == day ? SharedPast.difference(first, here, day) : Optional.of("the day of enrolment");
        if (differs.isPresent()) {
            throw new ArmsException(
                    "arms." + names.get(arm),
                    "this arm differs from " + names.get(0) + " before enrolment, in " + differs.get() + ": patient "
                            + first.patient() + " enters on day " + Math.round(day)
                            + "; allowed: what an arm does begins at enrolment, or enrol earlier");
        }
    }

    /** Which criteria of the chart were never met, the most frequent first. */
    private String criteria(Screening.Verdict worst) {
        return worst != Screening.Verdict.CHART || lacking.isEmpty()
                ? ""
                : lacking.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", "; never within bounds: ", ""));
    }

    private ArmsException tooFew() {
        Screening.Verdict worst = Screening.Verdict.NEVER_THERE;
        for (Map.Entry<Screening.Verdict, Long> entry : screened.entrySet()) {
            boolean more = entry.getValue() > screened.getOrDefault(worst, 0L);
            worst = more && entry.getKey() != Screening.Verdict.ENROLLED ? entry.getKey() : worst;
        }
        return new ArmsException(
                "trial.enrol" + (worst.key().isEmpty() ? "" : "." + worst.key()),
                "of " + most + " patients screened " + screened.get(Screening.Verdict.ENROLLED) + " entered and "
                        + design.patients() + " are wanted; most others were rejected here: " + worst.label() + " ("
                        + screened.get(worst) + criteria(worst)
                        + "); allowed: a wider criterion, fewer patients, or more tries");
    }
}
