package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.Chance;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.theory.NotEstimableException;
import org.seedsoil.theory.ReproductionModel;

/**
 * What an ablation leaves of a lesion is a number of cells, and what becomes of it follows from them. Each test follows n lesions of N
 * cells with births b and deaths d; each cell lives on with probability s, and its line is extinct after T days with probability
 * p0 = d(e − 1)/(be − d), e = e<sup>(b−d)T</sup>. So lesions are gone at once with probability (1 − s)<sup>N</sup> and after T days with
 * (1 − s(1 − p0))<sup>N</sup>, and have N·s·e cells in the mean. Chance is judged at {@link Chance#ALARM} per figure; with n = 4,000 a share
 * near .4 that is .06 off is found with 99 % power.
 */
class RemnantTest {
    private static final int LESIONS = 4000;
    private static final double CELLS = 20_000;
    private static final double BIRTH = 0.25;
    private static final double TURNOVER = 0.72;
    private static final double DAYS = 50;

    private static String text(String ablation, int lesions, String process) {
        return """
                seedsoil: 1
                name: remnants
                horizon: %s d
                step: 30 d
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1}
                clones:
                  main:
                    growth: {law: exponential, birth: %s /d, turnover: %s, process: %s}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                care: {interventions: [{ablate: {%s, at-size: 2e3 cells, from: start}}]}
                oracle: {lesions: [{organ: lung, cells: %s, age: 0 d, count: %d}]}
                mortality: {disease: off, other-causes: off}
                """.formatted(DAYS, Runs.ALL_OFF, BIRTH, TURNOVER, process, ablation, CELLS, lesions);
    }

    private static List<LesionRecord> metastases(String ablation, Mode mode) {
        Outcome outcome =
                Runs.run(text(ablation, LESIONS, "stochastic"), 1, mode).get(0);
        assertThat(outcome.ablations()).hasSize(LESIONS);
        assertThat(outcome.seeds().imbalance()).isZero();
        double survival = survival(ablation);
        Chance.binomial("removed at once", outcome.ablated(), LESIONS, StrictMath.pow(1 - survival, CELLS));
        return outcome.metastases();
    }

    private static double survival(String ablation) {
        return Runs.scenario(text(ablation, 1, "stochastic"))
                .reference()
                .care()
                .ablation()
                .rule()
                .remnant()
                .survival();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("a rim regrows from the cells that it holds, in every mode")
    void rim(Mode mode) {
        regrows("control: 0, leaves: 8e-5", 8e-5, mode);
    }

    /** Three fractions of 2 Gy by α = .3 and α/β = 10 leave e^(−.3·6·1.2) = .115 of the clonogens, of which one in 1,500 cells is one. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("after radiotherapy the clonogens that live regrow, in every mode")
    void radiotherapy(Mode mode) {
        regrows(
                "radiotherapy: {fractions: 3, dose: 2 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy, clonogens: 6.6667e-4}",
                6.6667e-4 * StrictMath.exp(-0.3 * 6 * 1.2),
                mode);
    }

    private static void regrows(String ablation, double survival, Mode mode) {
        assertThat(survival(ablation)).isCloseTo(survival, within(1e-12));
        List<LesionRecord> lesions = metastases(ablation, mode);
        double death = BIRTH * TURNOVER;
        double grown = StrictMath.exp((BIRTH - death) * DAYS);
        double extinct = death * (grown - 1) / (BIRTH * grown - death);
        double gone = StrictMath.pow(1 - survival * (1 - extinct), CELLS);
        Chance.binomial(
                "gone after 50 d",
                lesions.stream().filter(lesion -> !(lesion.cells() > 0)).count(),
                LESIONS,
                gone);
        double[] cells = lesions.stream().mapToDouble(LesionRecord::cells).toArray();
        Chance.estimatedMean("cells after 50 d", cells, CELLS * survival * grown);
    }

    @Test
    @DisplayName("where growth knows no chance, neither does the rim")
    void deterministicRim() {
        Outcome outcome = Runs.run(text("control: 0, leaves: 0.1", 3, "deterministic"), 1, Mode.THINNED)
                .get(0);
        double expected = CELLS / 10 * StrictMath.exp(BIRTH * (1 - TURNOVER) * DAYS);
        assertThat(outcome.metastases())
                .hasSize(3)
                .allSatisfy(lesion -> assertThat(lesion.cells()).isCloseTo(expected, within(1e-9 * expected)));
        assertThat(outcome.ablated()).isZero();
    }

    @Test
    @DisplayName("a rim of everything is bitwise the lesion as it was")
    void everythingIsLeft() {
        Outcome before = Runs.run(text("control: 0.5", 200, "stochastic"), 1, Mode.THINNED)
                .get(0);
        Outcome after = Runs.run(text("control: 0.5, leaves: 1", 200, "stochastic"), 1, Mode.THINNED)
                .get(0);
        assertThat(Fingerprint.of(after)).isEqualTo(Fingerprint.of(before));
    }

    @Test
    @DisplayName(
            "theory refuses remnants of too many cells to be counted and too few for chance to have ended, with the reason")
    void theoryRefuses() {
        var patient = Runs.scenario(text("control: 0.5, leaves: 0.005", 1, "stochastic")
                        .replace("at-size: 2e3 cells", "at-size: 2e5 cells")
                        .replace("primary: {organ: liver, cells: 1}", "primary: {organ: liver, cells: 1e6}")
                        .replace("vascularized-at: 1e15", "vascularized-at: 1e5")
                        .replace("rate: 0,", "rate: 1e-9,"))
                .reference();
        ReproductionModel model = ReproductionModel.of(patient);
        assertThatThrownBy(() -> model.number(patient.care().ablation().rule(), 400))
                .isInstanceOf(NotEstimableException.class)
                .hasMessageContaining("leaves on average 1000 cells");
    }

    @Test
    @DisplayName("a control that varies beside radiotherapy would be ignored, and is refused")
    void variedControl() {
        String text =
                text("radiotherapy: {fractions: 3, dose: 18 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy}", 1, "stochastic")
                        + "patients: {vary: {care.interventions.0.ablate.control: {uniform: {min: 0.1, max: 0.9}}}}\n";
        assertThatThrownBy(() -> Runs.scenario(text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("what radiotherapy leaves follows from its dose");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "control: 0.9, radiotherapy: {fractions: 3, dose: 18 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy}"
                        + "|control: what radiotherapy leaves follows from its dose",
                "leaves: 0.1, radiotherapy: {fractions: 3, dose: 18 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy}"
                        + "|leaves: what radiotherapy leaves follows from its dose",
                "radiotherapy: {fractions: 0, dose: 18 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy}|fractions",
                "radiotherapy: {fractions: 3, dose: -1 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy}|dose",
                "radiotherapy: {fractions: 3, dose: 18, alpha: 0.3 /Gy, alpha-beta: 10 Gy}|Gy",
                "radiotherapy: {fractions: 3, dose: 18 Gy, alpha: 0.3 /Gy}|alpha-beta",
                "radiotherapy: {fractions: 3, dose: 18 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy, clonogens: 0}|clonogens",
                "leaves: 1.5|leaves",
                "leaves: 0.5, scans: {every: 9 d, visible: 900 cells}|at least that many",
                "leaves: 0.5, at-age: 9 d|at-age meets them at any; allowed: at-size or scans",
                "leaves: 0.5, rate: 0.1 /d|rate meets them at any; allowed: at-size or scans"
            })
    @DisplayName("bad input is refused where it stands")
    void refused(String ablation, String expected) {
        assertThatThrownBy(() -> Runs.scenario(text(ablation, 1, "stochastic")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(expected);
    }
}
