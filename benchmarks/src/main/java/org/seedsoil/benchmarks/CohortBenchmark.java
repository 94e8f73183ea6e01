package org.seedsoil.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.random.RandomWords;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * What threads gain: a cohort of 400 whose patients they share, one patient whose seeds they share, and, for measure, as many hashes as
 * that patient has seeds, of which nothing is shared: no program gains more on the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(2)
public class CohortBenchmark {
    private static final int PATIENTS = 400;
    /** Seeds offered by the first patient whose cells shed ten times as much: half of them detach. */
    private static final long SEEDS = 2_686_369_280L;

    /** Threads. */
    @Param({"1", "2"})
    int threads = 1;

    private final Scenario colon = BundledScenarios.read("colorectal-liver");

    private final Scenario tenfold = shedding(0.32);
    private final Scenario sixtyfold = shedding(1.92);

    private Scenario shedding(double perDay) {
        return Scenario.of(
                colon.settings().with(KeyPath.parse("clones.main.shedding.rate"), new Setting.Amount(perDay)));
    }

    private void run(Scenario scenario, int patients, org.seedsoil.engine.Mode mode, Blackhole outcomes) {
        TrialRunner.of(threads).run(new Trial(scenario, patients, 1, mode), outcomes::consume);
    }

    /**
     * Patients side by side.
     *
     * @param outcomes receives them
     */
    @Benchmark
    public void thinned(Blackhole outcomes) {
        run(colon, PATIENTS, org.seedsoil.engine.Mode.THINNED, outcomes);
    }

    /**
     * The first patient with ten times the shedding, every seed followed: 2.7e9 of them.
     *
     * @param outcomes receives the one outcome
     */
    @Benchmark
    public void explicit(Blackhole outcomes) {
        run(tenfold, 1, org.seedsoil.engine.Mode.EXPLICIT, outcomes);
    }

    /**
     * The first patient with sixty times the shedding, thinned: 1e10 seeds, of which survivors alone are drawn.
     *
     * @param outcomes receives the one outcome
     */
    @Benchmark
    @Warmup(iterations = 20)
    public void thinnedGiant(Blackhole outcomes) {
        run(sixtyfold, 1, org.seedsoil.engine.Mode.THINNED, outcomes);
    }

    /**
     * One hash of a counter after another on every thread.
     *
     * @param sums receives their sums
     */
    @Benchmark
    public void hashes(Blackhole sums) {
        IntStream.range(0, threads)
                .parallel()
                .mapToLong(thread -> sum(thread * (SEEDS / threads), (thread + 1) * (SEEDS / threads)))
                .forEach(sums::consume);
    }

    private static long sum(long from, long to) {
        long sum = 0;
        for (long i = from; i < to; i++) {
            sum += RandomWords.hash(i);
        }
        return sum;
    }
}
