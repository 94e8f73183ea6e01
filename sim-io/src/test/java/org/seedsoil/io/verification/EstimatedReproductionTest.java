package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.care.Ablation;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.trial.ReproductionTrial;

/**
 * The reproduction number estimated from the engine's histories against the exact one of the same ages: the distance of their logarithms in
 * standard errors of the bootstrap over patients. In 48 roots of eight cases this had spreads of .83 to 1.16, and skewnesses of −.9 to .5;
 * it is judged by a law that is wider and as skew, or Student's for that many patients and 200 bootstraps: 7.4 standard errors and more.
 */
class EstimatedReproductionTest {
    private static Scenario oneType(String exponent, String removal, int days) {
        return Runs.scenario("""
                seedsoil: 1
                name: one-type
                horizon: %d d
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.03 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 0.02, exponent: %s, vascularized-at: 1}
                mortality: {disease: off, other-causes: off}
                oracle: {remove: {%s}}
                """.formatted(days, Runs.ALL_OFF, exponent, removal));
    }

    private record Comparison(ReproductionEstimate estimate, Figure exact) {
        static Comparison of(Scenario scenario, int patients, long mostLesions) {
            return of(scenario, Ablation.NONE, patients, mostLesions);
        }

        static Comparison of(Scenario scenario, Ablation treatment, int patients, long mostLesions) {
            ReproductionModel model = ReproductionModel.of(scenario.reference());
            ReproductionTrial trial = new ReproductionTrial(scenario, model.types(), treatment);
            ReproductionTrial.Cohort cohort = trial.run(patients, Runs.randomSeed(), mostLesions, 2);
            ReproductionEstimate estimate = cohort.estimate(cohort.followedDays(), 200, Runs.randomSeed());
            return new Comparison(estimate, model.number(treatment, estimate.reachDays()));
        }

        void agrees() {
            agrees(exact.value());
        }

        void agrees(double expected) {
            double number = estimate.number().value();
            double z = StrictMath.log(number / expected)
                    * number
                    / estimate.standardError().value();
            double freedom = 1 / (1.0 / (estimate.patients() - 1) + 1 / 200.0);
            Chance.student("R_m of " + number + ", expected " + expected, z, freedom);
        }
    }

    /** 1,000 patients; an estimate off by 20 % or more is found with 99 % power (τ = 40). */
    @ParameterizedTest(name = "removed at {0} d: {1}")
    @CsvSource({"20, 0.548079, 400", "40, 1.546745, 200", "60, 3.366432, 150"})
    @DisplayName("V45: every lesion removed at an age")
    void atAnAge(int age, double expected, int days) {
        Comparison comparison = Comparison.of(oneType("1", "age: " + age + " d", days), 1000, 100_000);

        assertThat(comparison.estimate().reachDays().get(0)).isGreaterThanOrEqualTo(age);
        comparison.agrees(expected);
        assertThat(comparison.estimate().standardError().value()).isLessThan(0.06 * expected);
    }

    /** V48 and V49 are R(∞); histories end before, and R(H) = m(1 − e^(−(μ − aα)H))/(μ − aα). */
    @ParameterizedTest(name = "exponent {0}, removed at rate {1}")
    @CsvSource({"1, 0.04, 0.01", "1, 0.045, 0.015", "0, 0.01, 0.01"})
    @DisplayName("V48, V49: removal at a rate")
    void atARate(String exponent, String rate, double excess) {
        Comparison comparison = Comparison.of(oneType(exponent, "rate: " + rate + " /d", 300), 500, 50_000);

        double reach = comparison.estimate().reachDays().get(0);
        double expected = -0.02 * StrictMath.expm1(-excess * reach) / excess;
        assertThat(comparison.exact().value()).isCloseTo(expected, within(1e-9));
        comparison.agrees();
        assertThat(comparison.estimate().standardError().value()).isLessThan(0.1 * expected);
    }

    @Test
    @DisplayName("Removal at 4 cells, m(x − 1)/(aα) = 2")
    void atASize() {
        Comparison comparison = Comparison.of(oneType("1", "size: 4", 200), 300, 50_000);

        assertThat(comparison.exact().value()).isCloseTo(2, within(1e-9));
        comparison.agrees();
    }

    /** Iwata's model: 100 patients, no scatter in growth. */
    @Test
    void iwata() {
        Comparison comparison = Comparison.of(BundledScenarios.read("iwata-liver"), 100, 20_000);

        comparison.agrees();
        assertThat(comparison.estimate().standardError().value())
                .isLessThan(0.1 * comparison.exact().value());
    }

    /**
     * Every shipped cancer whose lesions found others, without chance between patients and death. Where few are founded in the time that
     * ships, all lesions shed more than they do there: R_m is proportional to that.
     */
    @ParameterizedTest(name = "{0}, {1} patients, shedding ×{2}")
    @Tag("slow")
    @CsvSource({
        "breast-ductal, 20, 1", "breast-lobular, 20, 1", "colorectal-liver, 100, 10", "iwata-liver, 300, 1",
        "kidney-lung, 40, 1", "pancreas, 20, 1", "prostate-bone, 40, 50", "sarcoma-lung, 40, 50"
    })
    void shipped(String name, int patients, double times) {
        Scenario scenario = BundledScenarios.read(name);
        KeyPath rate = KeyPath.parse("clones.main.shedding.rate");
        Setting more = new Setting.Amount(times * scenario.settings().number(rate.toString()));
        Comparison comparison = Comparison.of(Scenario.of(scenario.settings().with(rate, more)), patients, 40_000);

        comparison.agrees();
        assertThat(comparison.estimate().standardError().value())
                .isLessThan(0.25 * comparison.exact().value());
    }

    /** The pair of scenarios that differ in what ablation achieves, each under its own scans. */
    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"ablation-works", "ablation-fails"})
    void shippedWithAblation(String name) {
        Scenario scenario = BundledScenarios.read(name);
        Ablation scans = scenario.reference().care().ablation().rule();
        Comparison comparison = Comparison.of(scenario, scans, 40, 40_000);

        comparison.agrees();
        assertThat(comparison.estimate().standardError().value())
                .isLessThan(0.1 * comparison.exact().value());
    }

    @ParameterizedTest
    @CsvSource({"seed-and-soil-101, 50", "coumans-breast, 20"})
    void metastasesThatDoNotShed(String name, int patients) {
        Comparison comparison = Comparison.of(BundledScenarios.read(name), patients, 20_000);

        assertThat(comparison.exact().value()).isZero();
        assertThat(comparison.estimate().number().reason()).isEqualTo("no metastasis was seen to found another");
        assertThat(List.of(comparison.estimate().low(), comparison.estimate().standardError()))
                .noneMatch(Figure::isKnown);
    }
}
