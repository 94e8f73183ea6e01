package org.seedsoil.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.seedsoil.engine.Engine;
import org.seedsoil.event.EventSink;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;

/**
 * What it costs that a disease changes: the first 100 patients of colorectal-liver, thinned, under as many treatments of 45 d each, one every 90 d from
 * day 1,000 on. Factors are so near to 1 that as many metastases live as without: what is measured are cuts, parted offers and the thaw.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class EpochBenchmark {
    private static final int PATIENTS = 100;
    private static final int FIRST = 1_000;
    private static final int EVERY = 90;
    private static final int DAYS = 45;

    /** How many times the disease is treated: each begins an epoch and ends it. */
    @Param({"0", "1", "4", "16"})
    int epochs;

    /** What is changed: seeds alone, every lesion, or small colonies alone. */
    @Param({"shedding: 0.9999", "birth: 0.9999", "surveillance: 0.9999"})
    String effect = "";

    private Trial trial = open(List.of());

    /** Writes the treatments. */
    @Setup(Level.Trial)
    public void open() {
        List<String> effects = new ArrayList<>();
        for (int i = 0; i < epochs; i++) {
            int from = FIRST + i * EVERY;
            effects.add("{from: " + from + " d, until: " + (from + DAYS) + " d, " + effect + "}");
        }
        trial = open(effects);
    }

    private static Trial open(List<String> effects) {
        Scenario scenario = ScenarioReader.parse(
                BundledScenarios.text("colorectal-liver"), "colorectal-liver.yaml", List.of("care.effects=" + effects));
        return new Trial(scenario, PATIENTS, 1, org.seedsoil.engine.Mode.THINNED);
    }

    /**
     * Runs them one after another.
     *
     * @param outcomes receives what became of them
     */
    @Benchmark
    public void patients(Blackhole outcomes) {
        Engine engine = Engine.open(trial.mode(), 1);
        for (long i = 0; i < PATIENTS; i++) {
            outcomes.consume(engine.run(trial.patient(i), trial.key(i), EventSink.NONE));
        }
    }
}
