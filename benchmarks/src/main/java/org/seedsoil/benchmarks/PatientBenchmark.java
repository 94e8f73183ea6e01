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
import org.seedsoil.engine.Engine;
import org.seedsoil.event.EventSink;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.trial.Trial;

/** A whole patient of a scenario, thinned: one after another, so that the mean is over many of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class PatientBenchmark {
    /** A scenario that ships. */
    @Param({
        "breast-ductal",
        "breast-lobular",
        "colorectal-liver",
        "coumans-breast",
        "iwata-liver",
        "kidney-lung",
        "pancreas",
        "prostate-bone",
        "sarcoma-lung",
        "seed-and-soil-101"
    })
    String scenario = "";

    private Trial trial = open("colorectal-liver");
    private Engine engine = Engine.open(org.seedsoil.engine.Mode.THINNED, 1);
    private long next;

    /** Reads the scenario. */
    @Setup
    public void open() {
        trial = open(scenario);
        engine = Engine.open(trial.mode(), 1);
    }

    private static Trial open(String name) {
        return new Trial(BundledScenarios.read(name), Long.MAX_VALUE, 1, org.seedsoil.engine.Mode.THINNED);
    }

    /**
     * Draws and runs the next patient.
     *
     * @return what became of the patient
     */
    @Benchmark
    public Outcome patient() {
        long index = next++;
        return engine.run(trial.patient(index), trial.key(index), EventSink.NONE);
    }
}
