package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

class KaplanMeierTest {
    private final KaplanMeier treated = KaplanMeier.of(Freireich.treated());
    private final KaplanMeier control = KaplanMeier.of(Freireich.control());

    @Test
    void v15SurvivalUnderTreatment() {
        assertThat(treated.survival(10)).isEqualTo(0.752941, within(1e-6));
        assertThat(treated.survival(23)).isEqualTo(0.448179, within(1e-6));
        assertThat(treated.survival(5.99)).isEqualTo(1);
        assertThat(treated.survival(6)).isEqualTo(18.0 / 21, within(1e-12));
        assertThat(treated.survival(100)).isEqualTo(treated.survival(23));
    }

    @Test
    void v15RestrictedMean() {
        assertThat(treated.restrictedMean(20)).isEqualTo(16.1165, within(5e-5));
    }

    /** At risk 21, 17, 15, 12, 11, 7, 6 at the event times 6, 7, 10, 13, 16, 22, 23: the table in every textbook. */
    @Test
    void numbersAtRiskAreTheTextbooks() {
        assertThat(treated.size()).isEqualTo(7);
        long[] atRisk = {21, 17, 15, 12, 11, 7, 6};
        long[] events = {3, 1, 1, 1, 1, 1, 1};
        for (int i = 0; i < 7; i++) {
            assertThat(treated.atRisk(i)).isEqualTo(atRisk[i]);
            assertThat(treated.events(i)).isEqualTo(events[i]);
            assertThat(treated.data().atRisk(treated.time(i))).isEqualTo(atRisk[i]);
        }
        assertThat(treated.data().events()).isEqualTo(9);
        assertThat(treated.data().last()).isEqualTo(35);
    }

    /** Kleinbaum and Klein, Survival Analysis, table of the same data: SE .0764 at 6 weeks, .0963 at 10, .1346 at 23. */
    @Test
    void standardErrorsAreGreenwoods() {
        assertThat(treated.standardError(6)).isEqualTo(0.0764, within(5e-5));
        assertThat(treated.standardError(10)).isEqualTo(0.0963, within(5e-5));
        assertThat(treated.standardError(23)).isEqualTo(0.1346, within(5e-5));
    }

    /** By its definition: ±1.96 standard errors of ln(−ln S), delta method. */
    @Test
    void theIntervalIsSymmetricOnTheLogLogScale() {
        Interval interval = treated.interval(10, 0.95);
        double middle = StrictMath.log(-StrictMath.log(treated.survival(10)));
        double half = 1.959963984540054
                * treated.standardError(10)
                / (treated.survival(10) * -StrictMath.log(treated.survival(10)));
        assertThat(StrictMath.log(-StrictMath.log(interval.low()))).isEqualTo(middle + half, within(1e-9));
        assertThat(StrictMath.log(-StrictMath.log(interval.high()))).isEqualTo(middle - half, within(1e-9));
    }

    @Test
    void mediansAreThePublished() {
        assertThat(treated.median()).hasValue(23);
        assertThat(control.median()).hasValue(8);
        assertThat(control.medianInterval(0.95)).isEqualTo(new Interval(4, 11));
        assertThat(treated.medianInterval(0.95)).isEqualTo(new Interval(13, Double.POSITIVE_INFINITY));
        assertThat(treated.timeOf(0.1)).isEmpty();
    }

    @Test
    void withoutCensoringAllIsPlainCounting() {
        double[] times = {1, 2, 2, 3, 5, 8, 13, 21};
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        Arrays.stream(times).forEach(time -> data.accept(time, true));
        KaplanMeier curve = KaplanMeier.of(data.result());
        assertThat(curve.survival(3)).isEqualTo(0.5, within(1e-15));
        assertThat(curve.standardError(3)).isEqualTo(Math.sqrt(0.25 / 8), within(1e-15));
        assertThat(curve.median()).hasValue(3);
        Moments moments = Moments.of(times);
        assertThat(curve.restrictedMean(50)).isEqualTo(moments.mean(), within(1e-12));
        assertThat(curve.restrictedMeanError(50)).isEqualTo(Math.sqrt(moments.squares()) / 8, within(1e-12));
        assertThat(curve.interval(21, 0.95)).isEqualTo(new Interval(0, 0));
    }

    /** Values above the limit count as the limit; so must the area and its error. */
    @Test
    void theRestrictedMeanIsTheMeanOfTimesCutAtTheLimit() {
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        Moments.Accumulator cut = new Moments.Accumulator();
        for (double time : new double[] {1, 2, 2, 3, 5, 8, 13, 21}) {
            data.accept(time, true);
            cut.accept(Math.min(time, 6.5));
        }
        KaplanMeier curve = KaplanMeier.of(data.result());
        assertThat(curve.restrictedMean(6.5)).isEqualTo(cut.result().mean(), within(1e-12));
        assertThat(curve.restrictedMeanError(6.5))
                .isEqualTo(Math.sqrt(cut.result().squares()) / 8, within(1e-12));
    }

    @Test
    void noMeanIsTakenBeyondTheData() {
        assertThatIllegalArgumentException().isThrownBy(() -> treated.restrictedMean(36));
        assertThat(treated.restrictedMean(35)).isFinite();
        assertThat(control.restrictedMean(1000)).isEqualTo(control.restrictedMean(23));
    }

    @Test
    void nobodyIsAtRiskInAnEmptyGroup() {
        KaplanMeier none = KaplanMeier.of(new SurvivalTimes.Accumulator().result());
        assertThat(none.size()).isZero();
        assertThat(none.survival(3)).isEqualTo(1);
        assertThat(none.median()).isEmpty();
        assertThat(none.data().last()).isNaN();
    }

    /**
     * 100 subjects with exponential events (mean 1) and censoring uniform on [0, 3], 5,000 times, looked at t = 0.7. The
     * interval is asymptotic; at this size its coverage is within 0.005 of 0.95 (0.9503 in 300,000). Rejected at {@link
     * Chance#ALARM} beyond; finds a standard error short by a tenth (coverage 0.922).
     */
    @Test
    void intervalsCoverTheTruth() {
        Proportion.Accumulator covered = new Proportion.Accumulator();
        for (int i = 0; i < 5000; i++) {
            KaplanMeier curve = KaplanMeier.of(simulated(100, i));
            covered.accept(curve.interval(0.7, 0.95).contains(StrictMath.exp(-0.7)));
        }
        Chance.binomial("covered", covered.result().successes(), 5000, 0.945, 0.955);
    }

    /**
     * The same subjects, 5,000 times: RMST to 1 is 1 − 1/e without bias and nearly normal, with the variance 0.0014161 of 300,000
     * times. What is printed as its standard error averages to its square root but for 0.7 %. Mean and variance are rejected at
     * {@link Chance#ALARM}; an error that is off by 2.5 % is found.
     */
    @Test
    void theRestrictedMeanIsUnbiasedAndItsErrorRight() {
        double expected = 1 - StrictMath.exp(-1);
        double variance = 0.0014161;
        double[] means = new double[5000];
        Moments.Accumulator printed = new Moments.Accumulator();
        for (int i = 0; i < means.length; i++) {
            KaplanMeier curve = KaplanMeier.of(simulated(100, i));
            means[i] = curve.restrictedMean(1);
            printed.accept(curve.restrictedMeanError(1) * curve.restrictedMeanError(1));
        }
        Chance.mean("mean", means, new Law(expected, variance, 0));
        double[] squares =
                Arrays.stream(means).map(x -> (x - expected) * (x - expected)).toArray();
        Chance.mean("variance", squares, Law.squareOfNormal(variance));
        assertThat(Math.sqrt(printed.result().mean() / variance)).isEqualTo(0.993, within(0.01)); // 20 standard errors
    }

    private static SurvivalTimes simulated(int subjects, int index) {
        RandomStream random = TestKeys.of("kaplan-meier").child(index).stream();
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        for (int j = 0; j < subjects; j++) {
            double event = random.nextWait(1);
            double censored = 3 * random.nextDouble();
            data.accept(Math.min(event, censored), event <= censored);
        }
        return data.result();
    }
}
