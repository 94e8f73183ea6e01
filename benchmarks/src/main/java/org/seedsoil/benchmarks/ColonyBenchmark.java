package org.seedsoil.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.seedsoil.growth.BirthDeath;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** What chance costs a colony: a step of the exact law, the fates of founders, and the numbers they are drawn from. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ColonyBenchmark {
    /** A stream that each thread owns. */
    @State(Scope.Thread)
    public static class Chance {
        RandomStream stream = RandomKey.root(1).child("benchmark").stream();
    }

    /** Sizes of a lesion. */
    @State(Scope.Benchmark)
    public static class Sizes {
        @Param({"1", "10", "100", "1e3", "1e6", "1e13"})
        String cells = "1";

        double size;

        /** Reads the parameter. */
        @Setup
        public void parse() {
            size = Double.parseDouble(cells);
        }
    }

    /** Means of a count. */
    @State(Scope.Benchmark)
    public static class Means {
        @Param({"1e-6", "0.1", "3", "9.9", "11", "1e3", "1e12"})
        String mean = "1";

        double expected;
        double trials;

        /** Reads the parameter. */
        @Setup
        public void parse() {
            expected = Double.parseDouble(mean);
            trials = Math.ceil(expected * 10);
        }
    }

    /** Laws of growth. */
    @State(Scope.Benchmark)
    public static class Laws {
        @Param
        GrowthLaw law = GrowthLaw.EXPONENTIAL;

        Growth growth = new Growth(law, 0.25, 0.72, 1e12, false);

        /** Takes the parameter. */
        @Setup
        public void prepare() {
            growth = new Growth(law, 0.25, 0.72, 1e12, false);
        }
    }

    /** One 64-bit word: the measure of all others. */
    @Benchmark
    public long word(Chance chance) {
        return chance.stream.nextLong();
    }

    /** An exponential number. */
    @Benchmark
    public double exponential(Chance chance) {
        return chance.stream.nextExponential();
    }

    /** The same as it is written first. */
    @Benchmark
    public double exponentialByLogarithm(Chance chance) {
        return -StrictMath.log(chance.stream.nextOpen());
    }

    /** A normal number. */
    @Benchmark
    public double normal(Chance chance) {
        return chance.stream.nextNormal();
    }

    /** The same by the polar method, whose twin a keyed stream throws away. */
    @Benchmark
    public double normalByPolarMethod(Chance chance) {
        while (true) {
            double x = 2 * chance.stream.nextOpen() - 1;
            double y = 2 * chance.stream.nextOpen() - 1;
            double s = x * x + y * y;
            if (s < 1 && s > 0) {
                return x * Math.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /** The size of a lesion a day later. */
    @Benchmark
    public double birthDeathOfADay(Chance chance, Sizes sizes) {
        return BirthDeath.sample(sizes.size, 0.25, 0.18, 1, chance.stream);
    }

    /** The fates of founders in one organ, M = 1000. */
    @Benchmark
    public Bottleneck bottleneck(Chance chance, Laws laws) {
        return Bottleneck.of(laws.growth, 2 + chance.stream.nextOpen(), 1e-7, 1000);
    }

    /** A Poisson number. */
    @Benchmark
    public double poisson(Chance chance, Means means) {
        return Poisson.sample(means.expected, chance.stream);
    }

    /** A binomial number of about ten times as many trials. */
    @Benchmark
    public double binomial(Chance chance, Means means) {
        return Binomial.sample(means.trials, means.expected / means.trials, chance.stream);
    }
}
