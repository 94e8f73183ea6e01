package org.seedsoil.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.journal.Journal;
import org.seedsoil.journal.Writers;

/**
 * Does the work of a sweep that is missing, by a crew, and keeps each result as soon as it is there: what was done a second ago survives
 * whatever happens. Work is pure, so several may do the same at once and no lock is needed for that.
 */
public final class SweepRun {
    private static final long FLUSH_NANOS = 1_000_000_000L;
    private static final long FLUSH_BYTES = 16L << 20;
    private static final long POLL_MILLIS = 50;

    private final SweepFolder folder;
    private final WorkList list;
    private final Options options;

    /**
     * How work is done.
     *
     * @param threads how many at once, where threads of this machine do it
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

        /**
         * Writes it as one process tells another.
         *
         * @return seven numbers in the order of the components
         */
        public String line() {
            return Stream.of(all, before, done, failed, patients, damaged, saved)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
        }

        /**
         * Reads what another process told.
         *
         * @param line as {@link #line} writes it
         * @return how far that is
         * @throws IllegalArgumentException if it is no such line
         */
        public static Progress of(String line) {
            long[] numbers = Stream.of(line.strip().split(" ", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            if (numbers.length != 7) {
                throw new IllegalArgumentException("'" + line + "' tells no progress");
            }
            return new Progress(
                    numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], (int) numbers[5], (int) numbers[6]);
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

    private SweepRun(SweepFolder folder, Sweep sweep, Options options) {
        this.folder = folder;
        this.list = folder.work(sweep);
        this.options = options;
    }

    /**
     * Does what is missing on threads of this machine.
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
        SweepRun run = new SweepRun(folder, sweep, options);
        return run.run(new ThreadCrew(new Worker(sweep, run.list), options.threads()), stopped, watcher);
    }

    /**
     * Lets a crew do what is missing.
     *
     * @param folder the folder
     * @param sweep the sweep
     * @param options how
     * @param crew who does it; closed at the end
     * @param stopped asked often; true ends the run with what is done
     * @param watcher is told how far it is
     * @return how far it came
     * @throws IOException if results cannot be kept
     */
    public static Progress run(
            SweepFolder folder, Sweep sweep, Options options, Crew crew, BooleanSupplier stopped, Watcher watcher)
            throws IOException {
        return new SweepRun(folder, sweep, options).run(crew, stopped, watcher);
    }

    /**
     * Counts what is done, and does nothing.
     *
     * @param folder the folder
     * @param options which part
     * @return how far it is; all that is done was done before
     * @throws IOException if the journal cannot be read
     */
    public static Progress count(SweepFolder folder, Options options) throws IOException {
        SweepRun run = new SweepRun(folder, folder.sweep(), options);
        Journal.Contents contents = folder.journal(options.writer()).contents();
        return run.new Count(contents, 0).progress();
    }

    private Progress run(Crew crew, BooleanSupplier stopped, Watcher watcher) throws IOException {
        try (crew;
                Writers writers = Writers.enter(folder.path(), options.writer())) {
            folder.clean(writers);
            folder.bring(options.writer());
            Journal journal = folder.journal(options.writer());
            Journal.Contents contents = journal.contents();
            int saved = journal.mend(contents);
            Count count = new Count(contents, saved);
            try {
                new Loop(folder.writing(options.writer()), crew, count, watcher).run(stopped);
            } finally {
                folder.bring(options.writer());
            }
            return count.progress();
        }
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
                    failed += contents.has(work.name()) ? 0 : 1;
                }
            }
            done = before;
        }

        boolean isDone(Work work) {
            return contents.has(work.name()) || !options.again() && contents.has(work.failedName());
        }

        Progress progress() {
            return new Progress(
                    all, before, done, failed, patients, contents.damaged().size(), saved);
        }
    }

    /** Hands work out and takes results in. */
    private final class Loop {
        private final Journal journal;
        private final Crew crew;
        private final Count count;
        private final Watcher watcher;
        private final Iterator<Work> left =
                list.of(options.shard(), options.shards()).iterator();
        private final BlockingQueue<Done> finished = new LinkedBlockingQueue<>();
        private long flushed = options.clock().getAsLong();
        private int running;

        Loop(Journal journal, Crew crew, Count count, Watcher watcher) {
            this.journal = journal;
            this.crew = crew;
            this.count = count;
            this.watcher = watcher;
        }

        void run(BooleanSupplier stopped) throws IOException {
            boolean ended = stopped.getAsBoolean();
            watcher.see(count.progress());
            while (!ended && (left.hasNext() || running > 0)) {
                while (left.hasNext() && crew.capacity() - running >= crew.batch()) {
                    begin();
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

        private void begin() {
            List<Work> missing = new ArrayList<>();
            while (missing.size() < crew.batch() && left.hasNext()) {
                Work work = left.next();
                if (!count.isDone(work)) {
                    missing.add(work);
                }
            }
            running += missing.size();
            if (!missing.isEmpty()) {
                crew.begin(missing, finished::add);
            }
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
