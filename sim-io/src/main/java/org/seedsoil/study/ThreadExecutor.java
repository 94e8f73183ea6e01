package org.seedsoil.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.VariantText;
import org.seedsoil.io.result.PatientRows;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.trial.CohortPlan;
import org.seedsoil.trial.CohortTotals;
import org.seedsoil.trial.PatientRange;
import org.seedsoil.trial.TrialObserver;
import org.seedsoil.trial.TrialRunner;

/**
 * Runs chunks on the threads of this machine, through the scheduler of {@link TrialRunner}: small tasks, which go on from one chunk to the next,
 * and several threads to a patient where there are few patients. Results come in the order of the chunks.
 */
public final class ThreadExecutor implements Executor {
    /** Scenarios that are kept ready; chunks of a study go variant by variant, or in turn through a few. */
    private static final int VARIANTS = 64;

    private final TrialRunner runner;
    private final TrialObserver watcher;
    private final Map<VariantText, CohortPlan> known;

    private ThreadExecutor(TrialRunner runner, TrialObserver watcher, Map<VariantText, CohortPlan> known) {
        this.runner = runner;
        this.watcher = watcher;
        this.known = known;
    }

    /**
     * Opens an executor.
     *
     * @param threads how many threads to use, at least 1
     * @return the executor
     * @throws IllegalArgumentException if there are no threads
     */
    public static ThreadExecutor of(int threads) {
        return new ThreadExecutor(TrialRunner.of(threads), outcome -> {}, Map.of());
    }

    /**
     * Lets somebody see how far the work has come.
     *
     * @param pace is told after each step of each patient
     * @param watcher is told of each patient that is done, on one thread
     * @return an executor that does the same
     */
    public ThreadExecutor toldTo(Pace pace, TrialObserver watcher) {
        return new ThreadExecutor(runner.toldTo(pace), watcher, known);
    }

    /**
     * Spares reading a variant that is at hand.
     *
     * @param variant its text
     * @param plan the plan of the scenario that the text reads as
     * @return an executor that does the same
     */
    public ThreadExecutor knowing(VariantText variant, CohortPlan plan) {
        return new ThreadExecutor(runner, watcher, Map.of(variant, plan));
    }

    @Override
    public void run(List<Chunk> chunks, Receiver receiver) {
        new Work(chunks, receiver).run();
    }

    /** A chunk under way. */
    private record Begun(Chunk chunk, CohortPlan plan) {}

    /** The work on some chunks. */
    private final class Work implements Iterator<PatientRange>, TrialObserver {
        private final List<Chunk> chunks;
        private final Iterator<Chunk> left;
        private final Receiver receiver;
        private final Queue<Begun> begun = new ArrayDeque<>();
        private final Map<VariantText, CohortPlan> plans = new LinkedHashMap<>(known);
        private @Nullable ChunkResult current;

        Work(List<Chunk> chunks, Receiver receiver) {
            this.chunks = chunks;
            this.left = chunks.iterator();
            this.receiver = receiver;
        }

        void run() {
            long patients = chunks.stream().mapToLong(Chunk::patients).sum();
            runner.run(this, patients, this, () -> false);
        }

        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public PatientRange next() {
            Chunk chunk = left.next();
            Begun next = new Begun(chunk, plan(chunk.variant()));
            begun.add(next);
            return chunk.range(next.plan().scenario());
        }

        private CohortPlan plan(VariantText variant) {
            CohortPlan known = plans.remove(variant);
            CohortPlan plan = known == null ? CohortPlan.of(variant.read()) : known;
            plans.put(variant, plan);
            if (plans.size() > VARIANTS) {
                plans.remove(plans.keySet().iterator().next());
            }
            return plan;
        }

        @Override
        public void accept(Outcome outcome) {
            ChunkResult result = current == null ? open(begun.remove()) : current;
            boolean whole = outcome.patient() == result.chunk().end() - 1;
            result.totals().accept(outcome);
            try {
                result.rows().accept(outcome);
                if (whole) {
                    result.rows().end();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            current = whole ? null : result;
            if (whole) {
                receiver.accept(result);
            }
            watcher.accept(outcome);
        }

        private ChunkResult open(Begun next) {
            CohortTotals totals = next.plan().open();
            PatientRows rows = receiver.rows(next.chunk(), next.plan());
            return new ChunkResult(next.chunk(), totals, rows);
        }
    }
}
