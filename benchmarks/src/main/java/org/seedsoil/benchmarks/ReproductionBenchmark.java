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
import org.seedsoil.care.Ablation;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.matrix.NonnegativeMatrix;
import org.seedsoil.matrix.PerronRoot;
import org.seedsoil.observe.LesionHistories;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.Reproduction;
import org.seedsoil.theory.ReproductionModel;

/** What the reproduction number costs: the eigenproblem alone, the matrix from a scenario, all figures, and the estimate from histories. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReproductionBenchmark {
    private static final double HORIZON_DAYS = 4380;

    /** A full matrix. */
    @State(Scope.Benchmark)
    public static class Matrices {
        @Param({"40", "200"})
        int types = 40;

        NonnegativeMatrix matrix = NonnegativeMatrix.of(new double[0][0]);

        /** Fills it. */
        @Setup
        public void fill() {
            RandomStream random = RandomKey.root(1).child("matrix").stream();
            double[][] rows = new double[types][types];
            for (double[] row : rows) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = StrictMath.exp(3 * random.nextNormal());
                }
            }
            matrix = NonnegativeMatrix.of(rows);
        }
    }

    /** A shipped scenario. */
    @State(Scope.Benchmark)
    public static class Cancer {
        Patient patient = BundledScenarios.read("colorectal-liver").reference();
        ReproductionModel model = ReproductionModel.of(patient);
        Ablation treatment = Ablation.byScans(90, VisibleSize.ofDiameterMm(10), 0.9);
    }

    /** Lesions of one type that each found one other. */
    @State(Scope.Benchmark)
    public static class Histories {
        @Param({"100000", "1000000"})
        int lesions = 100_000;

        LesionHistories histories = new LesionHistories(1);

        /** Fills them. */
        @Setup
        public void fill() {
            RandomStream random = RandomKey.root(1).child("histories").stream();
            histories = new LesionHistories(1);
            for (int i = 0; i < lesions; i++) {
                if (i % 100 == 0) {
                    histories.beginPatient();
                }
                double days = 1000 * random.nextOpen();
                histories.live(0, days, random.nextOpen() < 0.5, 1);
                histories.found(0, 0, days * random.nextOpen(), 1, days);
            }
        }
    }

    /** Spectral radius and both eigenvectors. */
    @Benchmark
    public PerronRoot perronRoot(Matrices matrices) {
        return PerronRoot.of(matrices.matrix);
    }

    /** The matrix of a scenario from nothing, its law of growth included. */
    @Benchmark
    public Figure numberFromNothing(Cancer cancer) {
        return ReproductionModel.of(cancer.patient).number(cancer.treatment, HORIZON_DAYS);
    }

    /** One more point of a curve. */
    @Benchmark
    public Figure oneMorePoint(Cancer cancer) {
        return cancer.model.number(cancer.treatment, HORIZON_DAYS);
    }

    /** All figures of a treatment. */
    @Benchmark
    public Reproduction allFigures(Cancer cancer) {
        return cancer.model.under(cancer.treatment, HORIZON_DAYS);
    }

    /** The estimate without its bootstrap. */
    @Benchmark
    public ReproductionEstimate estimate(Histories histories) {
        return ReproductionEstimate.of(histories.histories, 800, 0, RandomKey.root(1));
    }
}
