package org.seedsoil.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.statistics.ExactSum;
import org.seedsoil.statistics.Moments;

/** What it costs that sums do not depend on the order of their values: time per value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SumBenchmark {
    private static final int VALUES = 4096;

    /** Decades that the values spread over. */
    @Param({"1", "13"})
    double decades;

    private final double[] values = new double[VALUES];

    /** Draws the values. */
    @Setup
    public void draw() {
        RandomStream random = RandomKey.root(1).stream();
        for (int i = 0; i < VALUES; i++) {
            values[i] = StrictMath.pow(10, decades * random.nextDouble());
        }
    }

    /**
     * A plain sum, which depends on the order.
     *
     * @return it
     */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public double plain() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * The exact sum.
     *
     * @return it
     */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public double exact() {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    /**
     * Mean and variance from updates of both (Welford 1962, doi:10.1080/00401706.1962.10490022), which depend on the order.
     *
     * @return the squared deviations
     */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public double updatedMoments() {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < VALUES; i++) {
            double deviation = values[i] - mean;
            mean += deviation / (i + 1);
            squares += deviation * (values[i] - mean);
        }
        return squares;
    }

    /**
     * Moments from exact sums.
     *
     * @return the squared deviations
     */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public double exactMoments() {
        Moments.Accumulator moments = new Moments.Accumulator();
        for (double value : values) {
            moments.accept(value);
        }
        return moments.result().squares();
    }
}
