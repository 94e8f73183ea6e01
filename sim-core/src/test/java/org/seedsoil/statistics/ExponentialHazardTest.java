package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

class ExponentialHazardTest {
    private final ExponentialHazard treated = ExponentialHazard.of(Freireich.treated());
    private final ExponentialHazard control = ExponentialHazard.of(Freireich.control());

    @Test
    void v15HazardRatio() {
        assertThat(treated).isEqualTo(new ExponentialHazard(9, 359));
        assertThat(control).isEqualTo(new ExponentialHazard(21, 182));
        assertThat(treated.ratioTo(control)).isEqualTo(0.217270, within(1e-6));
    }

    /** ln ratio ± 1.96·√(1/9 + 1/21). */
    @Test
    void theRatioIntervalIsNormalOnTheLogScale() {
        Interval interval = treated.ratioInterval(control, 0.95);
        double factor = StrictMath.exp(1.959963984540054 * Math.sqrt(1.0 / 9 + 1.0 / 21));
        assertThat(interval.low()).isEqualTo(0.2172702 / factor, within(1e-6));
        assertThat(interval.high()).isEqualTo(0.2172702 * factor, within(1e-6));
    }

    /** Exact limits of a Poisson mean, as tabulated: 0 events 0 to 3.689; 10 events 4.795 to 18.390. */
    @Test
    void rateIntervalsAreTheTabulated() {
        Interval none = new ExponentialHazard(0, 1).interval(0.95);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(3.689, within(5e-4));
        Interval ten = new ExponentialHazard(10, 100).interval(0.95);
        assertThat(ten.low()).isEqualTo(0.04795, within(5e-6));
        assertThat(ten.high()).isEqualTo(0.18390, within(5e-6));
    }

    @Test
    void noEventsGiveNoRatioInterval() {
        assertThat(treated.ratioInterval(new ExponentialHazard(0, 5), 0.95)).isEqualTo(Interval.UNKNOWN);
    }

    /**
     * Two groups of 80 with hazards 1 and 2, censored at 1, 5,000 times. Coverage at this size is within 0.005 of 0.95 (0.9495 in
     * 300,000); rejected at {@link Chance#ALARM} beyond; finds a missing 1/d term (coverage 0.79).
     */
    @Test
    void ratioIntervalsCoverTheTruth() {
        Proportion.Accumulator covered = new Proportion.Accumulator();
        for (int i = 0; i < 5000; i++) {
            RandomStream random = TestKeys.of("hazard ratio").child(i).stream();
            Interval interval = group(random, 2).ratioInterval(group(random, 1), 0.95);
            covered.accept(interval.contains(2));
        }
        Chance.binomial("covered", covered.result().successes(), 5000, 0.945, 0.955);
    }

    private static ExponentialHazard group(RandomStream random, double hazard) {
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        for (int i = 0; i < 80; i++) {
            double event = random.nextWait(hazard);
            data.accept(Math.min(1, event), event <= 1);
        }
        return ExponentialHazard.of(data.result());
    }
}
