package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R 4.2.2, survival 3.5-3, {@code f <- survfit(Surv(time, status) ~ 1, data, conf.type = "…"); summary(f, times = c(10, 23));
 * quantile(f, c(.25, .5))}. No chance.
 */
class IntervalScaleTest {
    private final KaplanMeier treated = KaplanMeier.of(Freireich.treated());
    private final KaplanMeier control = KaplanMeier.of(Freireich.control());

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 0.5640993266788, 0.9417830262624, 0.1843848638406, 0.7119736795768",
        "LOG, 0.5859189820297, 0.9675747545523, 0.2487882268177, 0.8073720455291",
        "LOG_LOG, 0.5031995108000, 0.8893618351693, 0.1880520059592, 0.6801426284952"
    })
    void v77IntervalsAreThoseOfR(IntervalScale scale, double low10, double high10, double low23, double high23) {
        assertThat(treated.survival(10)).isEqualTo(0.7529411764706, within(1e-12));
        assertThat(treated.standardError(10)).isEqualTo(0.0963496529943, within(1e-12));
        assertThat(treated.interval(10, 0.95, scale).low()).isEqualTo(low10, within(1e-9));
        assertThat(treated.interval(10, 0.95, scale).high()).isEqualTo(high10, within(1e-9));
        assertThat(treated.interval(23, 0.95, scale).low()).isEqualTo(low23, within(1e-9));
        assertThat(treated.interval(23, 0.95, scale).high()).isEqualTo(high23, within(1e-9));
    }

    /** R writes NA where the upper band does not come down to the level. */
    @ParameterizedTest
    @CsvSource({
        "PLAIN, 6, 23, 13, Infinity, 2, 8, 4, 11",
        "LOG, 6, Infinity, 16, Infinity, 2, 8, 4, 12",
        "LOG_LOG, 6, 22, 13, Infinity, 1, 5, 4, 11"
    })
    void quantilesEndWhereTheBandCrosses(
            IntervalScale scale,
            double lowQuarter,
            double highQuarter,
            double low,
            double high,
            double lowQuarterOfControl,
            double highQuarterOfControl,
            double lowOfControl,
            double highOfControl) {
        assertThat(treated.timeInterval(0.75, 0.95, scale)).isEqualTo(new Interval(lowQuarter, highQuarter));
        assertThat(treated.timeInterval(0.5, 0.95, scale)).isEqualTo(new Interval(low, high));
        assertThat(control.timeInterval(0.75, 0.95, scale))
                .isEqualTo(new Interval(lowQuarterOfControl, highQuarterOfControl));
        assertThat(control.timeInterval(0.5, 0.95, scale)).isEqualTo(new Interval(lowOfControl, highOfControl));
    }

    @Test
    void noScaleLeavesTheProbabilities() {
        for (IntervalScale scale : IntervalScale.values()) {
            for (double p : new double[] {0, 1e-9, 0.02, 0.5, 0.98, 1 - 1e-9, 1}) {
                Interval interval = scale.interval(p, 0.1, 0.99);
                assertThat(interval.low()).as(scale.label()).isBetween(0.0, p);
                assertThat(interval.high()).as(scale.label()).isBetween(p, 1.0);
            }
        }
    }

    @Test
    void theLogLogScaleIsTheDefaultAndHasAName() {
        assertThat(treated.interval(10, 0.95)).isEqualTo(treated.interval(10, 0.95, IntervalScale.LOG_LOG));
        assertThat(List.of(IntervalScale.values()))
                .extracting(IntervalScale::label)
                .containsExactly("plain", "log", "log-log");
    }
}
