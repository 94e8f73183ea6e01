package org.seedsoil.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.TestKeys;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.ScanPhase;
import org.seedsoil.care.Treatment;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.RandomStream;

/**
 * What random lesions shed in a lifetime, against a small simulation of its own. n = 4,000 colonies that escape; means within 4 standard
 * errors, 1 false alarm in 16,000 each. A standard error is near 1.5 % of the mean, so an error of 9 % is found with probability .99:
 * (E X)^α in place of E[X^α] is off by 11 %, growth without a lag by far more.
 */
class RandomGrowthAgainstSimulationTest {
    private static final int COLONIES = 4000;
    private static final int DAYS = 400;
    private static final double ALPHA = 2.0 / 3;
    private static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, 0.25, 0.72, 1e12, false);

    private record Case(GrownColonies colonies, LesionBirths births) {
        /** Compares E[Λ], E[Λ²] and E[e^(−θΛ)], the latter where it is near a half. */
        void compare(IntToDoubleFunction ageAtRemoval) {
            double[] shed = new double[colonies.number()];
            for (int i = 0; i < shed.length; i++) {
                shed[i] = colonies.shedBy(i, Math.min(DAYS, ageAtRemoval.applyAsDouble(i)));
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

    private static void assertMean(double[] values, java.util.function.DoubleUnaryOperator f, double expected) {
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            double y = f.applyAsDouble(value);
            sum += y;
            squares += y * y;
        }
        double mean = sum / values.length;
        double error = Math.sqrt((squares / values.length - mean * mean) / values.length);
        assertThat(expected).isCloseTo(mean, within(4 * error));
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
        return new Case(colonies, model.generation(Treatment.of(rule), DAYS).births(0, 1));
    }

    private static double[] uniform(String name) {
        RandomStream random = TestKeys.of("random growth").child(name).stream();
        double[] draws = new double[COLONIES];
        for (int i = 0; i < COLONIES; i++) {
            draws[i] = random.nextOpen();
        }
        return draws;
    }

    /** Lesions with vessels from 20,000 cells on: chance is a lag. Every rule on the same colonies. */
    @Test
    void everyRule() {
        double vessels = 2e4;
        GrownColonies grown = colonies(0.3, 200, vessels, "late");
        VisibleSize visible = VisibleSize.ofCells(1e6);
        double[] draws = uniform("late");
        double[] others = uniform("late, too");

        of(grown, 0.3, 200, vessels, Ablation.NONE).compare(i -> DAYS);
        of(grown, 0.3, 200, vessels, Ablation.atAge(260)).compare(i -> 260);
        of(grown, 0.3, 200, vessels, Ablation.atRate(0.01)).compare(i -> -Math.log(draws[i]) / 0.01);
        of(grown, 0.3, 200, vessels, Ablation.atSize(visible).withCoverage(0.7))
                .compare(i -> draws[i] < 0.7 ? grown.ageAt(i, 1e6) : DAYS);
        of(grown, 0.3, 200, vessels, Ablation.byScans(60, visible, 0.6).withControl(0.9))
                .compare(i -> {
                    double scan = 60 * draws[i];
                    double successes = Math.floor(Math.log(others[i]) / Math.log(1 - 0.54));
                    double seen = grown.ageAt(i, 1e6);
                    double first = scan + 60 * Math.ceil((seen - scan) / 60);
                    return first + 60 * successes;
                });
        AblationTiming fixed = new AblationTiming.Scans(60, ScanPhase.fixed(10), visible, 0.6);
        of(grown, 0.3, 200, vessels, Ablation.of(fixed)).compare(i -> {
            double misses = Math.floor(Math.log(others[i]) / Math.log(0.4));
            return 10 + 60 * Math.ceil((grown.ageAt(i, 1e6) - 10) / 60) + 60 * misses;
        });
    }

    /** Lesions that shed from the first cell on, or from 50: what they shed while small is counted, with its chance. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 50})
    void sheddingWhileSmall(double vessels) {
        GrownColonies grown = colonies(0.1, 100, vessels, "early");

        of(grown, 0.1, 100, vessels, Ablation.atAge(60)).compare(i -> 60);
        of(grown, 0.1, 100, vessels, Ablation.atAge(150).withControl(0.5)).compare(i -> i % 2 == 0 ? 150 : DAYS);
    }
}
