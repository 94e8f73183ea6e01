package org.seedsoil.sweep;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.DesignPoint;

/**
 * What a sweep takes, from the first patients of a few points.
 *
 * @param points points that are run
 * @param patients patients in all; points where theory alone is asked
 * @param secondsPerPatient mean over the points that were tried
 * @param bytesPerResult mean size of a result, before it is compressed
 */
public record SweepCost(long points, long patients, double secondsPerPatient, double bytesPerResult) {
    private static final int TRIED = 8;
    private static final double ENOUGH_SECONDS = 0.3;
    private static final double CHUNK_SECONDS = 3;
    private static final double NANOS = 1e9;

    /**
     * Measures.
     *
     * @param sweep the sweep
     * @param clock nanoseconds
     * @return what it takes
     */
    public static SweepCost measure(Sweep sweep, LongSupplier clock) {
        WorkList list = new WorkList(sweep, sweep.patients(), List.of());
        Worker worker = new Worker(sweep, list);
        double seconds = 0;
        double bytes = 0;
        int tried = 0;
        for (int i = 0; i < TRIED; i++) {
            DesignPoint point = near(list, (long) ((i + 0.5) / TRIED * list.size()));
            if (point != null) {
                double[] found = list.needsPatients()
                        ? measure(point, worker, sweep.patients(), clock)
                        : theory(list.of(point), worker, clock);
                seconds += found[0];
                bytes += found[1];
                tried++;
            }
        }
        long points = list.admitted();
        long patients = list.needsPatients() ? points * sweep.patients() : points;
        return new SweepCost(points, patients, seconds / tried, bytes / tried);
    }

    /** Where no patient is run, all that theory computes of a point counts as one. */
    private static double[] theory(List<Work> work, Worker worker, LongSupplier clock) {
        worker.run(work.get(0));
        long start = clock.getAsLong();
        long bytes = 0;
        for (Work each : work) {
            bytes += worker.run(each).length;
        }
        return new double[] {(clock.getAsLong() - start) / NANOS, bytes};
    }

    private static @Nullable DesignPoint near(WorkList list, long index) {
        for (long i = index; i < list.size(); i++) {
            DesignPoint point = list.point(i);
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    /** Seconds of a patient and bytes of a result; twice as many patients until it takes long enough to be told. */
    private static double[] measure(DesignPoint point, Worker worker, long most, LongSupplier clock) {
        worker.run(new Work(point, 0, 1, "", -1)); // what is loaded and compiled once is no cost of a patient
        for (long patients = 1; ; patients = Math.min(most, 2 * patients)) {
            long start = clock.getAsLong();
            byte[] result = worker.run(new Work(point, 0, patients, "", -1));
            double seconds = (clock.getAsLong() - start) / NANOS;
            if (seconds > ENOUGH_SECONDS || patients == most) {
                return new double[] {seconds / patients, result.length};
            }
        }
    }

    /**
     * Says how many patients are best done in one go: about three seconds of work.
     *
     * @param sweep the sweep
     * @return 1 to the patients of a point
     */
    public long chunk(Sweep sweep) {
        double wanted = CHUNK_SECONDS / Math.max(1e-9, secondsPerPatient);
        return Math.max(1, Math.min(sweep.patients(), (long) wanted));
    }

    /**
     * Says how long it takes.
     *
     * @param threads on how many threads
     * @return seconds
     */
    public double seconds(int threads) {
        return patients * secondsPerPatient / threads;
    }
}
