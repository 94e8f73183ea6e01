package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.Chance;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Outcome;

/** Only the primary has a basement membrane to breach. */
class MembraneTest {
    private static final String TEXT = """
            seedsoil: 1
            name: membrane
            title: A primary and a metastasis of one size
            horizon: 20 d
            anatomy: adult
            stages: {detachment: off, intravasation: off, lymph: off, circulation: off, arrest: off, extravasation: off, dormancy: off, immune: off}
            primary: {organ: colon, cells: 1e6}
            clones:
              main:
                growth: {law: exponential, birth: 0 /d, turnover: 0, process: deterministic}
                shedding: {rate: 1e-3, exponent: 1, vascularized-at: 1e5}
                protease: 0.25
                protease-half: 0.75
            mortality: {disease: off, other-causes: off}
            oracle: {lesions: [{organ: liver, clone: main, cells: 1e6}]}
            """;

    /**
     * Both offer 1,000 seeds a day. Of those of the primary 0.25/(0.25 + 0.75) breach the membrane, of the metastasis all do; no
     * seed finds a soil. Expectations are exact; the count of n = 100,000 is Poisson, rejected at {@link Chance#ALARM}: 8 % more
     * or fewer breaches are found with 99 % power.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("seeds of a metastasis have no membrane to breach")
    void onlyThePrimaryHasOne(Mode mode) {
        List<Outcome> outcomes = Runs.run(TEXT, 5, mode);
        int organs = outcomes.get(0).seeds().organs();
        double offered = 20 * 1000.0;
        double held = 0;
        for (Outcome outcome : outcomes) {
            double expected = 0;
            for (int organ = 0; organ < organs; organ++) {
                expected += outcome.seeds().expected(true, 0, Fate.STAYED, organ);
                held += outcome.seeds().destined(true, 0, Fate.STAYED, organ);
                assertThat(outcome.seeds().expected(false, 0, Fate.STAYED, organ))
                        .isZero();
                assertThat(outcome.seeds().destined(false, 0, Fate.STAYED, organ))
                        .isZero();
            }
            assertThat(expected).isCloseTo(0.75 * offered, within(1e-6));
        }
        Chance.poisson("held", held, 0.75 * 5 * offered);
    }
}
