package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/** Cases V09, V22, V26–V28: thinning, sleepers and mutants. Each figure is rejected at {@link Chance#ALARM}. */
class DormancyAndThinningTest {
    private static final String SLEEP = Runs.ALL_OFF.replace("dormancy: off", "dormancy: on");

    private static String sleepers(String growth, String dormancy, String given, double years) {
        return """
                seedsoil: 1
                name: sleepers
                title: Dormant groups given on day 0
                horizon: %s y
                step: 5 d
                anatomy: adult
                stages: %s
                primary: none
                clones:
                  main:
                    growth: {%s, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                    dormancy: {bone-axial: {%s}}
                care: {detection: {diameter: 10 mm}}
                mortality: {disease: off, other-causes: off}
                oracle: {dormant: [{organ: bone-axial, clone: main, founders: 1, %s}]}
                """.formatted(years, SLEEP, growth, dormancy, given);
    }

    @Test
    @DisplayName("V26: a Poisson number of sleepers with a half-life of 12 years, 2 years to grow")
    void relapse() {
        int n = 5_000;
        double days = 2 * 365;
        double rate = StrictMath.log(Math.PI / 6 * 1e8) / days;
        double wake = StrictMath.log(2) / (12 * 365);
        String text = sleepers(
                "law: exponential, birth: %s /d, turnover: 0".formatted(rate),
                "probability: 1, wake: %s /d, die: 0 /d".formatted(wake),
                "poisson: 6",
                21);
        List<Outcome> outcomes = Runs.run(text, n, Mode.THINNED);
        double[][] cases = {{5, 0.384958}, {10, 0.108583}, {20, 0.0206781}};
        for (double[] c : cases) {
            Runs.share(c[0] + " years free", outcomes, o -> !(o.firstDetectionDay() <= c[0] * 365), c[1]);
        }
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({"10, 0.605149", "20, 0.366205"})
    @DisplayName("V27: five sleepers with a half-life of 69 years")
    void fiveSleepers(double years, double expected) {
        int n = 4_000;
        double wake = StrictMath.log(2) / (69 * 365);
        String text = sleepers(
                "law: exponential, birth: 0.1 /d, turnover: 0",
                "probability: 1, wake: %s /d, die: 0 /d".formatted(wake),
                "number: 5",
                years);
        List<Outcome> outcomes = Runs.run(text, n, Mode.THINNED);
        Runs.share("asleep", outcomes, o -> o.lesions().isEmpty(), expected);
    }

    @ParameterizedTest
    @CsvSource({"THINNED", "EXPLICIT"})
    @DisplayName("V28: sizes of lesions whose seeds slept (Hanin 2006)")
    void sizesOfWoken(Mode mode) {
        String text = """
                seedsoil: 1
                name: hanin
                title: Shedding grows, seeds sleep, lesions grow
                horizon: 1000 d
                anatomy: adult
                stages: %s
                population-cap: 1e30
                primary: {organ: colon, cells: 1}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.01 /d, turnover: 0, process: deterministic}
                    growth-in: {lung: {birth: 0.02 /d}}
                    shedding: {rate: 4e-4, exponent: 1, vascularized-at: 1}
                    dormancy: {lung: {probability: 1, wake: 0.005 /d, die: 0 /d}}
                destinations: {colon: {lung: 1}}
                mortality: {disease: off, other-causes: off}
                """.formatted(SLEEP.replace("}", ", secondary: off}"));
        List<LesionRecord> awake = Runs.lesions(Runs.run(text, 100, mode));
        int n = awake.size();
        assertThat(n).isGreaterThan(20_000);
        double[][] cases = {{1e2, 0.0998793}, {1e4, 0.00987126}};
        for (double[] c : cases) {
            double larger = awake.stream().filter(l -> l.cells() > c[0]).count();
            Chance.binomial("larger than " + c[0], larger, n, c[1]);
        }
    }

    @Test
    @DisplayName("V22: of 6e7 seeds with an efficiency of 1 in 6e7, a Poisson number founds")
    void oneInSixtyMillion() {
        int n = 10_000;
        String text = """
                seedsoil: 1
                name: thinning
                title: Many seeds, one founder
                horizon: 10 d
                anatomy: adult
                stages: %s
                primary: {organ: colon, cells: 1e6}
                clones:
                  main:
                    growth: {law: exponential, birth: 0 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 6, exponent: 1, vascularized-at: 1}
                    soil: {colon: %s}
                mortality: {disease: off, other-causes: off}
                """.formatted(Runs.NO_SECONDARY.replace("soil: off", "soil: on"), Double.toString(1 / 6e7));
        List<Outcome> outcomes = Runs.run(text, n, Mode.THINNED);
        Runs.share("none", outcomes, o -> Runs.metastases(o) == 0, 0.367879);
        double[] shed = Runs.values(outcomes, o -> o.seeds().shed());
        Chance.poisson("shed", Arrays.stream(shed).sum(), 6e7 * n);
    }

    @ParameterizedTest(name = "m = {0}")
    @CsvSource({"1, 0.367879, 0.183940, 0.107298, 0.068977", "2, 0.135335, 0.135335, 0.112779, 0.090224"})
    @DisplayName("V09: mutants in a growing lesion follow Luria, Delbrück, Lea and Coulson")
    void mutants(double m, double p0, double p1, double p2, double p3) {
        int n = 4_000;
        double rate = 0.1;
        double days = StrictMath.log(1e8) / rate;
        String text = """
                seedsoil: 1
                name: mutants
                title: Mutants in one lesion
                horizon: %s d
                anatomy: adult
                stages: %s
                primary: {organ: colon, cells: {wild: 1, mutant: 0}}
                clones:
                  wild:
                    growth: {law: exponential, birth: 0.1 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                    mutates-to: {mutant: %s}
                  mutant:
                    growth: {law: exponential, birth: 0.1 /d, turnover: 0}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                mortality: {disease: off, other-causes: off}
                """.formatted(days, Runs.ALL_OFF, m * 1e-8);
        List<Outcome> outcomes = Runs.run(text, n, Mode.THINNED);
        double[] expected = {p0, p1, p2, p3};
        for (int k = 0; k < expected.length; k++) {
            int mutants = k;
            Runs.share(
                    k + " mutants",
                    outcomes,
                    o -> o.lesions().get(0).cellsByClone().get(1) == mutants,
                    expected[k]);
        }
    }

    @ParameterizedTest(name = "q = {0}: {1}")
    @CsvSource({"0, 0.632121", "0.72, 0.829327"})
    @DisplayName("V10: resistance at 1e8 cells is the likelier the more cells die")
    void resistance(double turnover, double expected) {
        int n = 2_000;
        double days = StrictMath.log(1e8) / 0.1;
        String text = """
                seedsoil: 1
                name: resistance
                title: Resistance before treatment
                horizon: %s d
                anatomy: adult
                stages: %s
                primary: {organ: colon, cells: {wild: 1, mutant: 0}}
                clones:
                  wild:
                    growth: {law: exponential, birth: %s /d, turnover: %s, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                    mutates-to: {mutant: 1e-8}
                  mutant:
                    growth: {law: exponential, birth: %s /d, turnover: %s}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                mortality: {disease: off, other-causes: off}
                """.formatted(days, Runs.ALL_OFF, 0.1 / (1 - turnover), turnover, 0.1 / (1 - turnover), turnover);
        List<Outcome> outcomes = Runs.run(text, n, Mode.THINNED);
        Runs.share("resistant", outcomes, o -> o.lesions().get(0).cellsByClone().get(1) > 0, expected);
    }
}
