package org.seedsoil.engine;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Soil;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Small colonies of one founder, event by event to 0 or 1,000 cells: the engine's walk, the same loop written plainly, and
 * the loop of anybody's simulation with {@code java.util.Random}. Read {@code events} per second; it lies in the package
 * of the engine to see its walk.
 */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ColonyWalkBenchmark {
    private static final int COLONIES = 1024;
    private static final double BIRTH = 1;
    private static final double DEATH = 0.8;
    private static final double FOR_EVER = 1e9;

    /** What colonies live under. */
    public enum Conditions {
        /** Constant rates. */
        LINEAR(GrowthLaw.EXPONENTIAL, 0, 0, false),
        /** Rates that fall with the size. */
        DENSITY(GrowthLaw.GOMPERTZ, 0, 0, false),
        /** One division in ten million is a mutation. */
        MUTATION(GrowthLaw.EXPONENTIAL, 0, 1e-7, false),
        /** Falling rates and resident immune cells, conditioned on survival. */
        SURVIVORS(GrowthLaw.GOMPERTZ, 4, 0, true);

        final GrowthLaw law;
        final double kills;
        final double mutates;
        final boolean destined;

        Conditions(GrowthLaw law, double kills, double mutates, boolean destined) {
            this.law = law;
            this.kills = kills;
            this.mutates = mutates;
            this.destined = destined;
        }
    }

    /** Events, which JMH turns into events per second, and the share of a core that the benchmark was given. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Count {
        /** Births, deaths and mutations. */
        public long events;
        /** Seconds of processor time per second. */
        public double core;

        private long began;

        /** Begins an iteration. */
        @Setup(Level.Iteration)
        public void begin() {
            events = 0;
            core = 0;
            began = processorTime();
        }

        /** Ends an iteration. */
        @TearDown(Level.Iteration)
        public void end() {
            core = (processorTime() - began) / 1e9;
        }

        private static long processorTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    /** The conditions. */
    @Param
    Conditions conditions = Conditions.LINEAR;

    private final RandomKey root = RandomKey.root(1).child("benchmark");
    private final Random javaRandom = new Random(1);
    private final int[] events = new int[COLONIES];
    private Growth growth = new Growth(GrowthLaw.EXPONENTIAL, BIRTH, DEATH / BIRTH, 1e12, false);
    private Disease disease = disease();
    private LesionLaws laws = Laws.of(disease).lesions();
    private ColonyWalk walk = new ColonyWalk(laws);
    private LesionState lesion = lesion();
    private PlainChain plain = new PlainChain(laws, false);
    private int next;

    /** Makes the disease, and counts the events of every colony once. */
    @Setup
    public void prepare() {
        growth = new Growth(conditions.law, BIRTH, DEATH / BIRTH, 1e12, false);
        disease = disease();
        laws = Laws.of(disease).lesions();
        walk = new ColonyWalk(laws);
        plain = new PlainChain(laws, conditions.destined);
        for (int i = 0; i < COLONIES; i++) {
            lesion = lesion();
            begin();
            walk.advance(lesion, FOR_EVER, root.child(i).stream(), true);
            events[i] = lesion.path.points() - 1;
        }
        lesion = lesion();
    }

    private Disease disease() {
        Disease body = BundledScenarios.read("seed-and-soil-101").reference().disease();
        Clone main = body.clones().get(0);
        List<Clone> clones = List.of(main);
        if (conditions.mutates > 0) {
            clones =
                    List.of(named("main", main, Map.of("mutant", conditions.mutates)), named("mutant", main, Map.of()));
        }
        List<Soil> soils = body.soils().get(0).stream()
                .map(s -> new Soil(s.niche(), s.dormancy(), s.bed(), growth, conditions.kills))
                .toList();
        return new Disease(
                body.anatomy(),
                clones,
                clones.stream().map(c -> soils).toList(),
                body.transit(),
                body.blocks(),
                body.stages(),
                body.destinations(),
                1000,
                body.cellsPerCm3());
    }

    private static Clone named(String name, Clone c, Map<String, Double> mutations) {
        return new Clone(
                name,
                c.shedding(),
                c.adhesion(),
                c.clusters(),
                c.protease(),
                c.proteaseHalf(),
                c.intravasation(),
                c.immuneEvasion(),
                c.cloak(),
                c.receptors(),
                c.docking(),
                mutations);
    }

    private static Promise promise(Conditions conditions) {
        return conditions.destined ? Promise.SURVIVES : Promise.NONE;
    }

    private LesionState lesion() {
        Seedling origin = new Seedling(root, null, false, false, 0, 0, 1, 0, false, promise(conditions));
        return new LesionState(0, origin, 0, new double[disease.clones().size()], true);
    }

    private void begin() {
        lesion = lesion();
        lesion.cells[0] = 1;
        lesion.path.begin(0, lesion.cells);
    }

    private int next() {
        next = (next + 1) % COLONIES;
        return next;
    }

    /** The engine's walk in one go. */
    @Benchmark
    public double straight(Count count) {
        int i = next();
        begin();
        walk.advance(lesion, FOR_EVER, root.child(i).stream(), false);
        count.events += events[i];
        return lesion.path.end();
    }

    /** The engine's walk in steps of a day, each with a key of its own; as many events on average, and not counted. */
    @Benchmark
    public double daily() {
        RandomKey key = root.child(next());
        begin();
        for (long day = 1; !lesion.ended() && !lesion.escaped(); day++) {
            lesion.path.begin((double) (day - 1), lesion.cells);
            walk.advance(lesion, (double) day, key.child(day).stream(), false);
        }
        return lesion.path.end();
    }

    /** The same chain in the form one writes first: uniform numbers, a logarithm, a branch. */
    @Benchmark
    public double plain(Count count) {
        RandomStream random = root.child(next()).stream();
        double day = 0;
        int size = 1;
        while (size > 0 && size < 1000) {
            day += -StrictMath.log(random.nextOpen()) / plain.rate[size];
            double draw = random.nextOpen();
            if (draw < plain.birthBelow[size]) {
                size++;
            } else if (draw < plain.deathBelow[size]) {
                size--;
            } else {
                break;
            }
            count.events++;
        }
        return day;
    }

    /** Anybody's simulation: rates from formulas, java.util.Random. Plain colonies alone. */
    @Benchmark
    public double javaRandom(Count count) {
        double day = 0;
        int size = 1;
        boolean density = conditions.law == GrowthLaw.GOMPERTZ;
        double slowing = (BIRTH - DEATH) / Math.log(1e12);
        while (size > 0 && size < 1000) {
            double net = density ? slowing * Math.log(1e12 / size) : BIRTH - DEATH;
            double births = (net + DEATH) * size;
            double deaths = DEATH * size + conditions.kills;
            day += -Math.log(1 - javaRandom.nextDouble()) / (births + deaths);
            size += javaRandom.nextDouble() * (births + deaths) < births ? 1 : -1;
            count.events++;
        }
        return day;
    }

    /** The tables of a new patient's colonies in one organ. */
    @Benchmark
    public Object tables() {
        return Laws.of(disease).lesions().chain(0, 0, true, promise(conditions));
    }

    /** A chain in the numbers one writes first. */
    private static final class PlainChain {
        final double[] rate = new double[1000];
        final double[] birthBelow = new double[1000];
        final double[] deathBelow = new double[1000];

        PlainChain(LesionLaws laws, boolean destined) {
            Bottleneck given = Bottleneck.of(laws.growth(0, 0), laws.surveillance(0, 0), laws.mutates(0), 1000);
            ColonyRates rates = laws.rates(0, 0);
            for (int n = 1; n < 1000; n++) {
                double divisions = rates.birth(n) * n;
                double births = divisions * (1 - laws.mutates(0));
                double deaths = rates.death(n) * n + laws.surveillance(0, 0);
                rate[n] = divisions + deaths;
                if (destined) {
                    births *= given.survival(n + 1) / given.survival(n);
                    deaths *= given.survival(n - 1) / given.survival(n);
                }
                birthBelow[n] = births / rate[n];
                deathBelow[n] = (births + deaths) / rate[n];
            }
        }
    }
}
