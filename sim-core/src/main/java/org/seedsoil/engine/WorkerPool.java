package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share the work of one patient. Work comes in numbered pieces, and a piece changes only what is its own; so
 * neither the number of threads nor who takes which piece can change a byte.
 */
final class WorkerPool implements AutoCloseable {
    /** Below so many pieces a pool works alone: handing work out costs some microseconds. */
    private static final int WORTH_SHARING = 32;

    private final int workers;
    private final Pace pace;
    private final @Nullable ExecutorService others;

    private WorkerPool(int workers, Pace pace) {
        this.workers = workers;
        this.pace = pace;
        this.others = workers == 1 ? null : Executors.newFixedThreadPool(workers - 1, WorkerPool::daemon);
    }

    /** Some pieces of work. */
    @FunctionalInterface
    interface Work {
        /**
         * Does one piece.
         *
         * @param worker who does it, from 0: whoever needs scratch space keeps one for each
         * @param piece which piece
         */
        void piece(int worker, int piece);
    }

    /**
     * Gathers a pool.
     *
     * @param workers how many threads, at least 1; the caller is one of them
     * @param pace is told how far their patient has come
     * @return the pool; close it when its work is done
     */
    static WorkerPool of(int workers, Pace pace) {
        return new WorkerPool(workers, pace);
    }

    Pace pace() {
        return pace;
    }

    int workers() {
        return workers;
    }

    /** Does light work, which is worth sharing only where there are many pieces. */
    void each(int pieces, Work work) {
        if (pieces < WORTH_SHARING) {
            alone(pieces, work);
        } else {
            share(pieces, work);
        }
    }

    /** Does heavy work: every piece is worth a thread. */
    void share(int pieces, Work work) {
        if (others == null || pieces < 2) {
            alone(pieces, work);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int w = 1; w < workers; w++) {
            int worker = w;
            running.add(others.submit(() -> take(worker, next, pieces, work)));
        }
        take(0, next, pieces, work);
        running.forEach(WorkerPool::await);
    }

    private static void alone(int pieces, Work work) {
        for (int piece = 0; piece < pieces; piece++) {
            work.piece(0, piece);
        }
    }

    private static void take(int worker, AtomicInteger next, int pieces, Work work) {
        int piece = next.getAndIncrement();
        while (piece < pieces) {
            work.piece(worker, piece);
            piece = next.getAndIncrement();
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a patient was run", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of a patient failed", e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lesions");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdownNow();
        }
    }
}
