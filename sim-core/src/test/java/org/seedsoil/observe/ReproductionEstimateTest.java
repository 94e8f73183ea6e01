package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.TestKeys;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** The estimator by lesions at risk on simulated trees whose reproduction number is known. */
class ReproductionEstimateTest {
    private static final double AGE = 20;
    private static final double END = 60;
    private static final int COHORTS = 1500;

    /**
     * Trees from one lesion each, founded on day 0. Every lesion founds others at a rate for 20 days; each is known to have established
     * after a lag.
     *
     * @param rate foundings a day
     * @param lag days
     * @param open weight of a founding that has not established on day 60; all do in the end
     */
    private record Trees(double rate, double lag, double open) {
        LesionHistories grow(int number, RandomKey key) {
            LesionHistories histories = new LesionHistories(1);
            for (int i = 0; i < number; i++) {
                histories.beginPatient();
                grow(histories, key.child(i).stream());
            }
            return histories;
        }

        private void grow(LesionHistories into, RandomStream random) {
            Deque<Double> unfinished = new ArrayDeque<>();
            unfinished.push(0.0);
            while (!unfinished.isEmpty()) {
                double founded = unfinished.pop();
                boolean ended = founded + AGE <= END;
                into.live(0, ended ? AGE : END - founded, ended, 1);
                double age = random.nextWait(rate);
                while (age < AGE && founded + age < END) {
                    double day = founded + age;
                    into.found(0, 0, age, day + lag > END ? open : 1, day);
                    unfinished.push(day);
                    age += random.nextWait(rate);
                }
            }
        }
    }

    /**
     * V55: 3,000 trees, R = 2 within .02, also where establishment takes 10 d. In 150 roots the standard error was .0029, of the interval
     * between generations .009 and of the rate of growth .00022, with skewnesses up to .6; every band here is 6.5 of them or more. The mean over all lesions
     * of the trees is (Z − 1)/Z; leaving out what has not established gives .89. The rate of growth is that of Euler and Lotka within 2 %.
     */
    @Test
    void pooledTrees() {
        LesionHistories histories = new Trees(0.1, 0, 1).grow(3000, TestKeys.of("trees"));
        ReproductionEstimate estimate = ReproductionEstimate.of(histories, END, 40, TestKeys.of("bootstrap"));

        assertThat(estimate.number().value()).isCloseTo(2, within(0.02));
        assertThat(estimate.low().value()).isBetween(1.97, estimate.number().value());
        assertThat(estimate.high().value()).isBetween(estimate.number().value(), 2.03);
        assertThat(estimate.reliable()).isTrue();
        assertThat(estimate.generationDays().value()).isCloseTo(10, within(0.1));
        assertThat(estimate.growthPerDay().value()).isCloseTo(0.0796812, within(0.0016));
        assertThat(histories.foundings() / (double) histories.lives()).isCloseTo(0.995, within(0.003));
    }

    @Test
    void pooledTreesWithALag() {
        LesionHistories weighed = new Trees(0.1, 10, 1).grow(3000, TestKeys.of("trees"));
        LesionHistories leftOut = new Trees(0.1, 10, 0).grow(3000, TestKeys.of("trees"));
        RandomKey key = TestKeys.of("bootstrap");

        assertThat(ReproductionEstimate.of(weighed, END, 0, key).number().value())
                .isCloseTo(2, within(0.02));
        assertThat(ReproductionEstimate.of(leftOut, END, 0, key).number().value())
                .isCloseTo(0.89, within(0.02));
    }

    /** Where one patient in a hundred has nearly all foundings, drawing patients anew says little. */
    @Test
    void oneFamilyIsNoSample() {
        LesionHistories histories = new LesionHistories(1);
        for (int i = 0; i < 100; i++) {
            histories.beginPatient();
            histories.live(0, 10, false, 1);
            for (int n = 0; n < (i == 0 ? 500 : 1); n++) {
                histories.found(0, 0, 5, 1, 5);
            }
        }
        assertThat(ReproductionEstimate.of(histories, 10, 50, TestKeys.of("family"))
                        .reliable())
                .isFalse();
    }

    /** Ages are used only as far as 50 lesions are at risk. */
    @Test
    void theHorizonIsShortenedWhereFewAreAtRisk() {
        LesionHistories histories = new LesionHistories(1);
        for (int i = 0; i < 100; i++) {
            histories.beginPatient();
            histories.live(0, i, false, 1);
            histories.found(0, 0, i, 1, i);
        }
        ReproductionEstimate estimate = ReproductionEstimate.of(histories, 90, 0, TestKeys.of("few"));

        assertThat(estimate.reachDays()).containsExactly(50.0);
        double expected = 0;
        for (int i = 0; i <= 50; i++) {
            expected += 1.0 / (100 - i);
        }
        assertThat(estimate.number().value()).isCloseTo(expected, within(1e-12));
        assertThat(estimate.low().isKnown()).isFalse();
    }

    /** By hand: two types, one removed, one censored, one with an open fate. */
    @Test
    void weightsAndRemovals() {
        LesionHistories histories = new LesionHistories(2);
        histories.beginPatient();
        histories.live(0, 10, true, 1);
        histories.live(0, 20, false, 1);
        histories.live(0, 5, false, 0.5);
        histories.live(1, 30, false, 1);
        histories.found(0, 1, 4, 1, 4);
        histories.found(0, 0, 10, 0.25, 10);
        histories.found(0, 1, 15, 1, 15);
        histories.found(1, 0, 30, 1, 30);
        AtRiskSweep.Kernel kernel = new AtRiskSweep(histories, 100, 0).sweep();

        assertThat(kernel.matrix()[0][1]).isCloseTo(1 / 2.5 + 0.5, within(1e-15));
        assertThat(kernel.matrix()[0][0]).isCloseTo(0.25 / 2, within(1e-15));
        assertThat(kernel.matrix()[1][0]).isCloseTo(1, within(1e-15));
    }

    @Test
    void historiesWithoutFoundings() {
        LesionHistories histories = new LesionHistories(1);
        histories.beginPatient();
        histories.live(0, 10, false, 1);
        ReproductionEstimate estimate = ReproductionEstimate.of(histories, 50, 100, TestKeys.of("none"));

        assertThat(estimate.number().reason()).isEqualTo("there were never 50 metastases of one type to follow");
        assertThat(estimate.low().isKnown()).isFalse();
        assertThat(estimate.reliable()).isFalse();
        for (int i = 0; i < 50; i++) {
            histories.live(0, 10, false, 1);
        }
        assertThat(ReproductionEstimate.of(histories, 50, 100, TestKeys.of("none"))
                        .number()
                        .reason())
                .isEqualTo("no metastasis was seen to found another");
        assertThatThrownBy(() -> ReproductionEstimate.of(histories, 0, 10, TestKeys.of("none")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agesInOrder() {
        RandomStream random = TestKeys.of("ages").stream();
        double[] ages =
                random.doubles(10_000).map(x -> Math.floor(x * 1000) / 7).toArray();
        int[] order = AgeOrder.of(ages, ages.length);

        for (int i = 1; i < order.length; i++) {
            assertThat(ages[order[i]]).isGreaterThanOrEqualTo(ages[order[i - 1]]);
            assertThat(ages[order[i]] > ages[order[i - 1]] || order[i] > order[i - 1])
                    .isTrue();
        }
    }

    /** V52: rows are parents: lung, liver, bone, brain. */
    private static final double[][] FOUR_ORGANS = {
        {.30, .60, .20, .50}, {.40, .10, .10, .30}, {.20, .15, .05, .20}, {.05, .05, .02, .05}
    };

    /** Lesions live for 20 days and found others at equal times; 25 trees from each type, followed for 60 days, in each patient. */
    private static LesionHistories grow(double[][] matrix, double treated, double[] left, int patients, RandomKey key) {
        int n = matrix.length;
        LesionHistories histories = new LesionHistories(n);
        for (int i = 0; i < patients; i++) {
            histories.beginPatient();
            RandomStream random = key.child(i).stream();
            Deque<double[]> unfinished = new ArrayDeque<>();
            for (int root = 0; root < 25 * n; root++) {
                unfinished.push(new double[] {root % n, 0});
            }
            while (!unfinished.isEmpty()) {
                double[] lesion = unfinished.pop();
                int type = (int) lesion[0];
                double days = Math.min(AGE, END - lesion[1]);
                histories.live(type, days, days == AGE, 1);
                double factor = random.nextOpen() < treated ? left[type] : 1;
                for (int to = 0; to < n; to++) {
                    double rate = factor * matrix[type][to] / AGE;
                    for (double age = random.nextWait(rate); age < days; age += random.nextWait(rate)) {
                        histories.found(type, to, age, 1, lesion[1] + age);
                        unfinished.push(new double[] {to, lesion[1] + age});
                    }
                }
            }
        }
        return histories;
    }

    private static void assertNumber(LesionHistories histories, double expected, double error) {
        ReproductionEstimate estimate = ReproductionEstimate.of(histories, AGE, 200, TestKeys.of("bootstrap"));
        Chance.mean("R", estimate.number().value(), 1, new Law(expected, error * error, 0.2));
        assertThat(estimate.standardError().value()).isBetween(0.35 * error, 1.7 * error);
        assertThat(estimate.reachDays()).containsOnly(AGE);
    }

    /**
     * V52 and V53, 30 or 60 patients of 100 trees. Numbers are rejected at {@link Chance#ALARM}, with errors that are those of 150 roots and a
     * tenth, for they are known to 6 %: .0075, .0061 and .0066 were found. Over the roots the error that is estimated varied by 16 % of itself.
     */
    @Test
    void severalOrgans() {
        assertNumber(grow(FOUR_ORGANS, 0, new double[4], 60, TestKeys.of("four")), 0.830977, 0.0082);
        assertNumber(grow(scaled(1.805103), 0, new double[4], 30, TestKeys.of("more")), 1.5, 0.0067);
        double[][] rankOne = {{1, .6, .4}, {.4, .24, .16}, {.6, .36, .24}};
        assertNumber(grow(rankOne, 0, new double[3], 30, TestKeys.of("rank one")), 1.48, 0.0073);
    }

    /** Treating the critical share .435993 of lesions, of which rows ×(.1, .3, .3, .9) are left, gives R = 1; the error in 150 roots was .0078. */
    @Test
    void criticalCoverageOfAMatrix() {
        double[] left = {.1, .3, .3, .9};
        assertNumber(grow(scaled(1.805103), 0.435993, left, 60, TestKeys.of("covered")), 1, 0.0086);
    }

    private static double[][] scaled(double factor) {
        return Arrays.stream(FOUR_ORGANS)
                .map(row -> Arrays.stream(row).map(x -> x * factor).toArray())
                .toArray(double[][]::new);
    }

    /**
     * The 95 % interval holds R in 94 to 96 % of cohorts of 200 patients (3,798 of 4,000): 1,500 of them, rejected at {@link Chance#ALARM}
     * beyond. A coverage of 89 % is found.
     */
    @Test
    @Tag("slow")
    void coverageOfTheInterval() {
        Chance.binomial(
                "held", held(key -> new Trees(0.06, 0, 1).grow(200, key), AGE, reach -> 1.2), COHORTS, .94, .96);
    }

    /**
     * The same where the number founded has no finite variance: rate .02 e^(.03 u) until removal at rate .04, C2 with R(H) = 2(1 −
     * e^(−.01 H)), H the age up to which 50 lesions were followed in that cohort. It was held by 3,823 of 4,000.
     */
    @Test
    @Tag("slow")
    void coverageWithAHeavyTail() {
        int held = held(key -> heavyTailed(200, key), 200, reach -> -2 * StrictMath.expm1(-0.01 * reach));
        Chance.binomial("held", held, COHORTS, .945, .967);
    }

    private static int held(Function<RandomKey, LesionHistories> cohorts, double horizon, DoubleUnaryOperator number) {
        int held = 0;
        for (int cohort = 0; cohort < COHORTS; cohort++) {
            RandomKey key = TestKeys.of("cohorts").child(cohort);
            ReproductionEstimate estimate = ReproductionEstimate.of(cohorts.apply(key), horizon, 200, key);
            double expected = number.applyAsDouble(estimate.reachDays().get(0));
            held += estimate.low().value() <= expected && estimate.high().value() >= expected ? 1 : 0;
        }
        return held;
    }

    private static LesionHistories heavyTailed(int patients, RandomKey key) {
        LesionHistories histories = new LesionHistories(1);
        for (int i = 0; i < patients; i++) {
            histories.beginPatient();
            RandomStream random = key.child(i).stream();
            Deque<Double> unfinished = new ArrayDeque<>();
            unfinished.push(0.0);
            while (!unfinished.isEmpty()) {
                double founded = unfinished.pop();
                double life = random.nextWait(0.04);
                double days = Math.min(life, 200 - founded);
                histories.live(0, days, days == life, 1);
                double shed = random.nextWait(0.02);
                double age = StrictMath.log1p(0.03 * shed) / 0.03;
                while (age < days) {
                    histories.found(0, 0, age, 1, founded + age);
                    unfinished.push(founded + age);
                    shed += random.nextWait(0.02);
                    age = StrictMath.log1p(0.03 * shed) / 0.03;
                }
            }
        }
        return histories;
    }

    /**
     * A group that sleeps with a half-life of years counts more the later it was shed: 1/(1 − e^(−κt)) if it woke within t. The mean
     * weight had a standard error of .0073 in 150 roots with half as many.
     */
    @Test
    void sleepersStandForThoseThatWakeLater() {
        RandomStream random = TestKeys.of("sleepers").stream();
        Settling settling = new Settling(0, 50, lesion -> 0.004);
        double weights = 0;
        int n = 40_000;
        for (int i = 0; i < n; i++) {
            double shed = 250 * random.nextOpen();
            double woke = shed + random.nextWait(0.004);
            double weight = settling.weight(sleeper(shed, woke), 300);
            weights += weight;
            assertThat(weight > 0).isEqualTo(woke <= 300);
        }
        assertThat(weights / n).isCloseTo(1, within(0.04));
    }

    private static LesionRecord sleeper(double shed, double woke) {
        return new LesionRecord(
                2,
                1,
                0,
                0,
                false,
                0,
                0,
                1,
                shed,
                woke,
                true,
                woke,
                woke,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                1,
                List.of(1.0));
    }
}
