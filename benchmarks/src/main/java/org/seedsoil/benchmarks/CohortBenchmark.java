package org.seedsoil.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** What threads gain: a cohort of 400 whose patients they share, and one patient whose seeds they share. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(2)
public class CohortBenchmark {
    private static final int PATIENTS = 400;

    /** Threads. */
    @Param({"1", "2"})
    int threads = 1;

    private final Scenario colon = ScenarioReader.read(Path.of("scenarios", "colorectal-liver.yaml"));

    private void run(int patients, org.seedsoil.engine.Mode mode, Blackhole outcomes) {
        TrialRunner.of(threads).run(new Trial(colon, patients, 1, mode), outcomes::consume);
    }

    /**
     * Patients side by side.
     *
     * @param outcomes receives them
     */
    @Benchmark
    public void thinned(Blackhole outcomes) {
        run(PATIENTS, org.seedsoil.engine.Mode.THINNED, outcomes);
    }

    /**
     * The first patient, every seed followed: 2.5e9 of them.
     *
     * @param outcomes receives the one outcome
     */
    @Benchmark
    public void explicit(Blackhole outcomes) {
        run(1, org.seedsoil.engine.Mode.EXPLICIT, outcomes);
    }
}
