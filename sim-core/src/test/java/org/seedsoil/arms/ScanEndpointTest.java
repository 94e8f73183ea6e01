package org.seedsoil.arms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.scenario.TrialDesign.Event;

/** Progression as scans date it. Enrolment is on day 100, death on day 1000. */
class ScanEndpointTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** Scans every 60 days from enrolment, some of them missed, with progression from one of them on. */
    private static ClinicRecord scans(int number, int progressed, List<Integer> missed) {
        List<Look> looks = new ArrayList<>();
        List<Recist.Judgement> judgements = new ArrayList<>();
        int inARow = 0;
        for (int i = 1; i <= number; i++) {
            double day = 100 + 60 * i;
            if (missed.contains(i)) {
                inARow++;
                continue;
            }
            looks.add(new Look("ct", day, day, inARow, List.of()));
            inARow = 0;
            Response response = i >= progressed ? Response.PROGRESSION : Response.STABLE;
            judgements.add(new Recist.Judgement(day, response, 50, 50, 0, true));
        }
        Chart chart = new Chart(List.of(), 100, Double.NaN, looks, Map.of(), 2000, 60, judgements, List.of());
        return new ClinicRecord(
                chart,
                List.of(),
                judgements,
                Response.STABLE,
                Double.NaN,
                false,
                false,
                List.of(),
                List.of(),
                Map.of());
    }

    private static double watched(ClinicRecord seen, double until) {
        return EndpointTime.watched(Event.PROGRESSION_FREE_SURVIVAL, seen, 100, until);
    }

    @Test
    @DisplayName("progression is dated by its scan, after one missed scan too")
    void dated() {
        assertThat(EndpointTime.progression(scans(6, 4, List.of()), 1000, 100)).isEqualTo(340);
        assertThat(EndpointTime.progression(scans(6, 4, List.of(3)), 1000, 100)).isEqualTo(340);
    }

    @Test
    @DisplayName("after two missed scans it is censored at the last before them")
    void twoMissed() {
        ClinicRecord seen = scans(6, 4, List.of(2, 3));
        assertThat(EndpointTime.progression(seen, 1000, 100)).isEqualTo(NEVER);
        assertThat(watched(seen, 900)).isEqualTo(60);
    }

    @Test
    @DisplayName("who does not progress dies, or is censored at the last scan in time")
    void none() {
        ClinicRecord seen = scans(6, 99, List.of());
        assertThat(EndpointTime.progression(seen, 1000, 100)).isEqualTo(1000);
        assertThat(watched(seen, 900)).isEqualTo(360);
        assertThat(watched(seen, 200)).isEqualTo(180);
        assertThat(watched(ClinicRecord.NONE, 200)).isZero();
    }
}
