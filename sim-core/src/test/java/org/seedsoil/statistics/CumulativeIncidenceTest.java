package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

class CumulativeIncidenceTest {
    private static final double EVENT = 0.10;
    private static final double OTHER = 0.03;

    /**
     * V16 without chance: subjects at the quantiles of the law, ten of the first cause to three of the second. The counts are
     * then off by less than 3 in 3.9 million.
     */
    @Test
    void v16CompetingExponentials() {
        int n = 3_900_000;
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        for (int i = 0; i < n; i++) {
            double time = -StrictMath.log1p(-(i + 0.5) / n) / (EVENT + OTHER);
            data.accept(time, i % 13 < 10 ? 1 : 2);
        }
        CumulativeIncidence curve = CumulativeIncidence.of(data.result(), 1);
        assertThat(curve.incidence(5)).isEqualTo(0.367657, within(1e-6));
        assertThat(curve.incidence(10)).isEqualTo(0.559591, within(1e-6));
    }

    /**
     * V16 with chance and censoring uniform on [2, 20] years, n = 100,000 patients, each standard error below 0.003;
     * rejected at {@link Chance#ALARM} each.
     */
    @Test
    void v16IsEstimatedUnderCensoring() {
        CumulativeIncidence curve = CumulativeIncidence.of(simulated(100_000, 0, 2), 1);
        for (double[] point : new double[][] {{5, 0.367657}, {10, 0.559591}}) {
            double error = curve.standardError(point[0]);
            assertThat(error).isLessThan(0.003);
            near(curve.incidence(point[0]), error, point[1]);
        }
    }

    /** The same patients, with the other cause taken for censoring: one minus Kaplan–Meier lands on its own, wrong figures. */
    @Test
    void v16OneMinusKaplanMeierIsAnotherNumber() {
        KaplanMeier naive = KaplanMeier.of(simulated(100_000, 0, SurvivalTimes.CENSORED));
        near(1 - naive.survival(5), naive.standardError(5), 0.393469);
        near(1 - naive.survival(10), naive.standardError(10), 0.632121);
    }

    /** A share of 100,000 between one third and two thirds has a skewness below 0.003. */
    private static void near(double estimate, double error, double expected) {
        Chance.estimatedMean("incidence", new Chance.Estimate(estimate, error, 0.003), expected);
    }

    @Test
    void aSingleCauseIsOneMinusKaplanMeierVarianceIncluded() {
        KaplanMeier survival = KaplanMeier.of(Freireich.treated());
        CumulativeIncidence curve = CumulativeIncidence.of(Freireich.treated(), 1);
        assertThat(curve.size()).isEqualTo(survival.size());
        for (int i = 0; i < curve.size(); i++) {
            double time = curve.time(i);
            assertThat(curve.incidence(time)).isEqualTo(1 - survival.survival(time), within(1e-14));
            assertThat(curve.standardError(time)).isEqualTo(survival.standardError(time), within(1e-14));
        }
    }

    @Test
    void incidencesOfAllCausesAndSurvivalMakeOne() {
        SurvivalTimes data = simulated(500, 1, 2);
        KaplanMeier survival = KaplanMeier.of(data);
        CumulativeIncidence first = CumulativeIncidence.of(data, 1);
        CumulativeIncidence second = CumulativeIncidence.of(data, 2);
        for (double time = 0; time < 25; time += 0.5) {
            double sum = survival.survival(time) + first.incidence(time) + second.incidence(time);
            assertThat(sum).isEqualTo(1, within(1e-12));
        }
    }

    @Test
    void withoutCensoringAllIsPlainCounting() {
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        for (int i = 1; i <= 20; i++) {
            data.accept(i, i % 4 == 0 ? 2 : 1);
        }
        CumulativeIncidence curve = CumulativeIncidence.of(data.result(), 2);
        assertThat(curve.incidence(10)).isEqualTo(0.1, within(1e-14));
        assertThat(curve.standardError(10)).isEqualTo(Math.sqrt(0.1 * 0.9 / 20), within(1e-14));
        assertThat(curve.incidence(3.9)).isZero();
    }

    /**
     * 100 patients, 5,000 times, at 5 years. Coverage at this size is within 0.005 of 0.95 (0.9505 in 300,000); rejected at
     * {@link Chance#ALARM} beyond; finds a standard error short by a tenth.
     */
    @Test
    void intervalsCoverTheTruth() {
        Proportion.Accumulator covered = new Proportion.Accumulator();
        for (int i = 0; i < 5000; i++) {
            CumulativeIncidence curve = CumulativeIncidence.of(simulated(100, i, 2), 1);
            covered.accept(curve.interval(5, 0.95).contains(0.367657));
        }
        Chance.binomial("covered", covered.result().successes(), 5000, 0.945, 0.955);
    }

    @Test
    void censoringIsNoCause() {
        assertThatIllegalArgumentException().isThrownBy(() -> CumulativeIncidence.of(Freireich.treated(), 0));
        assertThat(CumulativeIncidence.of(Freireich.treated(), 7).incidence(30)).isZero();
    }

    private static SurvivalTimes simulated(int patients, int index, int otherCause) {
        RandomStream random = TestKeys.of("competing risks").child(index).stream();
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        for (int i = 0; i < patients; i++) {
            double event = random.nextWait(EVENT);
            double other = random.nextWait(OTHER);
            double censored = 2 + 18 * random.nextDouble();
            double end = Math.min(Math.min(event, other), censored);
            data.accept(end, end == event ? 1 : (end == other ? otherCause : SurvivalTimes.CENSORED));
        }
        return data.result();
    }
}
