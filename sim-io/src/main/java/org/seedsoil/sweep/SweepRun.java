package org.seedsoil.sweep;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.seedsoil.journal.Journal;

/**
 * Does the work of a sweep that is missing, on threads, and keeps each result as soon as it is there: what was done a second ago survives
 * whatever happens. Work is pure, so several may do the same at once and no lock is needed for that.
 */
public final class SweepRun {
    private static final long FLUSH_NANOS = 1_000_000_000L;
    private static final long FLUSH_BYTES = 16L << 20;
    private static final long POLL_MILLIS = 50;

    private final SweepFolder folder;
    private final Sweep sweep;
    private final WorkList list;
    private final Options options;

    /**
     * How work is done.
     *
     * @param threads how many at once
     * @param shard which part of the work, from 0
     * @param shards of how many
     * @param failFast whether the first point that fails ends the run
     * @param again whether what failed before is tried again
     * @param writer a word that tells apart who writes at the same time
     * @param clock nanoseconds
     */
    public record Options(
            int threads, int shard, int shards, boolean failFast, boolean again, String writer, LongSupplier clock) {}

    /**
     * How far a run is.
     *
     * @param all pieces of work of this shard
     * @param before those that were done before
     * @param done those that are done now, the earlier ones included
     * @param failed those of all that failed
     * @param patients patients that this run has done
     * @param damaged files of the journal that were damaged and put aside
     * @param saved pieces saved out of those
     */
    public record Progress(long all, long before, long done, long failed, long patients, int damaged, int saved) {
        /**
         * Says whether nothing is missing.
         *
         * @return true when all is done
         */
        public boolean complete() {
            return done == all;
        }
    }

    /** Is told how far the run is. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * Hears of progress; called often.
         *
         * @param progress how far it is
         */
        void see(Progress progress);
    }

    /** A piece of work that is done. */
    private record Done(
            Work work, byte @Nullable [] result, @Nullable Throwable failure) {}

    private SweepRun(SweepFolder folder, Sweep sweep, Options options) {
        this.folder = folder;
        this.sweep = sweep;
        this.list = folder.work(sweep);
        this.options = options;
    }

    /**
     * Does what is missing.
     *
     * @param folder the folder
     * @param sweep the sweep
     * @param options how
     * @param stopped asked often; true ends the run with what is done
     * @param watcher is told how far it is
     * @return how far it came
     * @throws IOException if results cannot be kept
     */
    public static Progress run(
            SweepFolder folder, Sweep sweep, Options options, BooleanSupplier stopped, Watcher watcher)
            throws IOException {
        return new SweepRun(folder, sweep, options).run(stopped, watcher);
    }

    private Progress run(BooleanSupplier stopped, Watcher watcher) throws IOException {
        Journal journal = folder.journal(options.writer());
        Journal.Contents contents = journal.contents();
        int saved = journal.mend(contents);
        Count count = new Count(contents, saved);
        ExecutorService pool = Executors.newFixedThreadPool(options.threads(), SweepRun::daemon);
        try {
            new Loop(journal, pool, count, watcher).run(stopped);
        } finally {
            pool.shutdownNow();
        }
        return count.progress();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "seedsoil-sweep");
        thread.setDaemon(true);
        return thread;
    }

    /** What there is to do and what is done. */
    private final class Count {
        private final Journal.Contents contents;
        private final int saved;
        private long all;
        private long before;
        private long done;
        private long failed;
        private long patients;

        Count(Journal.Contents contents, int saved) {
            this.contents = contents;
            this.saved = saved;
            for (Work work : list.of(options.shard(), options.shards())) {
                all++;
                if (isDone(work)) {
                    before++;
                    failed += contents.names().contains(work.name()) ? 0 : 1;
                }
            }
            done = before;
        }

        boolean isDone(Work work) {
            return contents.names().contains(work.name())
                    || !options.again() && contents.names().contains(work.failedName());
        }

        Progress progress() {
            return new Progress(
                    all, before, done, failed, patients, contents.damaged().size(), saved);
        }
    }

    /** Hands work out and takes results in. */
    private final class Loop {
        private final Journal journal;
        private final ExecutorService pool;
        private final Count count;
        private final Watcher watcher;
        private final Worker worker = new Worker(sweep, list);
        private final BlockingQueue<Done> finished = new LinkedBlockingQueue<>();
        private long flushed = options.clock().getAsLong();
        private int running;

        Loop(Journal journal, ExecutorService pool, Count count, Watcher watcher) {
            this.journal = journal;
            this.pool = pool;
            this.count = count;
            this.watcher = watcher;
        }

        void run(BooleanSupplier stopped) throws IOException {
            Iterator<Work> left = list.of(options.shard(), options.shards()).iterator();
            boolean ended = false;
            watcher.see(count.progress());
            while (!ended && (left.hasNext() || running > 0)) {
                while (running < 3 * options.threads() && left.hasNext()) {
                    begin(left.next());
                }
                Done done = await();
                if (done != null) {
                    ended = take(done);
                }
                flushWhenDue();
                ended |= stopped.getAsBoolean();
            }
            journal.flush();
            watcher.see(count.progress());
        }

        private void begin(Work work) {
            if (count.isDone(work)) {
                return;
            }
            running++;
            pool.execute(() -> {
                try {
                    finished.add(new Done(work, worker.run(work), null));
                } catch (Throwable e) {
                    finished.add(new Done(work, null, e));
                }
            });
        }

        private @Nullable Done await() {
            if (running == 0) {
                return null;
            }
            try {
                return finished.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the run was interrupted", e);
            }
        }

        /** Takes a result and says whether that ends the run. */
        private boolean take(Done done) throws IOException {
            running--;
            byte[] result = done.result();
            if (result == null) {
                journal.flush();
                throw ended(done.failure());
            }
            boolean failed = WorkResult.hasFailed(result);
            journal.put(failed ? done.work().failedName() : done.work().name(), result);
            count.done++;
            count.failed += failed ? 1 : 0;
            count.patients +=
                    done.work().isTheory() ? 0 : done.work().end() - done.work().first();
            watcher.see(count.progress());
            return failed && options.failFast();
        }

        /** What no point can help, such as want of memory, is no result. */
        private RuntimeException ended(@Nullable Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            return new IllegalStateException(failure);
        }

        private void flushWhenDue() throws IOException {
            long now = options.clock().getAsLong();
            if (now - flushed >= FLUSH_NANOS || journal.bytesWaiting() > FLUSH_BYTES) {
                journal.flush();
                flushed = options.clock().getAsLong();
            }
        }
    }
}
