package org.seedsoil.io.verification;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;

/** When sleeping groups wake, and how many do. */
class WakingTest {
    /**
     * Groups wake at ω = 0.03 and die at ν = 0.01 per day, so that ω/(ω + ν) · (1 − e^−(ω+ν)t) are awake by day t. n =
     * 200,000, rejected at {@link Chance#ALARM} each. Sleepers that turn 4 % too slowly would be off by 0.0112 on day 25, 10
     * standard errors, and ones that never die by 0.05.
     */
    @Test
    @DisplayName("sleepers wake or die, whichever comes first, at constant rates")
    void wakeOrDie() {
        String text = """
                seedsoil: 1
                name: sleepers
                title: Sleepers wake or die
                horizon: 60 d
                anatomy: adult
                stages: %s
                primary: none
                clones:
                  main:
                    growth: {law: exponential, birth: 0.01 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                    dormancy: {lung: {probability: 1, wake: 0.03 /d, die: 0.01 /d}}
                mortality: {disease: off, other-causes: off}
                oracle: {dormant: [{organ: lung, clone: main, founders: 1, number: 10000}]}
                """.formatted(Runs.ALL_OFF.replace("dormancy: off", "dormancy: on"));
        double n = 200_000;
        List<LesionRecord> awake = Runs.lesions(Runs.run(text, 20, Mode.THINNED));
        double[][] cases = {{10, 0.247260}, {25, 0.474090}, {60, 0.681962}};
        for (double[] c : cases) {
            double seen = awake.stream().filter(l -> l.foundedDay() <= c[0]).count();
            Chance.binomial("awake by day " + c[0], seen, n, c[1]);
        }
    }
}
