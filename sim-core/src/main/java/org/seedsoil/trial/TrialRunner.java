package org.seedsoil.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Pace;
import org.seedsoil.engine.SeedStory;
import org.seedsoil.event.EventSink;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.random.RandomKey;

/**
 * Runs trials. Threads share the patients, and where there are more threads than patients, the work of each. Patients are
 * independent and keyed by their index, and their outcomes are handed on in the order of that
 * index, so neither the number of threads nor the size of a task can change a result.
 */
public final class TrialRunner {
    /** Tasks for each thread that may be done before an earlier one: a patient who takes a hundred times as long stops nobody. */
    private static final int TASKS_AHEAD = 16;

    private final int threads;
    private final int patientsPerTask;
    private final Pace pace;

    private TrialRunner(int threads, int patientsPerTask, Pace pace) {
        this.threads = threads;
        this.patientsPerTask = patientsPerTask;
        this.pace = pace;
    }

    /**
     * Opens a runner.
     *
     * @param threads how many threads to use, at least 1
     * @return the runner
     * @throws IllegalArgumentException if there are no threads
     */
    public static TrialRunner of(int threads) {
        return of(threads, 4);
    }

    /**
     * Opens a runner with tasks of a chosen size.
     *
     * @param threads how many threads to use, at least 1
     * @param patientsPerTask patients that a thread takes at a time, at least 1
     * @return the runner
     * @throws IllegalArgumentException if either is below 1
     */
    public static TrialRunner of(int threads, int patientsPerTask) {
        if (threads < 1 || patientsPerTask < 1) {
            throw new IllegalArgumentException("threads and patients per task are at least 1");
        }
        return new TrialRunner(threads, patientsPerTask, new Pace());
    }

    /**
     * Lets somebody see how far patients have come.
     *
     * @param watched is told after each step of each patient
     * @return a runner that does the same
     */
    public TrialRunner toldTo(Pace watched) {
        return new TrialRunner(threads, patientsPerTask, watched);
    }

    /**
     * Runs every patient.
     *
     * @param trial the cohort
     * @param observer receives the outcomes in order
     */
    public void run(Trial trial, TrialObserver observer) {
        run(trial, observer, () -> false);
    }

    /**
     * Runs every patient, or as many as there are until it is asked to stop.
     *
     * @param trial the cohort
     * @param observer receives the outcomes in order
     * @param stopped asked between tasks; true ends the run early
     * @return whether every patient was run
     */
    public boolean run(Trial trial, TrialObserver observer, BooleanSupplier stopped) {
        int across = (int) Math.max(1, Math.min(threads, trial.patients()));
        ExecutorService pool = Executors.newFixedThreadPool(across, TrialRunner::daemon);
        try (Engines engines = new Engines(trial.mode(), threads / across, pace)) {
            int task = (int) Math.max(1, Math.min(patientsPerTask, trial.patients() / across));
            Queue<Future<List<Outcome>>> ahead = new ArrayDeque<>();
            long next = 0;
            while (next < trial.patients() || !ahead.isEmpty()) {
                while (next < trial.patients() && ahead.size() < TASKS_AHEAD * across) {
                    long first = next;
                    long last = Math.min(first + task, trial.patients());
                    ahead.add(pool.submit(() -> engines.lend(engine -> run(trial, engine, first, last))));
                    next = last;
                }
                for (Outcome outcome : await(ahead.remove())) {
                    observer.accept(outcome);
                }
                if (stopped.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Runs one patient of a trial alone, to the same outcome as in the cohort.
     *
     * @param trial the cohort
     * @param index which patient, from 0
     * @param sink receives what happens
     * @return what became of the patient
     */
    public static Outcome replay(Trial trial, long index, EventSink sink) {
        try (Engine engine = Engine.open(trial.mode(), 1)) {
            return run(trial, engine, index, sink);
        }
    }

    /**
     * Tells what became of one seed of a patient.
     *
     * @param trial the cohort
     * @param index which patient, from 0
     * @param seed the lineage of the seed
     * @return its story, or nothing as in {@link Engine#tell}
     */
    public static Optional<SeedStory> tell(Trial trial, long index, RandomKey seed) {
        try (Engine engine = Engine.open(trial.mode(), 1)) {
            return engine.tell(trial.patient(index), trial.key(index).child("course"), seed);
        }
    }

    private static Outcome run(Trial trial, Engine engine, long index, EventSink sink) {
        return engine.run(trial.patient(index), trial.key(index).child("course"), sink);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "seedsoil-worker");
        thread.setDaemon(true);
        return thread;
    }

    private static List<Outcome> run(Trial trial, Engine engine, long first, long last) {
        List<Outcome> outcomes = new ArrayList<>();
        for (long i = first; i < last && !Thread.currentThread().isInterrupted(); i++) {
            outcomes.add(run(trial, engine, i, EventSink.NONE));
        }
        return outcomes;
    }

    private static List<Outcome> await(Future<List<Outcome>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while patients were running", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
