package org.seedsoil.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.journal.Journal;

/**
 * A point that was run alone, and whether that gave what is stored.
 *
 * @param result what came of it
 * @param pieces of how many pieces it is
 * @param stored how many of them are in the folder
 * @param differing how many of those have other bytes there, of which there should be none
 */
public record PointAgain(PointResult result, int pieces, int stored, int differing) {
    /**
     * Runs a point.
     *
     * @param sweep the sweep
     * @param folder its folder; null where there is none yet
     * @param point the point
     * @param threads on how many threads
     * @return what came of it; the folder is only read
     * @throws IOException if the folder cannot be read
     */
    public static PointAgain run(Sweep sweep, @Nullable SweepFolder folder, DesignPoint point, int threads)
            throws IOException {
        WorkList list = folder == null ? new WorkList(sweep, sweep.patients(), List.of()) : folder.work(sweep);
        Worker worker = new Worker(sweep, list);
        List<Work> work = list.of(point);
        List<byte[]> results = all(worker, work, threads);
        int stored = 0;
        int differing = 0;
        if (folder != null) {
            Journal journal = folder.journal("point");
            Journal.Contents contents = journal.contents();
            Journal.Pieces pieces = journal.read(contents);
            for (int i = 0; i < work.size(); i++) {
                String name = work.get(i).name();
                if (contents.has(name)) {
                    stored++;
                    differing += Arrays.equals(pieces.get(name), results.get(i)) ? 0 : 1;
                }
            }
        }
        return new PointAgain(worker.result(point, work, results), work.size(), stored, differing);
    }

    private static List<byte[]> all(Worker worker, List<Work> work, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<byte[]>> begun = work.stream()
                    .map(each -> pool.submit(() -> worker.run(each)))
                    .toList();
            List<byte[]> results = new ArrayList<>();
            for (Future<byte[]> each : begun) {
                results.add(SweepResults.done(each));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
