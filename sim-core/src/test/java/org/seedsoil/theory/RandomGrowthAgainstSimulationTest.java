package org.seedsoil.theory;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.ScanPhase;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.RandomStream;

/**
 * What random lesions shed in a lifetime, against a small simulation of its own. n = 8,000 colonies that escape, each removed 32 times over by luck of its own; means are
 * rejected at {@link Chance#ALARM} each. A standard error is near 1.1 % of the mean, so an error of 8 % is found with probability .99:
 * (E X)^α in place of E[X^α] is off by 11 %, growth without a lag by far more.
 */
class RandomGrowthAgainstSimulationTest {
    private static final int COLONIES = 8000;
    private static final int REMOVALS = 32;
    private static final int DAYS = 400;
    private static final double ALPHA = 2.0 / 3;
    private static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, 0.25, 0.72, 1e12, false);

    /** When a colony is removed, by luck that is drawn anew. */
    private interface Removal {
        double age(int colony, RandomStream luck);
    }

    private record Case(GrownColonies colonies, LesionBirths births) {
        /** Compares E[Λ], E[Λ²] and E[e^(−θΛ)], the latter where it is near a half. */
        void compare(Removal removal) {
            double[][] shed = new double[colonies.number()][REMOVALS];
            for (int i = 0; i < shed.length; i++) {
                RandomStream luck = TestKeys.of("removals").child(i).stream();
                for (int r = 0; r < REMOVALS; r++) {
                    shed[i][r] = colonies.shedBy(i, Math.min(DAYS, removal.age(i, luck)));
                }
            }
            double success = 0.7 / births.mean();
            assertMean(shed, x -> x, births.mean());
            assertMean(shed, x -> Math.exp(-success * x), births.none(success));
            double root = Math.sqrt(births.secondMoment());
            assertMean(shed, x -> x * x / root, root);
            double slope = births.slopeOfSome(success);
            assertMean(shed, x -> x * Math.exp(-success * x), slope);
            if (!births.course().shedsEarly()) {
                assertMean(shed, x -> 1 - Math.exp(-success * x) * (1 + success * x), births.more(1, success)[1]);
            }
        }
    }

    private static void assertMean(double[][] shed, DoubleUnaryOperator f, double expected) {
        double[] byColony = Arrays.stream(shed)
                .mapToDouble(each -> Arrays.stream(each).map(f).sum() / REMOVALS)
                .toArray();
        Chance.estimatedMean("shed", byColony, expected);
    }

    private static GrownColonies colonies(double kills, int escapedAt, double vessels, String name) {
        RandomStream random = TestKeys.of("random growth").child(name).stream();
        return new GrownColonies(GROWTH, kills, escapedAt, 1, ALPHA, vessels, COLONIES, DAYS, random);
    }

    private static Case of(GrownColonies colonies, double kills, int escapedAt, double vessels, Ablation rule) {
        ReproductionModel model = Sketch.alone()
                .grows(GROWTH)
                .guarded(kills, escapedAt)
                .sheds(1, ALPHA, vessels)
                .model();
        return new Case(colonies, model.generation(rule, DAYS).births(0, 1));
    }

    /** Lesions with vessels from 20,000 cells on: chance is a lag. Every rule on the same colonies. */
    @Test
    void everyRule() {
        double vessels = 2e4;
        GrownColonies grown = colonies(0.3, 200, vessels, "late");
        VisibleSize visible = VisibleSize.ofCells(1e6);

        of(grown, 0.3, 200, vessels, Ablation.NONE).compare((i, luck) -> DAYS);
        of(grown, 0.3, 200, vessels, Ablation.atAge(260)).compare((i, luck) -> 260);
        of(grown, 0.3, 200, vessels, Ablation.atRate(0.01)).compare((i, luck) -> luck.nextWait(0.01));
        of(grown, 0.3, 200, vessels, Ablation.atSize(visible).withCoverage(0.7))
                .compare((i, luck) -> luck.nextOpen() < 0.7 ? grown.ageAt(i, 1e6) : DAYS);
        of(grown, 0.3, 200, vessels, Ablation.byScans(60, visible, 0.6).withControl(0.9))
                .compare((i, luck) -> {
                    double scan = 60 * luck.nextOpen();
                    double successes = Math.floor(Math.log(luck.nextOpen()) / Math.log(1 - 0.54));
                    double seen = grown.ageAt(i, 1e6);
                    double first = scan + 60 * Math.ceil((seen - scan) / 60);
                    return first + 60 * successes;
                });
        AblationTiming fixed = new AblationTiming.Scans(60, ScanPhase.fixed(10), visible, 0.6);
        of(grown, 0.3, 200, vessels, Ablation.of(fixed)).compare((i, luck) -> {
            double misses = Math.floor(Math.log(luck.nextOpen()) / Math.log(0.4));
            return 10 + 60 * Math.ceil((grown.ageAt(i, 1e6) - 10) / 60) + 60 * misses;
        });
    }

    /** Lesions that shed from the first cell on, or from 50: what they shed while small is counted, with its chance. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 50})
    void sheddingWhileSmall(double vessels) {
        GrownColonies grown = colonies(0.1, 100, vessels, "early");

        of(grown, 0.1, 100, vessels, Ablation.atAge(60)).compare((i, luck) -> 60);
        of(grown, 0.1, 100, vessels, Ablation.atAge(150).withControl(0.5))
                .compare((i, luck) -> luck.nextOpen() < 0.5 ? 150 : DAYS);
    }
}
