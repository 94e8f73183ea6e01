package org.seedsoil.io.verification;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Outcome;

/** How many cells of a large lesion are mutants, where they are so many that chance hardly matters. */
class MutantsTest {
    /**
     * Both clones grow at a = 0.1 a day, a division mutates with u = 1e-3: after t days a share 1 − e^(−u a t) of all cells are
     * mutants, on average. The share of one lesion that starts with W = 1e6 cells varies by √(u/W · (1 − e^(−a t))), 3.1e-5
     * at t = ln(100)/a, where its mean is 4.5946e-3. n = 140, rejected at {@link Chance#ALARM} beyond the 0.05 % that
     * strides of a day may add. Found with 99 % power: 0.5 % too few mutants.
     */
    @Test
    @DisplayName("the share of mutants is that of the mutations of every division")
    void share() {
        double days = StrictMath.log(100) / 0.1;
        String text = """
                seedsoil: 1
                name: mutants
                title: Many mutants in one lesion
                horizon: %s d
                anatomy: adult
                stages: %s
                primary: {organ: colon, cells: {wild: 1e6, mutant: 0}}
                clones:
                  wild:
                    growth: {law: exponential, birth: 0.1 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                    mutates-to: {mutant: 1e-3}
                  mutant:
                    growth: {law: exponential, birth: 0.1 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                mortality: {disease: off, other-causes: off}
                """.formatted(days, Runs.ALL_OFF);
        int n = 140;
        List<Outcome> outcomes = Runs.run(text, n, Mode.THINNED);
        double share = Runs.moments(outcomes, MutantsTest::mutants).mean();
        double expected = -StrictMath.expm1(-1e-3 * StrictMath.log(100));
        double nearest = Math.max(expected * (1 - 5e-4), Math.min(expected * (1 + 5e-4), share));
        Chance.mean("share of mutants", share, n, new Law(nearest, 1e-9 * 0.99, 0.05));
    }

    private static double mutants(Outcome outcome) {
        var cells = outcome.lesions().get(0).cellsByClone();
        return cells.get(1) / (cells.get(0) + cells.get(1));
    }
}
