package org.seedsoil.arms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Look;

/** A scan on day 75 with its result on day 82, the day of enrolment, and one for symptoms on day 79 with its result on day 86. */
class SharedPastTest {
    private static Chart chart(double end, Look... looks) {
        return new Chart(List.of(), 100, Double.NaN, List.of(looks), Map.of(), end, 60, List.of(), List.of());
    }

    private static Look look(double day) {
        return new Look("ct", day, day + 7, 0, List.of());
    }

    /** Patient 1128 of sabr-comet died on day 84 in one arm, so that its chart lacks the second scan. No trial of more than 250 patients could be run. */
    @Test
    void aResultThatOneArmDoesNotLiveToIsNotOfThePast() {
        List<Look> died = SharedPast.scans(chart(84, look(70), look(75)), 82);
        assertThat(died).containsExactly(look(70));
        assertThat(SharedPast.scans(chart(2000, look(70), look(75), look(79)), 82))
                .isEqualTo(died);
        assertThat(SharedPast.scans(chart(2000, look(70), look(74)), 82)).isNotEqualTo(died);
    }
}
