package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;

/** A patient is stopped at the end of the first step at which more lesions have escaped than the cap allows; until then nothing differs. */
class LesionCapTest {
    /** The reference looks every day. */
    private static final double DAILY = 1;

    private static final double STEP = 30;
    private static final int PATIENTS = 12;

    @Test
    void followingEndsAfterTheFirstStepWithMore() {
        List<Outcome> free = run(Mode.REFERENCE, "1e9");
        long cap = fewest(free);
        List<Outcome> capped = run(Mode.REFERENCE, String.valueOf(cap));
        int stopped = 0;
        for (int patient = 0; patient < PATIENTS; patient++) {
            double day = firstDayOfMore(free.get(patient), DAILY, cap);
            Outcome outcome = capped.get(patient);
            assertThat(outcome.endDay())
                    .isEqualTo(Math.min(day, free.get(patient).endDay()));
            assertThat(outcome.ending() == Ending.CAPPED)
                    .isEqualTo(day < free.get(patient).endDay());
            stopped += outcome.ending() == Ending.CAPPED ? 1 : 0;
        }
        assertThat(stopped).as("patients on either side of the cap").isBetween(1, PATIENTS - 1);
    }

    /** There colonies that will escape are known before they do. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "THINNED"})
    void fastModesStopNoLater(Mode mode) {
        List<Outcome> free = run(mode, "1e9");
        long cap = fewest(free);
        List<Outcome> capped = run(mode, String.valueOf(cap));
        for (int patient = 0; patient < PATIENTS; patient++) {
            double day = firstDayOfMore(free.get(patient), STEP, cap);
            assertThat(capped.get(patient).endDay())
                    .isLessThanOrEqualTo(Math.min(day, free.get(patient).endDay()));
        }
    }

    private static List<Outcome> run(Mode mode, String cap) {
        return Runs.run(BundledScenarios.text("seed-and-soil-101") + "\nlesion-cap: " + cap + "\n", PATIENTS, mode);
    }

    /** So many lesions that have escaped has the patient with the fewest on the last day: one is not stopped there, and hardly all are not. */
    private static long fewest(List<Outcome> free) {
        return free.stream()
                .mapToLong(outcome -> escaped(outcome, outcome.endDay()))
                .min()
                .orElseThrow();
    }

    private static double firstDayOfMore(Outcome outcome, double step, long cap) {
        for (double day = step; day < outcome.endDay(); day += step) {
            if (escaped(outcome, day) > cap) {
                return day;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static long escaped(Outcome outcome, double day) {
        return outcome.lesions().stream()
                .filter(lesion -> lesion.escapedDay() <= day && !(lesion.endedDay() <= day))
                .count();
    }
}
