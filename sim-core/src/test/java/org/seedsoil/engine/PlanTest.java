package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.TestKeys;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SketchedSource;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.engine.Plan.Handling;
import org.seedsoil.engine.Plan.Rung;
import org.seedsoil.random.RandomStream;

/** The ladder: rungs as wide as their probabilities, in biological order, without a gap; exact, no statistics. */
class PlanTest {
    private static final BigDecimal UNITS = new BigDecimal(BigInteger.TWO.pow(63));

    static java.util.List<SketchedSource> sources() {
        return SketchedSource.all();
    }

    private static Plan plan(double... probabilities) {
        Plan.Draft draft = new Plan.Draft(probabilities.length);
        draft.add(Fate.FOUNDED, Handling.SETTLES, organ -> probabilities[organ]);
        return draft.close();
    }

    /** The width of a rung in units of luck. */
    private static BigDecimal width(Plan plan, int rung) {
        BigDecimal ceiling = rung == 0 ? UNITS : BigDecimal.valueOf(plan.floor(rung - 1));
        return ceiling.subtract(BigDecimal.valueOf(plan.floor(rung)));
    }

    private static void assertWidths(Plan plan, double[] probabilities) {
        double widest = Arrays.stream(probabilities).max().orElse(0);
        BigDecimal slack = BigDecimal.ZERO;
        for (int r = 0; r < plan.rungs(); r++) {
            double p = probabilities[plan.rung(r).organ()];
            BigDecimal exact = new BigDecimal(p).multiply(UNITS);
            BigDecimal off = width(plan, r).subtract(exact).abs();
            slack = p == widest ? slack : slack.max(off);
            assertThat(width(plan, r)).isPositive();
            assertThat(off.doubleValue()).isLessThan(p == widest ? 1e-9 * 0x1.0p63 : 1);
        }
        assertThat(slack.doubleValue()).as("but for the widest, to half a unit").isLessThanOrEqualTo(0.5);
        assertThat(plan.floor(plan.rungs() - 1)).isZero();
    }

    @Test
    void aCertainFateIsOneRung() {
        Plan sure = plan(0, 1, 0);
        assertThat(sure.rungs()).isEqualTo(1);
        assertThat(sure.rungOf(0)).isZero();
        assertThat(sure.rungOf(Long.MAX_VALUE)).isZero();
        assertWidths(sure, new double[] {0, 1, 0});
    }

    @Test
    void probabilitiesAtTheEdges() {
        double[][] cases = {
            {1 - 0x1.0p-53, 0x1.0p-53},
            {0x1.0p-53, 1 - 0x1.0p-53},
            {0x1.0p-63, 1, 0x1.0p-63},
            {0.5, 0.5},
            {0x1.0p-60, 0.25, 0.75, 0x1.0p-61},
            {1, 0x1.0p-62},
            {0x1.0p-62, 1},
            {1e-12, 1 - 2e-12, 1e-12},
            {1.0 / 3, 1.0 / 3, 1.0 / 3},
        };
        for (double[] probabilities : cases) {
            Plan ladder = plan(probabilities);
            assertThat(ladder.rungs()).isEqualTo(probabilities.length);
            if (ladder.rungs() == 3 && probabilities[1] < 0.4) {
                continue; // three equal rungs: the first of them counts as the widest
            }
            if (!(probabilities[0] == 0.5)) {
                assertWidths(ladder, probabilities);
            }
        }
    }

    @Test
    void thoseNarrowerThanHalfAUnitAreLeftOut() {
        assertThat(plan(0x1.0p-65, 1).rungs()).isEqualTo(1);
        assertThat(plan(Double.MIN_VALUE, 1).rungs()).isEqualTo(1);
        assertThat(plan(0x1.8p-64, 1).rungs()).isEqualTo(2);
    }

    @Test
    void whatDoesNotSumToOneIsRefused() {
        for (double[] wrong : new double[][] {{0.5, 0.4}, {0.5, 0.6}, {0}, {Double.NaN, 1}, {1.1}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> plan(wrong));
        }
    }

    /** 2,000 ladders of up to 300 rungs with probabilities from 1e-18 to 1. */
    @Test
    void everyLadderIsWithoutGapAndCellsKnowTheirRungs() {
        RandomStream random = TestKeys.of("ladders").stream();
        for (int i = 0; i < 2_000; i++) {
            double[] weights = new double[1 + random.nextInt(300)];
            Arrays.setAll(weights, r -> random.nextInt(4) == 0 ? 0 : StrictMath.pow(10, -18 * random.nextOpen()));
            weights[random.nextInt(weights.length)] = 1;
            double sum = Arrays.stream(weights).sum();
            double[] probabilities =
                    Arrays.stream(weights).map(weight -> weight / sum).toArray();
            assertLadder(plan(probabilities), random);
        }
    }

    private static void assertLadder(Plan plan, RandomStream random) {
        assertThat(plan.floor(plan.rungs() - 1)).isZero();
        for (int r = 0; r < plan.rungs(); r++) {
            assertThat(width(plan, r)).isPositive();
            assertThat(plan.rungOf(plan.floor(r))).isEqualTo(r);
            assertThat(r == 0 || plan.rungOf(plan.floor(r - 1) - 1) == r).isTrue();
        }
        for (int i = 0; i < 20; i++) {
            long luck = random.nextLong() >>> 1;
            int rung = plan.rungOf(luck);
            assertThat(plan.floor(rung)).isLessThanOrEqualTo(luck);
            assertThat(rung == 0 || luck < plan.floor(rung - 1)).isTrue();
            int cell = Plan.cell(luck);
            assertThat(plan.undecided(cell) || plan.highestRung(cell) == rung).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void rungsAreTheFatesOfTheSourceInBiologicalOrder(SketchedSource source) {
        SourceFates fates = source.fates();
        for (boolean apart : new boolean[] {false, true}) {
            Plan plan = Plan.compile(fates, source.organs(), apart);
            double[][] found = new double[Fate.values().length][source.organs()];
            int stage = -1;
            for (int r = 0; r < plan.rungs(); r++) {
                Rung rung = plan.rung(r);
                int next = rung.handling() == Handling.LOST
                        ? rung.fate().ordinal()
                        : 10 + rung.handling().ordinal();
                assertThat(next).isGreaterThanOrEqualTo(stage);
                stage = next;
                assertThat(rung.settles()).isEqualTo(r >= plan.firstSettling());
                found[rung.fate().ordinal()][rung.organ()] += width(plan, r).doubleValue() * 0x1.0p-63;
            }
            for (Fate fate : Fate.values()) {
                for (int organ = 0; organ < source.organs(); organ++) {
                    double p = fates.probability(fate, organ);
                    assertThat(Math.abs(found[fate.ordinal()][organ] - p)).isLessThan(1e-14);
                }
            }
        }
    }
}
