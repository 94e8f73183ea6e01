package org.seedsoil.spark;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.seedsoil.sweep.Crew;
import org.seedsoil.sweep.Done;
import org.seedsoil.sweep.Work;
import org.seedsoil.sweep.WorkPlan;
import scala.collection.immutable.Range;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * The executors of a Spark cluster. Work goes out as jobs over numbers, and each result comes back as soon as its task ends: nothing waits for
 * the end of a job, and nothing is collected. Two jobs are under way at once, so that no core is idle while the last tasks of one end.
 */
public final class SparkCrew implements Crew {
    private static final int PIECES = 1000;
    private static final int JOBS = 2;

    private final SparkContext spark;
    private final JavaSparkContext java;
    private final Broadcast<WorkPlan> plan;
    private final ExecutorService jobs = Executors.newFixedThreadPool(JOBS, SparkCrew::daemon);
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Opens a crew.
     *
     * @param spark the cluster; it stays open
     * @param plan what work there is
     */
    public SparkCrew(SparkContext spark, WorkPlan plan) {
        this.spark = spark;
        this.java = JavaSparkContext.fromSparkContext(spark);
        this.plan = java.broadcast(plan);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "seedsoil-job");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public int capacity() {
        return JOBS * PIECES;
    }

    @Override
    public int batch() {
        return PIECES;
    }

    @Override
    public void begin(List<Work> work, Consumer<Done> finished) {
        jobs.execute(() -> {
            try {
                run(work, finished);
            } catch (Throwable e) {
                if (!closed.get()) {
                    finished.accept(Done.failed(work.get(0), e));
                }
            }
        });
    }

    private void run(List<Work> work, Consumer<Done> finished) {
        List<Long> numbers = work.stream().map(Work::number).toList();
        RDD<Long> rdd = java.parallelize(numbers, numbers.size()).rdd();
        ClassTag<byte[]> bytes = ClassTag$.MODULE$.apply(byte[].class);
        Range all = new Range.Exclusive(0, numbers.size(), 1);
        spark.runJob(rdd, new Piece(plan), all, new Enqueue(work, finished), bytes);
    }

    /** Takes a result on the thread of Spark's scheduler, which must not wait. */
    private static final class Enqueue extends AbstractFunction2<Object, byte[], BoxedUnit> {
        private final List<Work> work;
        private final Consumer<Done> finished;

        Enqueue(List<Work> work, Consumer<Done> finished) {
            this.work = work;
            this.finished = finished;
        }

        @Override
        public BoxedUnit apply(Object partition, byte[] result) {
            finished.accept(Done.of(work.get((Integer) partition), result));
            return BoxedUnit.UNIT;
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            spark.cancelAllJobs();
            jobs.shutdownNow();
        }
    }
}
