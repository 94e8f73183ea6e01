package org.seedsoil.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.seedsoil.benchmarks.peers.PlainSeed.Stage;

/** Three works of a simulator in plain Java. */
@State(Scope.Thread)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class PlainBenchmark {
    private static final int SEEDS = 4096;
    private static final int CELLS = 1_000_000;
    private static final int STEPS = 50;
    private static final int PLACES = 8;
    private static final int ESCAPED = 1000;

    private final Random random = new Random(1);
    private final long[][] counts = new long[Stage.values().length][PlainSeed.CLONES * PlainSeed.ORGANS];

    /** What was done, to be told per second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Done {
        /** Steps that cells took, or births and deaths. */
        public long events;

        /** Starts over. */
        @Setup(Level.Iteration)
        public void reset() {
            events = 0;
        }
    }

    /**
     * The full cascade: an object per seed, its traits drawn when it leaves. Per seed.
     *
     * @return the counts
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(SEEDS)
    public Object cascade() {
        for (int i = 0; i < SEEDS; i++) {
            PlainSeed seed = new PlainSeed(random);
            Stage stage = seed.travel(random);
            counts[stage.ordinal()][seed.lineage() * PlainSeed.ORGANS + seed.organ()]++;
        }
        return counts;
    }

    /**
     * A million cells for 50 steps: each dies (.05), moves to one of 8 places (.10) or stays. Read {@code events}: steps of
     * cells per second.
     *
     * @param done counts the steps
     * @return those that are left
     */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Object cells(Done done) {
        List<PlainCell> cells = new ArrayList<>(CELLS);
        for (int i = 0; i < CELLS; i++) {
            cells.add(new PlainCell(i % PLACES));
        }
        for (int step = 0; step < STEPS; step++) {
            done.events += cells.size();
            cells.removeIf(this::dies);
        }
        return cells;
    }

    private boolean dies(PlainCell cell) {
        double draw = random.nextDouble();
        if (draw >= 0.05 && draw < 0.15) {
            cell.moveTo(random.nextInt(PLACES));
        }
        return draw < 0.05;
    }

    /**
     * Birth and death, b = 1 and d = 0.8, from one cell to none or 1,000, event by event. Read {@code events}: births and
     * deaths per second.
     *
     * @param done counts the events
     * @return the time that it took
     */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public double colony(Done done) {
        List<PlainCell> colony = new ArrayList<>();
        colony.add(new PlainCell(0));
        double time = 0;
        while (!colony.isEmpty() && colony.size() < ESCAPED) {
            time += -Math.log(1 - random.nextDouble()) / (1.8 * colony.size());
            if (random.nextDouble() * 1.8 < 1) {
                colony.add(new PlainCell(0));
            } else {
                colony.remove(colony.size() - 1);
            }
            done.events++;
        }
        return time;
    }
}
