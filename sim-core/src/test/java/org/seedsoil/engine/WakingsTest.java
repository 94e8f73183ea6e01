package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.disease.Dormancy;

/** Who sleeps and who wakes of what is offered at a level rate, against integrals in closed form. */
class WakingsTest {
    private static final double PER_DAY = 7;

    private static ShedHistory level(double until) {
        ShedHistory offered = new ShedHistory();
        for (double day = 0; day < until; day += 30) {
            offered.append(day, Math.min(until, day + 30), PER_DAY * Math.min(30, until - day), PER_DAY);
        }
        return offered;
    }

    /** Offered up to a day, by a law up to day 100 and by another up to day 130. */
    @ParameterizedTest
    @CsvSource({"90, 0.02, 0.01", "130, 0.001, 0", "40, 0.2, 0.1", "100, 0, 0.01", "100, 0, 0"})
    void ofALevelSource(double until, double wake, double die) {
        Dormancy first = new Dormancy(1, wake, die);
        Dormancy second = new Dormancy(1, 0.03, 0.02);
        List<SleepLaw> laws = List.of(new SleepLaw(0, 100, first), new SleepLaw(100, 130, second));
        Wakings wakings = Wakings.of(level(until), laws, 20);
        double before = asleep(0, Math.min(until, 100), 100, first.leaves(), 0);
        double after = asleep(100, Math.max(until, 100), 130, 0.05, before);
        assertThat(wakings.asleep()).isCloseTo(after, within(1e-9 * after));
        // In the last 20 days of the second law all that leave, and three fifths of them wake.
        double since = asleep(100, Math.min(Math.max(until, 100), 110), 110, 0.05, before);
        double came = PER_DAY * Math.max(0, until - 110);
        double woke = 0.6 * (since + came - after);
        assertThat(wakings.history().remaining(110, 130, Double.POSITIVE_INFINITY))
                .isCloseTo(woke, within(1e-9 * woke));
        double day = 127;
        double on = asleep(100, Math.min(Math.max(until, 100), day), day, 0.05, before);
        assertThat(intensity(wakings.history(), day)).isCloseTo(0.03 * on, within(2e-3 * 0.03 * on));
    }

    /** Of those asleep on the last of some days and those that came until then. */
    private static double asleep(double from, double until, double day, double rate, double before) {
        double stay = before * Math.exp(-rate * (day - from));
        double length = until - from;
        return stay + PER_DAY * Exponentials.integral(-rate, length) * Math.exp(-rate * (day - until));
    }

    private static double intensity(ShedHistory history, double day) {
        return history.remaining(day - 1e-4, day + 1e-4, Double.POSITIVE_INFINITY) / 2e-4;
    }
}
