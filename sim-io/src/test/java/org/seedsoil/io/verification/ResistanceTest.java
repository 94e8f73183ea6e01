package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.DrugStart;
import org.seedsoil.outcome.Outcome;

/** Resistant cells that live when a course begins. */
class ResistanceTest {
    private static final double CELLS = 1e4;

    /** A primary that grows from one cell, mutates once in 1e4 divisions, and is met by a course when it has 1e4 cells. */
    private static String text(double turnover, String drug) {
        return """
                seedsoil: 1
                name: resistance
                horizon: 400 d
                step: 30 d
                anatomy: none
                organs: {colon: {flow: 1}}
                stages: %s
                tissue: {cells-per-cm3: 1e8}
                primary: {organ: colon, cells: 1}
                clones:
                  frail:
                    growth: {law: exponential, birth: 0.3 /d, turnover: %s}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                    mutates-to: {tough: 1e-4}
                  tough:
                    growth: {law: exponential, birth: 0.3 /d, turnover: %s}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                care:
                  diagnosis: {diameter: %s mm}
                  courses: {drug: {%s}}
                oracle: {remove: {age: 390 d, of: primary}}
                mortality: {disease: off, other-causes: off}
                population-cap: 1e30
                """.formatted(Runs.ALL_OFF, turnover, turnover, Math.cbrt(CELLS / 1e8 * 1000 * 6 / Math.PI), drug);
    }

    /**
     * P(none) = exp(−N·u·ln(1/(1 − q))/q), exp(−N·u) for q = 0. A primary that lives by its mutants alone may die out, and never has N cells (5.5 of 4,000 expected). n = 4,000 patients: standard errors of .0076 and
     * .0059, so that mutants that never die out, or a course read off a doubling late, are 37 and 15 standard errors off.
     */
    @ParameterizedTest
    @CsvSource({"THINNED, 0, .367879", "EXPLICIT, 0, .367879", "THINNED, .72, .170664", "EXPLICIT, .72, .170664"})
    @DisplayName("V80: resistant cells at the start of a course")
    void areThereByLuriaAndDelbrueck(Mode mode, double turnover, double none) {
        String drug = "cytotoxic: {from: diagnosis, log-kill: 3, clones: {tough: {log-kill: 0}}}";
        List<DrugStart> starts = Runs.run(text(turnover, drug), 4_000, mode).stream()
                .map(Outcome::drugStart)
                .filter(DrugStart::began)
                .toList();
        Chance.poisson("died out", 4_000.0 - starts.size(), 4_000 * diesOut(turnover));
        assertThat(starts)
                .allSatisfy(start -> assertThat(start.cells(0) + start.cells(1)).isBetween(0.9 * CELLS, 1.1 * CELLS));
        Chance.binomial(
                "none resists",
                starts.stream().filter(start -> start.cells(1) == 0).count(),
                starts.size(),
                none);
    }

    /**
     * A primary that was given to escape or mutate, and mutated first, is a plain colony from then on. A line of one cell, given that, spends (1 − qⁿ)/(n(b − d)(1 − q))
     * days at n cells, mutates there at rate bnu, and dies out of n + 1 cells with probability qⁿ⁺¹.
     */
    private static double diesOut(double q) {
        double sum = 0;
        for (int n = 1; n < 200; n++) {
            sum += Math.pow(q, n + 1) * (1 - Math.pow(q, n));
        }
        return 1e-4 * sum / (1 - q) / (1 - q);
    }

    /** What resists goes on as if nothing had happened; of the rest a thousandth is left. */
    @ParameterizedTest
    @CsvSource({"THINNED", "EXPLICIT"})
    void whatResistsIsNotMet(Mode mode) {
        String drug = "cytotoxic: {from: diagnosis, log-kill: 30, clones: {tough: {log-kill: 0}}}";
        for (Outcome outcome : Runs.run(text(0, drug), 200, mode)) {
            boolean resists = outcome.drugStart().cells(1) > 0;
            boolean lives = Double.isNaN(outcome.lesions().get(0).endedDay())
                    || outcome.lesions().get(0).endedDay() > outcome.diagnosisDay();
            assertThat(lives).isEqualTo(resists);
        }
    }
}
