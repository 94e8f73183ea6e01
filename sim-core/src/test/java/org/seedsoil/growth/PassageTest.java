package org.seedsoil.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.TestKeys;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.random.RandomStream;

/**
 * When a founder's line reaches a size, given that it does: V06 event by event, V07 by the exact law over steps.
 *
 * <p>Within 4 standard errors (a false alarm once in 16,000 keys for each figure). The line of one founder, if it lives,
 * grows as W·e^{rt} with W exponential of mean 1/(1 − q), so the time to a large M is a Gumbel variate. The wrong answer
 * ln M/r of deterministic growth is 9.9 days off, 70 standard errors.
 */
class PassageTest {
    private static final double BIRTH = 0.25;
    private static final double DEATH = 0.18;
    private static final double NET = BIRTH - DEATH;
    private static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, BIRTH, DEATH / BIRTH, 1e13, false);
    private static final double LARGE = 1e9;

    @Test
    void v06EveryEventToAHundredCells() {
        RandomStream stream = TestKeys.of("V06 plain").stream();
        double[] days = new double[6000];
        for (int i = 0; i < days.length; i++) {
            double passage = Double.NaN;
            while (Double.isNaN(passage)) {
                passage = walk(100, stream);
            }
            days[i] = passage;
        }
        assertMoments(days, 55.396, 17.954);
    }

    /** The chain conditioned on escape needs no second try: births b·i·h(i+1)/h(i), deaths d·i·h(i−1)/h(i). */
    @ParameterizedTest
    @CsvSource({"100, 20000, 55.396, 17.954", "2000, 1500, 98.623, 18.305"})
    void v06ColoniesConditionedOnEscape(int cells, int n, double mean, double sd) {
        assertMoments(conditioned("V06 " + cells, cells, n), mean, sd);
    }

    @Test
    @Tag("slow")
    void v06ColoniesConditionedOnEscapeToTenThousandCells() {
        assertMoments(conditioned("V06 1e4", 10_000, 5000), 121.633, 18.319);
    }

    @Test
    void v07StepsOfADayReachABillionCellsInTime() {
        assertReachesABillion(stepped("V07 days", 1, 4000));
    }

    /** The same in steps of a week: the law is exact for every step. 4 standard errors are 0.3 days. */
    @Test
    void v07StepsOfAWeekReachABillionCellsInTime() {
        assertReachesABillion(stepped("V07 weeks", 7, 60_000));
    }

    @Test
    @Tag("slow")
    void v07StepsOfADayReachABillionCellsInTimeToAThirdOfADay() {
        assertReachesABillion(stepped("V07 days", 1, 60_000));
    }

    /** A survivor walked to 200 cells, then stepped: the change of method leaves no trace. */
    @Test
    void v07ChangingFromEventsToStepsDoesNotBias() {
        double[] days = conditioned("V07 change", 200, 10_000);
        RandomStream stream = TestKeys.of("V07 change, steps").stream();
        for (int i = 0; i < days.length; i++) {
            days[i] += daysToLarge(200, 3, stream);
        }
        assertReachesABillion(days);
    }

    private static void assertReachesABillion(double[] days) {
        assertMoments(days, 286.107, 18.3221);
        double[] sorted = days.clone();
        Arrays.sort(sorted);
        double error = 1 / (NET * StrictMath.log(2) * Math.sqrt(days.length)); // density at the median: r·ln2/2
        assertThat(sorted[days.length / 2]).isCloseTo(283.097, within(4 * error));
        assertThat(GoodnessOfFit.kolmogorovSmirnov(days, PassageTest::gumbel)).isGreaterThan(1e-5);
    }

    private static double gumbel(double days) {
        return StrictMath.exp(-(1 - DEATH / BIRTH) * LARGE * StrictMath.exp(-NET * days));
    }

    private static void assertMoments(double[] days, double mean, double sd) {
        double n = days.length;
        double[] square = Arrays.stream(days).map(t -> (t - mean) * (t - mean)).toArray();
        double variance = Arrays.stream(square).sum() / n;
        double fourth = Arrays.stream(square).map(s -> s * s).sum() / n;
        double error = Math.sqrt((fourth - variance * variance) / n) / (2 * Math.sqrt(variance));
        assertThat(Arrays.stream(days).sum() / n).isCloseTo(mean, within(4 * sd / Math.sqrt(n)));
        assertThat(Math.sqrt(variance)).isCloseTo(sd, within(4 * error));
    }

    /** Days to the size, or NaN if the line dies out. */
    private static double walk(int size, RandomStream stream) {
        double days = 0;
        int cells = 1;
        while (cells > 0 && cells < size) {
            days += stream.nextWait(cells * (BIRTH + DEATH));
            cells += stream.nextOpen() * (BIRTH + DEATH) < BIRTH ? 1 : -1;
        }
        return cells == 0 ? Double.NaN : days;
    }

    private static double[] conditioned(String name, int size, int n) {
        Bottleneck fates = Bottleneck.of(GROWTH, 0, 0, size);
        RandomStream stream = TestKeys.of(name).stream();
        double[] days = new double[n];
        for (int i = 0; i < n; i++) {
            int cells = 1;
            while (cells < size) {
                double up = BIRTH * cells * fates.survival(cells + 1);
                double down = DEATH * cells * fates.survival(cells - 1);
                days[i] += stream.nextWait(cells * (BIRTH + DEATH));
                cells += stream.nextOpen() * (up + down) < up ? 1 : -1;
            }
        }
        return days;
    }

    private static double[] stepped(String name, double step, int n) {
        RandomStream stream = TestKeys.of(name).stream();
        double[] days = new double[n];
        for (int i = 0; i < n; i++) {
            days[i] = Double.NaN;
            while (Double.isNaN(days[i])) {
                days[i] = daysToLarge(1, step, stream);
            }
        }
        return days;
    }

    /** Follows a line in steps; the passage inside the last step, where noise is below 1e-4, is timed by its growth. */
    private static double daysToLarge(double cells, double step, RandomStream stream) {
        double days = 0;
        double now = cells;
        while (now > 0) {
            double next = BirthDeath.sample(now, BIRTH, DEATH, step, stream);
            if (next >= LARGE) {
                return days + step * StrictMath.log(LARGE / now) / StrictMath.log(next / now);
            }
            now = next;
            days += step;
        }
        return Double.NaN;
    }
}
