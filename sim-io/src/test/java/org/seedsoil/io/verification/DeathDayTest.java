package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.trial.Trial;

/**
 * The day of death, solved by hand. Death comes when the cumulative hazard passes the one exponential number that a patient
 * has for it, so that arms can share it; here that number is drawn from its key and the hazard inverted. Exact: a hazard that is
 * off by a part in a million is seen.
 */
class DeathDayTest {
    private static final double LETHALITY = 0.01;
    private static final double GROWTH = 0.02;

    private static String text(String birth, String step) {
        return """
                seedsoil: 1
                name: deaths
                title: One burden that kills
                horizon: 2000 d
                step: %s
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1e6}
                organs: {liver: {lethality: 0.01 /d}}
                clones:
                  main:
                    growth: {law: exponential, birth: %s, turnover: 0, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                mortality: {disease: on, reference: 1e6, exponent: 1, other-causes: off}
                """.formatted(step, Runs.NO_SECONDARY, birth);
    }

    @ParameterizedTest(name = "birth {0}, steps of {1}")
    @CsvSource({"0 /d, 30 d", "0 /d, 1 d", "0.02 /d, 30 d", "0.02 /d, 3 d"})
    @DisplayName("the patient dies when the integral of lethality · burden / reference passes the draw")
    void deathOfDisease(String birth, String step) {
        int n = 50;
        List<Outcome> outcomes = Runs.run(text(birth, step), n, Mode.THINNED);
        Trial trial = new Trial(Runs.scenario(text(birth, step)), n, Runs.randomSeed(), Mode.THINNED);
        for (Outcome outcome : outcomes) {
            double draw = trial.key(outcome.patient()).child("course").child("death of disease").stream()
                    .nextWait(1);
            double expected =
                    birth.startsWith("0 ") ? draw / LETHALITY : StrictMath.log1p(draw * GROWTH / LETHALITY) / GROWTH;
            if (expected < 2000) {
                assertThat(outcome.ending()).isEqualTo(Ending.DIED_OF_DISEASE);
                assertThat(outcome.endDay()).isCloseTo(expected, within(1e-6 * expected + 1e-6));
            }
        }
    }
}
