package org.seedsoil.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;

/** Reads every point as a scenario before the first patient is run: a point may break a rule between keys. */
public final class SweepCheck {
    private static final int TOLD = 20;
    private static final int AT_ONCE = 512;

    private final Worker worker;
    private final WorkList list;
    private final Sweep sweep;

    private SweepCheck(Sweep sweep, WorkList list) {
        this.worker = new Worker(sweep, list);
        this.list = list;
        this.sweep = sweep;
    }

    /**
     * Checks every point.
     *
     * @param sweep the sweep
     * @param list its work
     * @param threads how many points at once
     * @throws ScenarioException if points are no scenarios; it holds the faults of the first ones and how many there are
     */
    public static void check(Sweep sweep, WorkList list, int threads) {
        new SweepCheck(sweep, list).check(threads);
    }

    private void check(int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Fault> faults = new ArrayList<>();
        long points = 0;
        try {
            for (long first = 0; first < list.size(); first += AT_ONCE) {
                for (List<Fault> found : together(pool, first)) {
                    points += found.isEmpty() ? 0 : 1;
                    faults.addAll(faults.size() < TOLD ? found : List.of());
                }
            }
        } finally {
            pool.shutdownNow();
        }
        if (!faults.isEmpty()) {
            faults.add(new Fault(
                    sweep.source().scenarioName(),
                    1,
                    1,
                    "",
                    points + " of " + list.size()
                            + " points are no scenarios; allowed: narrower ranges, or constraints that"
                            + " rule them out"));
            throw new ScenarioException(faults);
        }
    }

    private List<List<Fault>> together(ExecutorService pool, long first) {
        List<Callable<List<Fault>>> tasks = new ArrayList<>();
        for (long i = first; i < Math.min(list.size(), first + AT_ONCE); i++) {
            DesignPoint point = list.point(i);
            tasks.add(() -> faults(point));
        }
        try {
            List<List<Fault>> all = new ArrayList<>();
            for (Future<List<Fault>> done : pool.invokeAll(tasks)) {
                all.add(done.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Fault> faults(@Nullable DesignPoint point) {
        if (point == null) {
            return List.of();
        }
        try {
            worker.scenario(point);
            return List.of();
        } catch (ScenarioException e) {
            String where =
                    "point " + point.index() + " (" + sweep.variant(point).name() + ")";
            return e.faults().stream()
                    .map(fault -> new Fault(where, fault.line(), fault.column(), fault.path(), fault.message()))
                    .toList();
        }
    }
}
