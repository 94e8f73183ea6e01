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
import org.seedsoil.cascade.Arrival;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SeedWalk;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** One seed walked; the exact probabilities of a patient, as they are built for each virtual patient; one survivor drawn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SeedWalkBenchmark {
    /** A scenario that ships. */
    @Param({"colorectal-liver", "breast-ductal"})
    String scenario = "";

    private Disease disease = open("colorectal-liver").disease();
    private int source;
    private SeedWalk walker = SeedWalk.of(Cascade.of(disease));
    private SourceFates fates = CascadeProbabilities.of(Cascade.of(disease)).from(Source.primary(0, 0));
    private final RandomStream random = RandomKey.root(1).stream();

    /** Reads the scenario. */
    @Setup
    public void open() {
        Patient patient = open(scenario);
        disease = patient.disease();
        source = patient.primary().organ();
        walker = SeedWalk.of(Cascade.of(disease));
        fates = CascadeProbabilities.of(Cascade.of(disease)).from(Source.primary(0, source));
    }

    private static Patient open(String name) {
        return BundledScenarios.read(name).reference();
    }

    /**
     * Walks one potential detachment of the primary.
     *
     * @return its fate
     */
    @Benchmark
    public Fate walk() {
        return walker.walk(Source.primary(0, source), random).fate();
    }

    /**
     * Draws one seed whose group survives.
     *
     * @return its arrival
     */
    @Benchmark
    public Arrival survivor() {
        return fates.sampleSurvivor(random);
    }

    /**
     * Builds the exact probabilities of the primary's seeds from the disease, as for a new virtual patient.
     *
     * @return π
     */
    @Benchmark
    public double primary() {
        return CascadeProbabilities.of(Cascade.of(disease))
                .from(Source.primary(0, source))
                .survival();
    }

    /**
     * Builds the exact probabilities of seeds of every organ, as for a patient with metastases everywhere.
     *
     * @return Σπ
     */
    @Benchmark
    public double everySource() {
        CascadeProbabilities all = CascadeProbabilities.of(Cascade.of(disease));
        double sum = 0;
        for (int organ = 0; organ < disease.anatomy().size(); organ++) {
            sum += all.from(Source.metastasis(0, organ)).survival();
        }
        return sum;
    }
}
