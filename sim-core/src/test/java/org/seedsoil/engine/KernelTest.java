package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SeedWalk;
import org.seedsoil.cascade.SketchedSource;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.cascade.Walk;
import org.seedsoil.disease.Source;
import org.seedsoil.engine.Plan.Rung;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.random.RandomStream;
import org.seedsoil.random.RandomWords;

/** Every seed through the kernel: its numbers, and the same seeds however they are cut into blocks. */
class KernelTest {
    static List<SketchedSource> sources() {
        return SketchedSource.all();
    }

    private static Plan plan(SketchedSource source, boolean apart) {
        return Plan.compile(source.fates(), source.organs(), apart);
    }

    /**
     * n = 20,000,000 seeds per case, 18 cases (three bodies, three clones, survivors apart or not), all fates in all organs in
     * one chi-square each, rejected at {@link Chance#ALARM}. In one cell of probability p a shift of
     * 2.5e-3·√p is found with 99 % power, for example 8e-4 of a fate that one seed in nine has.
     */
    @ParameterizedTest
    @MethodSource("sources")
    void seedsMeetTheirFatesWithTheExactProbabilities(SketchedSource source) {
        for (boolean apart : new boolean[] {false, true}) {
            Kernel kernel = Kernels.BEST.open(plan(source, apart), Kernel.BLOCK);
            RandomWords luck = RandomWords.of(TestKeys.of("kernel " + source + apart));
            long seeds = 20_000_000;
            long settled = shed(kernel, luck, seeds);
            long[] counts = counts(kernel);
            Chance.accept(
                    "apart: " + apart, GoodnessOfFit.chiSquare(counts, probabilities(kernel.plan(), source.fates())));
            assertThat(Arrays.stream(counts).sum()).isEqualTo(seeds);
            assertThat(Arrays.stream(counts, kernel.plan().firstSettling(), counts.length)
                            .sum())
                    .isEqualTo(settled)
                    .isPositive();
        }
    }

    private static double[] probabilities(Plan plan, SourceFates fates) {
        double[] law = new double[plan.rungs()];
        for (int r = 0; r < law.length; r++) {
            Rung rung = plan.rung(r);
            law[r] = switch (rung.handling()) {
                case LOST, SETTLES -> fates.probability(rung.fate(), rung.organ());
                case DOOMED, WOULD_DIE ->
                    rung.fate() == Fate.FOUNDED ? fates.doomedFounded(rung.organ()) : fates.doomedDormant(rung.organ());
                case SURVIVES, WOULD_SURVIVE -> fates.survival(rung.fate(), rung.organ());
            };
        }
        return law;
    }

    private static long[] counts(Kernel kernel) {
        long[] counts = new long[kernel.plan().rungs()];
        Arrays.setAll(counts, kernel::seeds);
        return counts;
    }

    private static long shed(Kernel kernel, RandomWords luck, long seeds) {
        long sum = 0;
        for (long first = 0; first < seeds; first += kernel.block()) {
            sum += kernel.shed(luck, first, (int) Math.min(kernel.block(), seeds - first));
        }
        return sum;
    }

    /** As {@link #shed}, noting number and rung of those that settle. */
    private static List<String> settled(Kernel kernel, RandomWords luck, long seeds) {
        List<String> settled = new ArrayList<>();
        for (long first = 0; first < seeds; first += kernel.block()) {
            int here = kernel.shed(luck, first, (int) Math.min(kernel.block(), seeds - first));
            for (int s = 0; s < here; s++) {
                settled.add(kernel.number(luck, s) + " " + kernel.plan().rung(kernel.rung(s)));
            }
        }
        return settled;
    }

    /**
     * The kernel against the plain walk, 1,000,000 of each in nine cases: fates and organs in one chi-square of two samples,
     * rejected at {@link Chance#ALARM}. A shift of 0.016·√p in one cell is found with 99 % power.
     */
    @ParameterizedTest
    @MethodSource("sources")
    void seedsMeetTheirFatesAsThePlainWalkDoes(SketchedSource source) {
        int seeds = 1_000_000;
        Kernel kernel = Kernels.BEST.open(plan(source, false), Kernel.BLOCK);
        shed(kernel, RandomWords.of(TestKeys.of("as walked " + source)), seeds);
        long[] followed = new long[Fate.values().length * source.organs()];
        for (int r = 0; r < kernel.plan().rungs(); r++) {
            Rung rung = kernel.plan().rung(r);
            followed[rung.fate().ordinal() * source.organs() + rung.organ()] += kernel.seeds(r);
        }
        long[] walked = new long[followed.length];
        SeedWalk walker = SeedWalk.of(source.cascade());
        RandomStream random = TestKeys.of("walked " + source).stream();
        for (int i = 0; i < seeds; i++) {
            Walk walk = walker.walk(new Source(source.primary(), source.cloneIndex(), source.source()), random);
            walked[walk.fate().ordinal() * source.organs() + walk.organ()]++;
        }
        Chance.accept("kernel and walk", GoodnessOfFit.chiSquare(followed, walked));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void blocksOfAnyLengthShedTheSameSeeds(SketchedSource source) {
        RandomWords luck = RandomWords.of(TestKeys.of("blocks " + source));
        Plan plan = plan(source, true);
        Kernel usual = new Kernel(plan, Kernel.BLOCK);
        List<String> expected = settled(usual, luck, 50_001);
        for (int block : new int[] {1, 7, 64, 4095, 100_000}) {
            Kernel other = new Kernel(plan, block);
            assertThat(settled(other, luck, 50_001)).as("blocks of " + block).isEqualTo(expected);
            assertThat(counts(other)).as("blocks of " + block).isEqualTo(counts(usual));
        }
    }

    @Test
    void anySeedCanBeHadAgainFromItsNumber() {
        SketchedSource source = SketchedSource.all().get(1);
        Plan plan = plan(source, false);
        RandomWords luck = RandomWords.of(TestKeys.of("again"));
        Kernel kernel = new Kernel(plan, Kernel.BLOCK);
        List<String> settled = settled(kernel, luck, 30_000);
        long[] counts = new long[plan.rungs()];
        List<String> again = new ArrayList<>();
        for (long i = 0; i < 30_000; i++) {
            int rung = plan.rungOf(Kernel.luck(luck.word(i)));
            counts[rung]++;
            if (rung >= plan.firstSettling()) {
                again.add(i + " " + plan.rung(rung));
            }
        }
        assertThat(again).isEqualTo(settled);
        assertThat(counts).isEqualTo(counts(kernel));
    }

    /** Reading the counts in between must not disturb them. */
    @Test
    void countsMayBeReadAtAnyTime() {
        Plan plan = plan(SketchedSource.all().get(4), true);
        RandomWords luck = RandomWords.of(TestKeys.of("read"));
        Kernel read = new Kernel(plan, 100);
        Kernel unread = new Kernel(plan, 100);
        for (long first = 0; first < 10_000; first += 100) {
            read.shed(luck, first, 100);
            unread.shed(luck, first, 100);
            assertThat(Arrays.stream(counts(read)).sum()).isEqualTo(first + 100);
        }
        assertThat(counts(read)).isEqualTo(counts(unread));
    }

    @Test
    void everySeedIsFollowedWhereNothingStopsOne() {
        Plan.Draft draft = new Plan.Draft(2);
        draft.add(Fate.FOUNDED, Plan.Handling.SETTLES, organ -> organ);
        Kernel kernel = new Kernel(draft.close(), 10);
        RandomWords luck = RandomWords.of(TestKeys.of("all"));
        List<String> settled = settled(kernel, luck, 1000);
        assertThat(settled).hasSize(1000);
        assertThat(settled.get(999)).isEqualTo("999 " + kernel.plan().rung(0));
        assertThat(kernel.seeds(0)).isEqualTo(1000);
    }

    /** Ten times the seeds, the same bytes: none. */
    @Test
    void nothingIsAllocatedInTheLoop() {
        Kernel kernel = Kernels.BEST.open(plan(SketchedSource.all().get(1), true), Kernel.BLOCK);
        RandomWords luck = RandomWords.of(TestKeys.of("bytes"));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = shed(kernel, luck, 1_000_000);
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        sum += shed(kernel, luck, 100_000);
        long between = threads.getCurrentThreadAllocatedBytes();
        sum += shed(kernel, luck, 1_000_000);
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat(sum).isPositive();
        assertThat(after - between).isEqualTo(between - before);
    }
}
