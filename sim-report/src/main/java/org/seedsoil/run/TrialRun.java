package org.seedsoil.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.seedsoil.arms.ArmTrial;
import org.seedsoil.arms.RepeatedTrials;
import org.seedsoil.arms.TrialPool;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.Repetition;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * One trial from scenario to stored result. What is in the folder depends on {@link RunFacts} alone, and on whether there are pictures.
 *
 * <p>Thread-safe in one respect: {@link #abandon} may come from another thread at any moment, as when the user interrupts.
 */
public final class TrialRun {
    private final RunFacts facts;
    private final Repetition repetition;
    private final boolean plots;
    private final DraftFolder draft;

    /**
     * Prepares a trial. Nothing is made yet, so that {@link #abandon} can be arranged for before anything is.
     *
     * @param facts what is run: a trial
     * @param plots whether there are pictures
     * @param destination where the result goes
     * @throws IllegalArgumentException if the facts are of no trial
     */
    public TrialRun(RunFacts facts, boolean plots, Destination destination) {
        this.facts = facts;
        this.repetition = facts.trial().orElseThrow(() -> new IllegalArgumentException(facts.name() + " is no trial"));
        this.plots = plots;
        this.draft = DraftFolder.of(destination, TableFormat.CSV);
    }

    /**
     * A result in its place.
     *
     * @param result what was found
     * @param repeated the same trial many times, by arm; may be empty
     * @param folder where it is
     */
    public record Stored(TrialResult result, List<RepeatedTrials> repeated, Path folder) {
        /** Copies the list. */
        public Stored {
            repeated = List.copyOf(repeated);
        }
    }

    /**
     * Runs the trial and stores what came of it.
     *
     * @param threads how many threads to use, at least 1; their number changes no byte
     * @param listener is told how it goes, by patients that have entered
     * @return the result
     * @throws org.seedsoil.arms.ArmsException if too few enter, or arms differ before enrolment
     * @throws org.seedsoil.io.result.DestinationException if nothing can be made there
     * @throws IOException if it cannot be stored, or the trial was given up
     */
    public Stored store(int threads, RunListener listener) throws IOException {
        try (draft) {
            draft.start();
            TrialPool pool = pool(threads, listener);
            RandomKey key = RandomKey.root(facts.randomSeed()).child("trial");
            TrialResult result = TrialResult.of(pool, key);
            List<RepeatedTrials> repeated = repeated(result);
            TrialFiles.fill(draft, facts, result, repeated, plots, patients(pool));
            return new Stored(result, repeated, draft.commit(facts, null));
        }
    }

    /**
     * Removes everything unless it is in its place.
     *
     * @return whether there is no result; false if it is in its place
     * @throws IOException if something cannot be removed
     */
    public boolean abandon() throws IOException {
        return draft.abandon();
    }

    private List<Scenario> arms() {
        return ScenarioReader.arms(facts.scenario(), facts.anatomyText());
    }

    /** The patients under each arm. */
    private List<Trial> patients(TrialPool pool) {
        return arms().stream()
                .map(arm -> new Trial(arm, pool.screenedInAll(), facts.randomSeed(), facts.how()))
                .toList();
    }

    private TrialPool pool(int threads, RunListener listener) {
        Scenario scenario = facts.scenario();
        List<Scenario> arms = arms();
        Pace pace = new Pace();
        listener.begins(facts, pace);
        try {
            return new ArmTrial(scenario, arms, facts.randomSeed(), facts.how())
                    .run(TrialRunner.of(threads).toldTo(pace), listener::patientDone);
        } finally {
            listener.patientsEnd();
        }
    }

    private List<RepeatedTrials> repeated(TrialResult result) {
        List<RepeatedTrials> repeated = new ArrayList<>();
        int size = Math.toIntExact(repetition.size());
        int trials = Math.toIntExact(repetition.trials());
        for (int arm = 1; arm < result.pool().arms().size() && trials > 0; arm++) {
            result.repeated(arm, size, trials).ifPresent(repeated::add);
        }
        return repeated;
    }
}
