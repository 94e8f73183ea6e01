package org.seedsoil.engine;

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
import org.openjdk.jmh.infra.Blackhole;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;
import org.seedsoil.engine.Plan.Handling;
import org.seedsoil.engine.Plan.Rung;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.random.RandomWords;

/**
 * Every seed followed, per seed: the whole cascade with counts by fate and organ and with records of those that settle; its
 * parts; and the measure of all of them, one hash of a counter. A block of 4,096 seeds an invocation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class KernelBenchmark {
    private static final int SEEDS = Kernel.BLOCK;
    private static final int FEW = 4;

    /** A scenario that ships, or the cascade of round numbers. */
    @Param({"colorectal-liver", "tenth-in-blood"})
    String source = "";

    /** Which kernel: the scalar one, or the best that the machine allows. */
    @Param({"scalar", "best"})
    String kernel = "";

    private Disease disease = TenthInBlood.disease();
    private SourceFates[] fates = {};
    private Kernel[] kernels = {};
    private int organ;
    private final RandomKey batch = RandomKey.root(1).child("batch");
    private final RandomWords luck = RandomWords.of(batch);
    private final long[] open = new long[SEEDS];
    private long first;
    private int clone;

    /** Opens the kernels of every clone. */
    @Setup
    public void open() {
        if (!source.equals("tenth-in-blood")) {
            Patient patient = BundledScenarios.read(source).reference();
            disease = patient.disease();
            organ = patient.primary().organ();
        }
        CascadeProbabilities probabilities = CascadeProbabilities.of(Cascade.of(disease));
        Kernels kind = kernel.equals("scalar") ? new Kernels() : Kernels.BEST;
        int clones = disease.clones().size();
        fates = new SourceFates[clones];
        kernels = new Kernel[clones];
        for (int c = 0; c < clones; c++) {
            fates[c] = probabilities.from(Source.primary(c, organ));
            kernels[c] = kind.open(plan(c), SEEDS);
        }
    }

    private Plan plan(int index) {
        return Plan.compile(fates[index], disease.anatomy().size(), true);
    }

    private Kernel next() {
        first += SEEDS;
        clone = clone + 1 < kernels.length ? clone + 1 : 0;
        return kernels[clone];
    }

    /**
     * The whole cascade, as the engine runs it.
     *
     * @param records receives the arrivals
     */
    @Benchmark
    @OperationsPerInvocation(SEEDS)
    public void cascade(Blackhole records) {
        Kernel now = next();
        int settled = now.shed(luck, first, SEEDS);
        for (int s = 0; s < settled; s++) {
            records.consume(settle(now.plan().rung(now.rung(s)), batch.child(now.number(luck, s))));
        }
    }

    private Object settle(Rung rung, RandomKey seed) {
        RandomStream random = seed.stream();
        double day = random.nextOpen();
        return rung.handling() == Handling.SURVIVES && day < 1
                ? fates[clone].sampleSurvivor(rung.fate(), rung.organ(), random)
                : fates[clone].sampleSettled(rung.fate(), rung.organ(), random);
    }

    /**
     * The first pass alone: luck drawn and counted in cells.
     *
     * @return seeds left open
     */
    @Benchmark
    @OperationsPerInvocation(SEEDS)
    public int luckInCells() {
        return next().shed(luck.start() + first * luck.step(), luck.step(), SEEDS, open);
    }

    /**
     * A small lesion's step: few seeds, each batch with a key of its own. Per seed.
     *
     * @return those that settle
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public int fewSeeds() {
        RandomKey own = batch.child(first);
        return next().shed(RandomWords.of(own), 0, FEW);
    }

    /**
     * One hash of a counter.
     *
     * @return their sum
     */
    @Benchmark
    @OperationsPerInvocation(SEEDS)
    public long counterHash() {
        first += SEEDS;
        long at = luck.start() + first * luck.step();
        long sum = 0;
        for (int i = 0; i < SEEDS; i++) {
            at += luck.step();
            sum += RandomWords.hash(at);
        }
        return sum;
    }

    /**
     * Compiling the plan of one source and clone, and opening its kernel.
     *
     * @return the kernel
     */
    @Benchmark
    public Object compile() {
        return new Kernel(plan(0), SEEDS);
    }
}
