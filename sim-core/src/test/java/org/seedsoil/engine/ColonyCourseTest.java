package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.TestKeys;
import org.seedsoil.growth.BirthDeath;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * The inner loop of small colonies against exact laws: V06, the recursion of passage times, the founder bottleneck, and the
 * law of linear birth and death on a given day.
 *
 * <p>Every figure within 4 standard errors, a false alarm once in 16,000 keys; chi-square rejected at p &lt; 1e-5.
 */
class ColonyCourseTest {
    private static final double BIRTH = 0.25;
    private static final double TURNOVER = 0.72;
    private static final double FOR_EVER = Double.POSITIVE_INFINITY;
    private static final long ALL = Long.MAX_VALUE;

    private final ColonyCourse course = new ColonyCourse();

    /** What colonies live under. */
    enum Conditions {
        LINEAR(GrowthLaw.EXPONENTIAL, 0, 0),
        GOMPERTZ(GrowthLaw.GOMPERTZ, 0, 0),
        GUARDED(GrowthLaw.GOMPERTZ, 1.5, 0),
        MUTATING(GrowthLaw.EXPONENTIAL, 0, 0.003),
        ALL_OF_IT(GrowthLaw.LOGISTIC, 0.4, 0.02);

        final GrowthLaw law;
        final double kills;
        final double mutates;

        Conditions(GrowthLaw law, double kills, double mutates) {
            this.law = law;
            this.kills = kills;
            this.mutates = mutates;
        }

        /** A capacity that makes rates fall by a third or more on the way to 200 cells, where the law has one. */
        Growth growth() {
            return new Growth(law, BIRTH, TURNOVER, law == GrowthLaw.GOMPERTZ ? 1e6 : 600, false);
        }

        ColonyChain chain(int escapedAt, boolean destined) {
            ColonyRates rates = ColonyRates.of(growth(), escapedAt);
            return ColonyChain.of(rates, escapedAt, kills, mutates, destined ? fates(escapedAt) : null);
        }

        Bottleneck fates(int escapedAt) {
            return Bottleneck.of(growth(), kills, mutates, escapedAt);
        }
    }

    private void begin(int founders) {
        course.size = founders;
        course.day = 0;
    }

    private double passage(ColonyChain chain, RandomStream random) {
        begin(1);
        assertThat(course.follow(chain, FOR_EVER, ALL, random)).isTrue();
        return course.day;
    }

    @ParameterizedTest
    @CsvSource({"100, 20000, 55.396, 17.954", "2000, 3000, 98.623, 18.305", "10000, 2000, 121.633, 18.319"})
    void v06SurvivorsReachASizeInTime(int size, int n, double mean, double sd) {
        RandomStream random = TestKeys.of("V06 course" + size).stream();
        ColonyChain chain = Conditions.LINEAR.chain(size, true);
        double[] days = new double[n];
        Arrays.setAll(days, i -> passage(chain, random));
        assertMoments(days, mean, sd * sd);
    }

    /** n = 20,000 for each law: the mean to 1 % of its spread and the spread to 3 %. */
    @ParameterizedTest
    @EnumSource(
            value = Conditions.class,
            names = {"LINEAR", "GOMPERTZ", "GUARDED"})
    void survivorsTakeAsLongAsTheRecursionSays(Conditions conditions) {
        int size = 200;
        PassageTimes exact = new PassageTimes(conditions.growth(), conditions.kills, conditions.fates(size));
        RandomStream random = TestKeys.of("recursion" + conditions).stream();
        ColonyChain chain = conditions.chain(size, true);
        double[] days = new double[20_000];
        Arrays.setAll(days, i -> passage(chain, random));
        assertMoments(days, exact.mean(), exact.variance());
    }

    private static void assertMoments(double[] days, double mean, double variance) {
        double n = days.length;
        double[] square = Arrays.stream(days).map(t -> (t - mean) * (t - mean)).toArray();
        double seen = Arrays.stream(square).sum() / n;
        double fourth = Arrays.stream(square).map(s -> s * s).sum() / n;
        assertThat(Arrays.stream(days).sum() / n).isCloseTo(mean, within(4 * Math.sqrt(variance / n)));
        assertThat(seen).isCloseTo(variance, within(4 * Math.sqrt((fourth - variance * variance) / n)));
    }

    /** n = 100,000 each: escape, survival and so extinction and mutation to 0.6 % or better. */
    @ParameterizedTest
    @EnumSource(Conditions.class)
    void foundersFareAsTheBottleneckSays(Conditions conditions) {
        int escapedAt = 100;
        Bottleneck fates = conditions.fates(escapedAt);
        ColonyChain chain = conditions.chain(escapedAt, false);
        RandomStream random = TestKeys.of("fates" + conditions).stream();
        for (int founders : new int[] {1, 3}) {
            double n = 100_000;
            double escapes = 0;
            double mutations = 0;
            for (int i = 0; i < n; i++) {
                begin(founders);
                course.follow(chain, FOR_EVER, ALL, random);
                mutations += course.mutated ? 1 : 0;
                escapes += course.size == escapedAt && !course.mutated ? 1 : 0;
                assertThat(course.mutated || course.size == 0 || course.size == escapedAt)
                        .isTrue();
            }
            assertShare(escapes, n, fates.escape(founders));
            assertShare(mutations, n, fates.survival(founders) - fates.escape(founders));
        }
    }

    /** n = 30,000: those that are known to survive all do, by a mutation as often as it is the first to come. */
    @ParameterizedTest
    @EnumSource(Conditions.class)
    void survivorsSurvive(Conditions conditions) {
        int escapedAt = 100;
        Bottleneck fates = conditions.fates(escapedAt);
        ColonyChain chain = conditions.chain(escapedAt, true);
        RandomStream random = TestKeys.of("survivors" + conditions).stream();
        double n = 30_000;
        double escapes = 0;
        for (int i = 0; i < n; i++) {
            begin(2);
            course.follow(chain, FOR_EVER, ALL, random);
            assertThat(course.size).isPositive();
            escapes += course.mutated ? 0 : 1;
        }
        assertShare(escapes, n, fates.escape(2) / fates.survival(2));
    }

    private static void assertShare(double count, double n, double p) {
        assertThat(count / n).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / n) + 1e-12));
    }

    /** n = 200,000 colonies of one founder, stopped on days 3 and 7 on their way to day 12. */
    @Test
    void sizesOnADayFollowTheLawOfLinearBirthAndDeath() {
        ColonyChain chain = Conditions.LINEAR.chain(2000, false);
        RandomStream random = TestKeys.of("sizes on a day").stream();
        long[] seen = new long[80];
        for (int i = 0; i < 200_000; i++) {
            begin(1);
            for (double until : new double[] {3, 7, 12}) {
                if (course.size > 0 && !course.follow(chain, until, ALL, random)) {
                    course.day = until;
                }
            }
            seen[Math.min(course.size, 79)]++;
        }
        double[] law = new double[80];
        law[0] = BirthDeath.extinction(BIRTH, BIRTH * TURNOVER, 12);
        double eta = law[0] / TURNOVER;
        for (int k = 1; k < law.length; k++) {
            law[k] = (1 - law[0]) * (1 - eta) * StrictMath.pow(eta, k - 1);
        }
        law[79] = 0;
        law[79] = 1 - Arrays.stream(law).sum();
        assertThat(GoodnessOfFit.chiSquare(seen, law)).isGreaterThan(1e-5);
    }

    @ParameterizedTest
    @EnumSource(Conditions.class)
    void oneEventAtATimeDrawsTheSame(Conditions conditions) {
        ColonyChain chain = conditions.chain(100, true);
        for (int i = 0; i < 100; i++) {
            RandomKey key = TestKeys.of("one by one").child(i);
            begin(2);
            boolean stopped = course.follow(chain, 40, ALL, key.stream());
            double day = course.day;
            int size = course.size;
            boolean mutated = course.mutated;
            RandomStream random = key.stream();
            begin(2);
            boolean again = course.follow(chain, 40, 1, random);
            while (again && !course.mutated && course.size > 0 && course.size < 100) {
                again = course.follow(chain, 40, 1, random);
            }
            assertThat(again).isEqualTo(stopped);
            assertThat(course.day).isEqualTo(day);
            assertThat(course.size).isEqualTo(size);
            assertThat(course.mutated).isEqualTo(mutated);
        }
    }

    /** The thresholds of the table, found by bisection of all coins, are the probabilities to 2e-16, first bits and later. */
    @ParameterizedTest
    @EnumSource(Conditions.class)
    void coinsDecideWithTheExactProbabilities(Conditions conditions) {
        ColonyChain chain = conditions.chain(100, false);
        Growth growth = conditions.growth();
        for (int size : new int[] {1, 2, 17, 99}) {
            double divisions = growth.birthAt(size) * size;
            double deaths = growth.deathAt(size) * size + conditions.kills;
            double births = divisions * (1 - conditions.mutates) / (divisions + deaths);
            double mutations = divisions * conditions.mutates / (divisions + deaths);
            assertThat(below(chain, size, 1)).isCloseTo(births, within(4e-16));
            assertThat(1 - below(chain, size, 0)).isCloseTo(mutations, within(4e-16));
            assertThat(chain.meanDays[size]).isCloseTo(1 / (divisions + deaths), within(1e-13 / size));
            long birthCoin = (long) (births * 0x1.0p62);
            assertThat(chain.firstOfBirth[size]).isEqualTo((int) (birthCoin >>> 50));
        }
    }

    /** The share of coins up to the last that means a birth (least = 1), or a birth or death (least = 0, which excludes it). */
    private static double below(ColonyChain chain, int size, int least) {
        long low = 0;
        long high = 1L << 62;
        while (low < high) {
            long coin = low + high >>> 1;
            int event = chain.event(size, (int) (coin >>> 50), coin << 14);
            boolean beyond = least == 1 ? event != 1 : event == 0;
            if (beyond) {
                high = coin;
            } else {
                low = coin + 1;
            }
        }
        return low * 0x1.0p-62;
    }

    @Test
    void nothingEverHappensWithoutBirthsAndDeaths() {
        Growth still = new Growth(GrowthLaw.EXPONENTIAL, 0, 0, 1, false);
        ColonyChain chain = ColonyChain.of(ColonyRates.of(still, 10), 10, 0, 0, null);
        begin(3);
        assertThat(course.follow(chain, FOR_EVER, ALL, TestKeys.of("still").stream()))
                .isFalse();
        assertThat(course.size).isEqualTo(3);
        assertThat(course.day).isZero();
    }

    @Test
    void certainMutationIsTheFirstDivision() {
        Growth growth = new Growth(GrowthLaw.EXPONENTIAL, 1, 0, 1, false);
        ColonyChain chain = ColonyChain.of(ColonyRates.of(growth, 10), 10, 0, 1, null);
        begin(3);
        assertThat(course.follow(chain, FOR_EVER, ALL, TestKeys.of("certain").stream()))
                .isTrue();
        assertThat(course.mutated).isTrue();
        assertThat(course.size).isEqualTo(3);
    }

    /** Ten times as many events, not a byte more. */
    @Test
    void eventsAllocateNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ColonyChain chain = Conditions.GUARDED.chain(1000, true);
        RandomStream random = TestKeys.of("allocation").stream();
        long thread = Thread.currentThread().getId();
        long[] bytes = new long[2];
        for (int warm = 0; warm < 3; warm++) {
            for (int which = 0; which < 2; which++) {
                long before = threads.getThreadAllocatedBytes(thread);
                for (int i = 0; i < (which == 0 ? 20 : 200); i++) {
                    begin(1);
                    course.follow(chain, FOR_EVER, ALL, random);
                }
                bytes[which] = threads.getThreadAllocatedBytes(thread) - before;
            }
        }
        assertThat(bytes[1]).isEqualTo(bytes[0]);
    }
}
