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
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
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
 * <p>Every figure is rejected at {@link Chance#ALARM}.
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
        RARELY_MUTATING(GrowthLaw.EXPONENTIAL, 0, 2e-4),
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
            return ColonyChain.of(
                    rates, escapedAt, kills, mutates, destined ? ColonyChain.Given.survival(fates(escapedAt)) : null);
        }

        Bottleneck fates(int escapedAt) {
            return Bottleneck.of(growth(), kills, mutates, escapedAt);
        }
    }

    private void begin(int founders) {
        course.begin(0, founders);
    }

    private double passage(ColonyChain chain, RandomStream random) {
        begin(1);
        assertThat(course.follow(chain, FOR_EVER, ALL, random)).isTrue();
        return course.day;
    }

    @ParameterizedTest
    @CsvSource({"100, 27000, 55.396, 17.954", "2000, 4000, 98.623, 18.305", "10000, 2700, 121.633, 18.319"})
    void v06SurvivorsReachASizeInTime(int size, int n, double mean, double sd) {
        RandomStream random = TestKeys.of("V06 course" + size).stream();
        ColonyChain chain = Conditions.LINEAR.chain(size, true);
        double[] days = new double[n];
        Arrays.setAll(days, i -> passage(chain, random));
        assertMoments(days, mean, sd * sd);
    }

    /** n = 27,000 for each law and size: 4.5 % of the spread are found in the mean, and 5 % in the spread, with 99 % power. */
    @ParameterizedTest
    @CsvSource({"LINEAR, 60", "LINEAR, 200", "GOMPERTZ, 200", "GUARDED, 200", "GOMPERTZ, 1000", "GUARDED, 1000"})
    void survivorsTakeAsLongAsTheRecursionSays(Conditions conditions, int size) {
        PassageTimes exact = new PassageTimes(conditions.growth(), conditions.kills, conditions.fates(size));
        RandomStream random = TestKeys.of("recursion" + conditions).child(size).stream();
        ColonyChain chain = conditions.chain(size, true);
        double[] days = new double[27_000];
        Arrays.setAll(days, i -> passage(chain, random));
        assertMoments(days, exact.mean(), exact.variance());
    }

    private static void assertMoments(double[] days, double mean, double variance) {
        Chance.mean("days", days, Law.ofPassage(mean, variance));
        double[] squares = Arrays.stream(days).map(t -> (t - mean) * (t - mean)).toArray();
        Chance.mean("variance", squares, Law.squareOffPassage(variance));
    }

    /** n = 100,000 each: in a probability of one half 1.2 % are found with 99 % power. */
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

    /** n = 20,000 colonies of 300 cells on their way to 600, and whether a mutation comes first: to 0.3 and 1.3 %. */
    @ParameterizedTest
    @EnumSource(
            value = Conditions.class,
            names = {"MUTATING", "RARELY_MUTATING"})
    void mutationsOfManyCellsComeAsOftenAsTheBottleneckSays(Conditions conditions) {
        Bottleneck fates = conditions.fates(600);
        RandomStream random = TestKeys.of("many mutate" + conditions).stream();
        ColonyChain chain = conditions.chain(600, false);
        double n = 20_000;
        double escapes = 0;
        for (int i = 0; i < n; i++) {
            begin(300);
            course.follow(chain, FOR_EVER, ALL, random);
            escapes += course.size == 600 && !course.mutated ? 1 : 0;
        }
        assertShare(escapes, n, fates.escape(300));
    }

    private static void assertShare(double count, double n, double p) {
        Chance.binomial("share", count, n, Math.min(1, Math.max(0, p))); // a certain one may be off by rounding
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
        Chance.accept("sizes", GoodnessOfFit.chiSquare(seen, law));
    }

    /**
     * n = 100,000 colonies of 300 cells, where the law is known by both its sums, stopped on days 0.1 and 0.4 on their way to
     * day 1: chi-square over all sizes.
     */
    @Test
    void sizesOfManyCellsFollowTheLawOfLinearBirthAndDeath() {
        ColonyChain chain = Conditions.LINEAR.chain(2000, false);
        RandomStream random = TestKeys.of("many cells on a day").stream();
        long[] seen = new long[500];
        for (int i = 0; i < 100_000; i++) {
            begin(300);
            for (double until : new double[] {0.1, 0.4, 1}) {
                course.follow(chain, until, ALL, random);
                course.begin(until, course.size);
            }
            seen[Math.min(course.size, 499)]++;
        }
        double[] law = linearLaw(300, 1, 500);
        Chance.accept("sizes", GoodnessOfFit.chiSquare(seen, law));
    }

    /** Sizes after some days, the last entry that or more: a binomial number of lines survives, each geometric. */
    private static double[] linearLaw(int cells, double days, int sizes) {
        double extinct = BirthDeath.extinction(BIRTH, BIRTH * TURNOVER, days);
        double more = extinct / TURNOVER;
        double[] law = new double[sizes];
        law[0] = StrictMath.pow(extinct, cells);
        for (int size = 1; size < sizes - 1; size++) {
            for (int lines = 1; lines <= Math.min(cells, size); lines++) {
                law[size] += StrictMath.exp(logChoose(cells, lines)
                        + lines * StrictMath.log(1 - extinct)
                        + (cells - lines) * StrictMath.log(extinct)
                        + logChoose(size - 1, lines - 1)
                        + lines * StrictMath.log(1 - more)
                        + (size - lines) * StrictMath.log(more));
            }
        }
        law[sizes - 1] = Math.max(0, 1 - Arrays.stream(law).sum());
        return law;
    }

    private static double logChoose(int n, int k) {
        double sum = 0;
        for (int i = 1; i <= k; i++) {
            sum += StrictMath.log((n - k + i) / (double) i);
        }
        return sum;
    }

    /** Whoever looks on any day sees what those saw who followed event by event to a later one. */
    @ParameterizedTest
    @EnumSource(Conditions.class)
    void aLookOnAnyDayShowsTheSameCourse(Conditions conditions) {
        ColonyChain chain = conditions.chain(500, true);
        double[] looks = {0.001, 0.01, 0.2, 0.3, 0.7, 1, 2};
        for (int i = 0; i < 50; i++) {
            RandomKey key = TestKeys.of("look").child(i);
            int[] seen = new int[looks.length];
            Arrays.fill(seen, 200);
            RandomStream random = key.stream();
            begin(200);
            while (course.follow(chain, 3, 1, random) && course.size < 500 && !course.mutated) {
                for (int k = 0; k < looks.length; k++) {
                    seen[k] = course.day <= looks[k] ? course.size : seen[k];
                }
            }
            double end = course.size == 500 || course.mutated ? course.day : 3;
            for (int k = 0; k < looks.length && looks[k] < end; k++) {
                begin(200);
                course.follow(chain, looks[k], ALL, key.stream());
                assertThat(course.size).isEqualTo(seen[k]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Conditions.class)
    void oneEventAtATimeDrawsTheSame(Conditions conditions) {
        ColonyChain chain = conditions.chain(400, true);
        for (int i = 0; i < 100; i++) {
            RandomKey key = TestKeys.of("one by one").child(i);
            begin(2);
            boolean stopped = course.follow(chain, 60, ALL, key.stream());
            double day = course.day;
            int size = course.size;
            boolean mutated = course.mutated;
            RandomStream random = key.stream();
            begin(2);
            boolean again = course.follow(chain, 60, 1, random);
            while (again && !course.mutated && course.size > 0 && course.size < 400) {
                again = course.follow(chain, 60, 1, random);
            }
            assertThat(again).isEqualTo(stopped);
            assertThat(stopped ? course.day : 0).isEqualTo(stopped ? day : 0);
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
