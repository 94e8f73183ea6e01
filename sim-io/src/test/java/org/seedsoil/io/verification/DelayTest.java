package org.seedsoil.io.verification;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;

/** Seeds need time, and a colony begins when its seed has arrived. */
class DelayTest {
    private static final String TEXT = """
            seedsoil: 1
            name: delays
            title: Seeds leave slowly
            horizon: 160 d
            anatomy: adult
            stages: {detachment: off, membrane: off, lymph: off, circulation: off, arrest: off, extravasation: off, soil: off, dormancy: off, immune: off, secondary: off}
            primary: {organ: colon, cells: 1e6}
            clones:
              main:
                growth: {law: exponential, birth: 0 /d, turnover: 0, process: deterministic}
                shedding: {rate: 2e-4, exponent: 1, vascularized-at: 1e5}
                intravasation: {blood: 0.06 /d, lymph: 0 /d, anoikis: 0.04 /d, size-protection: 0}
            destinations: {colon: {lung: 1}}
            care: {interventions: [{resect: {lesions: primary, at: 10 d, margins: {R0: 1, R1: 0, R2: 0}}}]}
            mortality: {disease: off, other-causes: off}
            """;

    /**
     * Seeds enter the blood at 0.06 and die at 0.04 a day, so those that found have waited for an exponential time of mean 10
     * days, whatever became of the others. About n = 24,000 colonies in 20 patients, each figure rejected at {@link
     * Chance#ALARM}: 4.8 % of the mean is found with 99 % power.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("the time from shedding to founding is that of the stages on the way")
    void fromSheddingToFounding(Mode mode) {
        List<LesionRecord> lesions = Runs.lesions(Runs.run(TEXT, 20, mode));
        double[] days = lesions.stream()
                .mapToDouble(lesion -> lesion.foundedDay() - lesion.shedDay())
                .toArray();
        Chance.poisson("colonies", days.length, 24_000);
        Chance.mean("days", days, Law.exponential(10));
        Chance.binomial("late", Arrays.stream(days).filter(day -> day > 10).count(), days.length, 0.367879);
    }
}
