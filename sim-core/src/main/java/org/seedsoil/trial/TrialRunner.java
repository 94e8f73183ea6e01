package org.seedsoil.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.engine.Pace;
import org.seedsoil.engine.SeedStory;
import org.seedsoil.event.EventSink;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.random.RandomKey;

/**
 * Runs trials and parts of them. Threads share the patients, and where there are more threads than patients, the work of each. Patients
 * are independent and keyed by their index, and their outcomes are handed on in the order in which they were asked for, so neither the
 * number of threads nor the size of a task can change a result.
 */
public final class TrialRunner {
    /** Tasks for each thread that may be done before an earlier one: a patient who takes a hundred times as long stops nobody. */
    private static final int TASKS_AHEAD = 64;

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
        return trial.patients() < 1
                || run(
                        List.of(new PatientRange(trial, 0, trial.patients())).iterator(),
                        trial.patients(),
                        observer,
                        stopped);
    }

    /**
     * Runs ranges of patients, of one trial or of many. Where one range ends threads go on with the next.
     *
     * @param ranges what is run; asked for the next shortly before it begins
     * @param patients how many patients these are; fewer than there are threads share the threads
     * @param observer receives the outcomes, range by range, in the order of the patients
     * @param stopped asked between tasks; true ends the run early
     * @return whether every patient was run
     */
    public boolean run(Iterator<PatientRange> ranges, long patients, TrialObserver observer, BooleanSupplier stopped) {
        int across = across(patients);
        Iterator<PatientRange> tasks = new Tasks(ranges, taskSize(patients, across));
        return inOrder(
                tasks,
                across,
                (task, engines) -> engines.lend(task.trial().mode(), engine -> run(task, engine)),
                outcomes -> outcomes.forEach(observer::accept),
                stopped);
    }

    /**
     * Does something with each of some patients, several at a time.
     *
     * @param patients how many patients there are at most, at least 1
     * @param mode how seeds are followed
     * @param job what is done with the patient of a number; it may run several
     * @param taker receives what came of each, in the order of the patients
     * @param stopped asked between tasks; true ends it early
     * @param <R> what comes of a patient
     * @return whether it was done with every patient
     */
    public <R> boolean each(
            long patients, Mode mode, BiFunction<Long, Engine, R> job, Consumer<R> taker, BooleanSupplier stopped) {
        int across = across(patients);
        int size = taskSize(patients, across);
        Iterator<Long> firsts = LongStream.iterate(0, first -> first < patients, first -> first + size)
                .iterator();
        return inOrder(
                firsts,
                across,
                (first, engines) ->
                        engines.lend(mode, engine -> some(first, Math.min(patients, first + size), engine, job)),
                found -> found.forEach(taker),
                stopped);
    }

    private static <R> List<R> some(long first, long end, Engine engine, BiFunction<Long, Engine, R> job) {
        List<R> found = new ArrayList<>();
        for (long i = first; i < end && !Thread.currentThread().isInterrupted(); i++) {
            found.add(job.apply(i, engine));
        }
        return found;
    }

    private int across(long patients) {
        return (int) Math.max(1, Math.min(threads, patients));
    }

    private int taskSize(long patients, int across) {
        return (int) Math.max(1, Math.min(patientsPerTask, patients / across));
    }

    /** Does tasks on threads, a few ahead, and hands on what comes of them in their order. */
    private <T, R> boolean inOrder(
            Iterator<T> tasks, int across, BiFunction<T, Engines, R> job, Consumer<R> taker, BooleanSupplier stopped) {
        ExecutorService pool = Executors.newFixedThreadPool(across, TrialRunner::daemon);
        try (Engines engines = new Engines(threads / across, pace)) {
            Queue<Future<R>> ahead = new ArrayDeque<>();
            while (tasks.hasNext() || !ahead.isEmpty()) {
                while (tasks.hasNext() && ahead.size() < TASKS_AHEAD * across) {
                    T task = tasks.next();
                    ahead.add(pool.submit(() -> job.apply(task, engines)));
                }
                taker.accept(await(ahead.remove()));
                if (stopped.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Cuts ranges into tasks. */
    private static final class Tasks implements Iterator<PatientRange> {
        private final Iterator<PatientRange> ranges;
        private final int size;
        private @Nullable PatientRange rest;

        Tasks(Iterator<PatientRange> ranges, int size) {
            this.ranges = ranges;
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            return rest != null || ranges.hasNext();
        }

        @Override
        public PatientRange next() {
            PatientRange from = rest == null ? ranges.next() : rest;
            long cut = from.first() + Math.min(size, from.patients());
            rest = cut < from.end() ? new PatientRange(from.trial(), cut, from.end()) : null;
            return new PatientRange(from.trial(), from.first(), cut);
        }
    }

    /**
     * Runs patients one after another on the thread that asks.
     *
     * @param range the patients
     * @param observer receives the outcomes in order
     */
    public static void runHere(PatientRange range, TrialObserver observer) {
        try (Engine engine = Engine.open(range.trial().mode(), 1)) {
            for (long i = range.first(); i < range.end(); i++) {
                observer.accept(run(range.trial(), engine, i, EventSink.NONE));
            }
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
        return replay(trial, index, sink, new Pace());
    }

    /**
     * Runs one patient of a trial alone and lets somebody see how far it has come.
     *
     * @param trial the cohort
     * @param index which patient, from 0
     * @param sink receives what happens
     * @param watched is told after each step
     * @return what became of the patient
     */
    public static Outcome replay(Trial trial, long index, EventSink sink, Pace watched) {
        try (Engine engine = Engine.open(trial.mode(), 1, watched)) {
            return run(trial, engine, index, sink);
        }
    }

    /**
     * Tells what became of one seed of a patient.
     *
     * @param trial the cohort
     * @param index which patient, from 0
     * @param seed the lineage of the seed
     * @return its story, or nothing as in {@link Engine#story}
     */
    public static Optional<SeedStory> story(Trial trial, long index, RandomKey seed) {
        return story(trial, index, seed, new Pace());
    }

    /**
     * Tells what became of one seed of a patient and lets somebody see how far the patient has come.
     *
     * @param trial the cohort
     * @param index which patient, from 0
     * @param seed the lineage of the seed
     * @param watched is told after each step of the patient
     * @return its story, or nothing as in {@link Engine#story}
     */
    public static Optional<SeedStory> story(Trial trial, long index, RandomKey seed, Pace watched) {
        try (Engine engine = Engine.open(trial.mode(), 1, watched)) {
            return engine.story(trial.patient(index), trial.key(index).child("course"), seed);
        }
    }

    /**
     * Runs one patient of a trial with an engine that is lent for it.
     *
     * @param trial the cohort
     * @param engine an engine of the trial's mode
     * @param index which patient, from 0
     * @return what became of the patient
     */
    public static Outcome run(Trial trial, Engine engine, long index) {
        return run(trial, engine, index, EventSink.NONE);
    }

    private static Outcome run(Trial trial, Engine engine, long index, EventSink sink) {
        return engine.run(trial.patient(index), trial.key(index).child("course"), sink);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "seedsoil-worker");
        thread.setDaemon(true);
        return thread;
    }

    private static List<Outcome> run(PatientRange task, Engine engine) {
        List<Outcome> outcomes = new ArrayList<>();
        for (long i = task.first(); i < task.end() && !Thread.currentThread().isInterrupted(); i++) {
            outcomes.add(run(task.trial(), engine, i, EventSink.NONE));
        }
        return outcomes;
    }

    private static <R> R await(Future<R> task) {
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
