package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.TestKeys;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SketchedSource;
import org.seedsoil.engine.Plan.Handling;
import org.seedsoil.random.RandomStream;
import org.seedsoil.random.RandomWords;

/** The kernel with vectors sheds the same seeds as the scalar one, bit for bit. Runs where there is one: on Java 22 and later. */
@EnabledIf("isThere")
class KernelTwinTest {
    private static final int[] BLOCKS = {1, 7, 31, 32, 33, 63, 1000, Kernel.BLOCK, 5001};

    static boolean isThere() {
        return !Kernels.BEST.description().equals("scalar");
    }

    static List<SketchedSource> sources() {
        return SketchedSource.all();
    }

    private static List<String> told(Kernel kernel, RandomWords luck, long seeds) {
        List<String> told = new ArrayList<>();
        for (long first = 0; first < seeds; first += kernel.block()) {
            int settled = kernel.shed(luck, first, (int) Math.min(kernel.block(), seeds - first));
            for (int s = 0; s < settled; s++) {
                told.add(kernel.number(luck, s) + " " + kernel.rung(s));
            }
        }
        for (int rung = 0; rung < kernel.plan().rungs(); rung++) {
            told.add(kernel.plan().rung(rung) + " " + kernel.seeds(rung));
        }
        return told;
    }

    private static void assertTwins(Plan plan, String key, long seeds) {
        RandomWords luck = RandomWords.of(TestKeys.of(key));
        List<String> expected = told(new Kernel(plan, Kernel.BLOCK), luck, seeds);
        for (int block : BLOCKS) {
            assertThat(told(Kernels.BEST.open(plan, block), luck, seeds))
                    .as("blocks of " + block)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everySourceShedsTheSameSeeds(SketchedSource source) {
        for (boolean apart : new boolean[] {false, true}) {
            assertTwins(Plan.compile(source.fates(), source.organs(), apart), "twins " + source + apart, 100_003);
        }
    }

    /** Nobody stays, nobody leaves, everybody settles, and ladders of few and of many rungs. */
    @Test
    void laddersOfEveryKindShedTheSameSeeds() {
        RandomStream random = TestKeys.of("kinds").stream();
        Fate[] lost = {Fate.STAYED, Fate.DIED_LEAVING, Fate.DIED_IN_TRANSIT, Fate.DIED_IN_BED, Fate.NO_NICHE};
        for (int kind = 0; kind < 64; kind++) {
            double[] weights = new double[6];
            int bits = kind;
            Arrays.setAll(weights, i -> (bits >> i & 1) * StrictMath.pow(10, -4 * random.nextOpen()));
            double sum = Arrays.stream(weights).sum();
            if (sum > 0) {
                Plan.Draft draft = new Plan.Draft(1);
                for (int i = 0; i < lost.length; i++) {
                    double p = weights[i] / sum;
                    draft.add(lost[i], Handling.LOST, organ -> p);
                }
                draft.add(Fate.FOUNDED, Handling.SETTLES, organ -> weights[5] / sum);
                assertTwins(draft.close(), "kind " + kind, 5_003);
            }
        }
    }
}
