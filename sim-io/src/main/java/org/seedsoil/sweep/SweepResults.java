package org.seedsoil.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.journal.Journal;

/**
 * What came of a sweep, from what is stored. What it holds of a point are some bytes for each metric, so that tables and pictures of many
 * points take little memory.
 */
public final class SweepResults {
    private static final int AT_ONCE = 256;

    private final Sweep sweep;
    private final List<String> units;
    private final KeptPoints points;

    private SweepResults(Sweep sweep, List<String> units, KeptPoints points) {
        this.sweep = sweep;
        this.units = List.copyOf(units);
        this.points = points;
    }

    /**
     * Returns the sweep.
     *
     * @return the sweep
     */
    public Sweep sweep() {
        return sweep;
    }

    /**
     * Returns the unit of each metric.
     *
     * @return symbols; empty for plain numbers
     */
    public List<String> units() {
        return units;
    }

    /**
     * Returns what came of each point. Each is put together when it is asked for: go through them, and keep none.
     *
     * @return in the order of the design, without those ruled out; it cannot be changed
     */
    public List<PointResult> points() {
        return Collections.unmodifiableList(points);
    }

    /**
     * Reads results.
     *
     * @param folder the folder
     * @param sweep the sweep
     * @param threads on how many threads
     * @return the results, those of points that are not done without numbers
     * @throws IOException if the journal cannot be read
     */
    public static SweepResults read(SweepFolder folder, Sweep sweep, int threads) throws IOException {
        return new Reading(folder, sweep).read(threads);
    }

    /**
     * Counts points.
     *
     * @param status what became of them
     * @return how many
     */
    public long count(PointResult.Status status) {
        return points.count(status);
    }

    private static final class Reading {
        private final Sweep sweep;
        private final WorkList list;
        private final Worker worker;
        private final Journal.Contents contents;
        private final Journal.Pieces pieces;
        private final List<Metric> metrics;

        Reading(SweepFolder folder, Sweep sweep) throws IOException {
            this.sweep = sweep;
            this.list = folder.work(sweep);
            this.worker = new Worker(sweep, list);
            Journal journal = folder.journal("read");
            this.contents = journal.contents();
            this.pieces = journal.read(contents);
            this.metrics = worker.metrics(sweep.base());
        }

        SweepResults read(int threads) throws IOException {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            KeptPoints results = new KeptPoints(sweep, list);
            try {
                List<Callable<PointResult>> tasks = new ArrayList<>();
                for (long i = 0; i < list.size(); i++) {
                    DesignPoint point = list.point(i);
                    if (point != null) {
                        tasks.add(task(point));
                    }
                    if (tasks.size() == AT_ONCE || i == list.size() - 1) {
                        results.addAll(all(pool, tasks));
                        tasks.clear();
                    }
                }
            } finally {
                pool.shutdownNow();
            }
            return new SweepResults(sweep, metrics.stream().map(Metric::unit).toList(), results);
        }

        private static List<PointResult> all(ExecutorService pool, List<Callable<PointResult>> tasks)
                throws IOException {
            List<Future<PointResult>> begun = tasks.stream().map(pool::submit).toList();
            List<PointResult> results = new ArrayList<>();
            for (Future<PointResult> each : begun) {
                results.add(SweepResults.done(each));
            }
            return results;
        }

        /** What is stored is read here, one after the other; what it means is computed elsewhere. */
        private Callable<PointResult> task(DesignPoint point) throws IOException {
            List<Work> work = list.of(point);
            List<byte[]> stored = new ArrayList<>();
            for (Work each : work) {
                String name = contents.has(each.name()) ? each.name() : each.failedName();
                if (!contents.has(name)) {
                    return () -> worker.without(point, "");
                }
                stored.add(pieces.get(name));
            }
            return () -> worker.result(point, work, stored);
        }
    }

    /** Waits for something that another thread computes. */
    static <T> T done(Future<T> begun) {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while results were computed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
