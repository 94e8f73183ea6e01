package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seedsoil.engine.Mode;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.trial.ModeChoice;
import org.seedsoil.trial.PatientRange;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * Runs a trial: patients are screened in the order of the cohort, and each lives in every arm from day 0, with the same randomness, until so
 * many are enrolled as are wanted. Nothing depends on the number of threads. One owner; not thread-safe.
 */
public final class ArmTrial {
    /** Patients that run under one arm before the next arm has its turn. */
    private static final int AT_ONCE = 16;

    private final TrialDesign design;
    private final List<String> names;
    private final List<Scenario> arms;
    private final List<Trial> trials;
    private final long most;
    private final List<Participant> participants = new ArrayList<>();
    private final Map<Screening.Verdict, Long> screened = new EnumMap<>(Screening.Verdict.class);
    private final List<List<Outcome>> waiting = new ArrayList<>();
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
        boolean thinned = arms.stream()
                .allMatch(arm -> ModeChoice.auto(arm.reference(), patients).mode() == Mode.THINNED);
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
        runner.run(
                ranges(),
                most * arms.size(),
                outcome -> {
                    int before = participants.size();
                    take(outcome);
                    for (int i = before; i < participants.size(); i++) {
                        watcher.run();
                    }
                },
                this::full);
        if (!full()) {
            throw tooFew();
        }
        return new TrialPool(design, names, participants, new LinkedHashMap<>(screened), horizonFirst);
    }

    private boolean full() {
        return participants.size() >= design.patients();
    }

    /** A few patients under each arm in turn, then the next few. */
    private Iterator<PatientRange> ranges() {
        return new Iterator<>() {
            private long first;
            private int arm;

            @Override
            public boolean hasNext() {
                return first < most && !full();
            }

            @Override
            public PatientRange next() {
                PatientRange range = new PatientRange(trials.get(arm), first, Math.min(most, first + AT_ONCE));
                arm = (arm + 1) % trials.size();
                first = arm == 0 ? range.end() : first;
                return range;
            }
        };
    }

    /** Takes outcomes in the order of the ranges: all patients of a few under one arm, then the same under the next. */
    private void take(Outcome outcome) {
        if (waiting.isEmpty() || waiting.get(waiting.size() - 1).size() == patientsFrom(waiting.get(0))) {
            waiting.add(new ArrayList<>());
        }
        waiting.get(waiting.size() - 1).add(outcome);
        if (waiting.size() == arms.size() && waiting.get(arms.size() - 1).size() == patientsFrom(waiting.get(0))) {
            for (int i = 0; i < waiting.get(0).size() && !full(); i++) {
                screen(i);
            }
            waiting.clear();
        }
    }

    private long patientsFrom(List<Outcome> outcomes) {
        return outcomes.isEmpty()
                ? AT_ONCE
                : Math.min(AT_ONCE, most - outcomes.get(0).patient());
    }

    private void screen(int which) {
        Outcome outcome = waiting.get(0).get(which);
        Spread spread = Spread.of(outcome, arms.get(0).reference().disease().anatomy());
        Screening screening = Screening.of(outcome, spread, design.enrolment());
        screened.merge(screening.verdict(), 1L, Long::sum);
        if (screening.verdict() == Screening.Verdict.ENROLLED) {
            List<List<Optional<FollowUp>>> courses = new ArrayList<>();
            boolean early = false;
            for (int arm = 0; arm < arms.size(); arm++) {
                Outcome here = waiting.get(arm).get(which);
                requireSamePast(outcome, here, screening.day(), arm);
                courses.add(course(here, arms.get(arm), screening.day()));
                early |= !here.ending().isDeath()
                                && here.endDay() < screening.day() + Math.min(design.followUpDays(), design.lastDays())
                        || here.ending() == Ending.CAPPED;
            }
            horizonFirst += early ? 1 : 0;
            participants.add(new Participant(outcome.patient(), screening, courses));
        }
    }

    private List<Optional<FollowUp>> course(Outcome outcome, Scenario arm, double enrolled) {
        Spread spread = Spread.of(outcome, arm.reference().disease().anatomy());
        return design.endpoints().stream()
                .map(endpoint -> EndpointTime.of(endpoint, outcome, spread, enrolled, design.followUpDays()))
                .toList();
    }

    private void requireSamePast(Outcome first, Outcome here, double day, int arm) {
        Spread spread = Spread.of(here, arms.get(arm).reference().disease().anatomy());
        double own = Screening.of(here, spread, design.enrolment()).day();
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
                        + screened.get(worst) + "); allowed: a wider criterion, fewer patients, or more tries");
    }
}
