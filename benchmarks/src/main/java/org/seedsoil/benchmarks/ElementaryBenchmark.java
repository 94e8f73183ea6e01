package org.seedsoil.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
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
import org.seedsoil.elementary.Elementary;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** What our own elementary functions cost beside those of StrictMath: time per value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ElementaryBenchmark {
    private static final int VALUES = 4096;

    /** Which function, ours and the JDK's: exponents from −30 to 30, sizes from 1 to 1e12. */
    @SuppressWarnings("ImmutableEnumChecker") // functions of a number, without state
    public enum Function {
        /** exp. */
        EXP(false, x -> Elementary.exp(x), x -> StrictMath.exp(x)),
        /** expm1. */
        EXPM1(false, x -> Elementary.expm1(x), x -> StrictMath.expm1(x)),
        /** log. */
        LOG(true, x -> Elementary.log(x), x -> StrictMath.log(x)),
        /** log1p. */
        LOG1P(true, x -> Elementary.log1p(x), x -> StrictMath.log1p(x)),
        /** log10. */
        LOG10(true, x -> Elementary.log10(x), x -> StrictMath.log10(x)),
        /** pow. */
        POW(true, x -> Elementary.pow(x, 0.667), x -> StrictMath.pow(x, 0.667)),
        /** sin. */
        SIN(false, x -> Elementary.sin(x), x -> StrictMath.sin(x)),
        /** cbrt. */
        CBRT(true, x -> Elementary.cbrt(x), x -> StrictMath.cbrt(x));

        private final boolean ofSizes;
        private final DoubleUnaryOperator ours;
        private final DoubleUnaryOperator theirs;

        Function(boolean ofSizes, DoubleUnaryOperator ours, DoubleUnaryOperator theirs) {
            this.ofSizes = ofSizes;
            this.ours = ours;
            this.theirs = theirs;
        }
    }

    /** The function. */
    @Param
    Function function = Function.EXP;

    private final double[] values = new double[VALUES];

    /** Draws arguments. */
    @Setup
    public void draw() {
        RandomStream random = RandomKey.root(1).stream();
        for (int i = 0; i < VALUES; i++) {
            values[i] = function.ofSizes ? Elementary.pow(10, 12 * random.nextDouble()) : 60 * random.nextDouble() - 30;
        }
    }

    /**
     * Our own.
     *
     * @return a sum of values
     */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public double ours() {
        return sum(function.ours);
    }

    /**
     * StrictMath's.
     *
     * @return a sum of values
     */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public double strictMath() {
        return sum(function.theirs);
    }

    private double sum(DoubleUnaryOperator of) {
        double sum = 0;
        for (double value : values) {
            sum += of.applyAsDouble(value);
        }
        return sum;
    }
}
