package org.seedsoil.sweep;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The threads of this machine. */
final class ThreadCrew implements Crew {
    private static final int AHEAD = 3;

    private final Worker worker;
    private final int threads;
    private final ExecutorService pool;

    ThreadCrew(Worker worker, int threads) {
        this.worker = worker;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, ThreadCrew::daemon);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "seedsoil-sweep");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public int capacity() {
        return AHEAD * threads;
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public void begin(List<Work> work, Consumer<Done> finished) {
        work.forEach(each -> pool.execute(() -> finished.accept(tried(each))));
    }

    private Done tried(Work work) {
        try {
            return Done.of(work, worker.run(work));
        } catch (Throwable e) {
            return Done.failed(work, e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
