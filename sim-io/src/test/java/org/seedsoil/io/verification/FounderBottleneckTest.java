package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Outcome;

/**
 * The founder bottleneck through whole patients: with b = 1, d = 0.5 and v = 2 per day, so q = 0.5 and a = 1 + v/d = 5, a
 * group of n founders escapes with probability (1 − q)^a Σ_{j&lt;n} (a)_j q^j / j! = 1/32 · (1, 3.5, 7.25). At an escape
 * size of 100 the sum has converged to 1e-20.
 */
class FounderBottleneckTest {
    private static final double[] ESCAPE = {0, 0.03125, 0.109375, 0.2265625};

    private static final String PAIRS = """
            seedsoil: 1
            name: pairs
            title: A still primary sheds pairs for ten days
            horizon: 40 d
            anatomy: adult
            stages: {membrane: off, intravasation: off, lymph: off, circulation: off, arrest: off, extravasation: off, soil: off, dormancy: off, secondary: off}
            primary: {organ: colon, cells: 1e6}
            population-cap: 1e30
            immune: {surveillance: 2 /d, escaped-at: 100}
            clones:
              main:
                growth: {law: exponential, birth: 1 /d, turnover: 0.5}
                growth-in: {colon: {birth: 0 /d}}
                shedding: {rate: 5e-3, exponent: 1, vascularized-at: 1e5}
                adhesion: 1
                clusters: {budding: 1, decay: 0.3, max: 2}
            destinations: {colon: {lung: 1}}
            care: {interventions: [{resect: {lesions: primary, at: 10 d, margins: {R0: 1, R1: 0, R2: 0}}}]}
            mortality: {disease: off, other-causes: off}
            """;

    /**
     * 10 patients who offer 50,000 pairs each: 54,687.5 colonies are expected, with a Poisson error of 0.43 %. Rejected at
     * {@link Chance#ALARM}; with 99 % power 3.2 % fewer survivors are found; pairs that count as one founder would be 71 % fewer.
     */
    @ParameterizedTest
    @CsvSource({"THINNED", "EXPLICIT"})
    @DisplayName("pairs of founders escape as often as the chain of births, deaths and kills says")
    void pairs(Mode mode) {
        List<Outcome> outcomes = Runs.run(PAIRS, 10, mode);
        double colonies = outcomes.stream().mapToInt(Runs::metastases).sum();
        double expected = 10 * 50_000 * ESCAPE[2];
        Chance.poisson("colonies", colonies, expected);
        assertThat(Runs.lesions(outcomes)).allMatch(lesion -> lesion.founders() == 2);
    }

    private static String sleepers(int founders, int number) {
        return """
                seedsoil: 1
                name: woken
                title: Groups wake under surveillance
                horizon: 60 d
                anatomy: adult
                stages: %s
                primary: none
                population-cap: 1e30
                immune: {surveillance: 2 /d, escaped-at: 100}
                clones:
                  main:
                    growth: {law: exponential, birth: 1 /d, turnover: 0.5}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                    dormancy: {liver: {probability: 1, wake: 1 /d, die: 0 /d}}
                mortality: {disease: off, other-causes: off}
                oracle: {dormant: [{organ: liver, clone: main, founders: %d, number: %d}]}
                """.formatted(
                Runs.ALL_OFF.replace("dormancy: off", "dormancy: on").replace(", immune: off", ""), founders, number);
    }

    /**
     * n colonies, each walked event by event, rejected at {@link Chance#ALARM}; surveillance 2 % too weak would add 5.7, 4.5 and
     * 3.6 %, about 7.5 standard errors each.
     */
    @ParameterizedTest(name = "{0} founders, n = {1}")
    @CsvSource({"1, 600000", "2, 230000", "3, 150000"})
    @DisplayName("groups that wake, and whose colonies are walked, escape as often")
    void woken(int founders, int n) {
        List<Outcome> outcomes = Runs.run(sleepers(founders, n / 50), 50, Mode.EXPLICIT);
        double escaped = outcomes.stream().mapToInt(Runs::metastases).sum();
        Chance.binomial("escaped", escaped, n, ESCAPE[founders]);
    }
}
