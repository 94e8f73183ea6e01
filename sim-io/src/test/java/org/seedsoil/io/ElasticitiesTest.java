package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.seedsoil.care.Ablation;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.theory.Elasticities;
import org.seedsoil.theory.Elasticity;

/** Elasticities against the derivatives of a closed form, R = m(e^x − 1)/(aα) with x = aατ. */
class ElasticitiesTest {
    private static final String TEXT = """
            seedsoil: 1
            name: closed-form
            horizon: 1000 d
            organs: {liver: {flow: 1, lodging: 1}}
            anatomy: none
            stages: {detachment: off, membrane: off, intravasation: off, lymph: off, circulation: off, arrest: off,
              extravasation: off, soil: off, dormancy: off, immune: off}
            primary: {organ: liver, cells: 1}
            clones:
              main:
                growth: {law: exponential, birth: 0.045 /d, turnover: 0, process: deterministic}
                shedding: {rate: 0.02, exponent: 0.6666666666666666, vascularized-at: 1}
            """;

    private static Map<String, Elasticity> byName(Ablation rule) {
        Scenario scenario = ScenarioReader.parse(TEXT, "closed-form.yaml");
        List<Elasticity> list = Elasticities.of(scenario, rule, 1000, path -> true);
        assertThat(list)
                .isSortedAccordingTo((a, b) -> Double.compare(
                        b.elasticity().isKnown() ? Math.abs(b.elasticity().value()) : -1,
                        a.elasticity().isKnown() ? Math.abs(a.elasticity().value()) : -1));
        return list.stream().collect(Collectors.toMap(Elasticity::parameter, Function.identity()));
    }

    @Test
    void ofTheClosedForm() {
        Map<String, Elasticity> all = byName(Ablation.atAge(40));
        double x = 0.03 * 40;
        double delay = x * Math.exp(x) / Math.expm1(x);

        assertValue(all, "clones.main.shedding.rate", 1);
        assertValue(all, "treatment.delay", delay);
        assertValue(all, "clones.main.growth.birth", delay - 1);
        assertValue(all, "clones.main.shedding.exponent", delay - 1);
        assertValue(all, "horizon", 0);
    }

    /** A drug for life is a number of the scenario like any other, and R_m proportional to what it leaves of shedding. */
    @Test
    void ofADrug() {
        Scenario scenario = ScenarioReader.parse(TEXT + "care: {effects: [{shedding: 0.5}]}\n", "closed-form.yaml");
        List<Elasticity> list = Elasticities.of(
                scenario, Ablation.atAge(40), 1000, path -> path.first().equals("care"));
        Map<String, Elasticity> all =
                list.stream().collect(Collectors.toMap(Elasticity::parameter, Function.identity()));

        assertValue(all, "care.effects[0].shedding", 1);
        assertValue(all, "treatment.delay", 1.2 * Math.exp(1.2) / Math.expm1(1.2));
    }

    /** Coverage 1 and control 1 can only be lowered. */
    @Test
    void onTheEdgeOfADomain() {
        Map<String, Elasticity> all = byName(Ablation.atAge(40));
        double treated = Math.expm1(1.2);
        double left = Math.expm1(30);

        Elasticity coverage = Objects.requireNonNull(all.get("treatment.coverage"));
        assertThat(coverage.elasticity().isKnown()).isTrue();
        assertThat(coverage.elasticity().value() * treated / (treated - left)).isCloseTo(1, within(1e-6));
        double inside = Objects.requireNonNull(
                        byName(Ablation.atAge(40).withCoverage(0.5)).get("treatment.coverage"))
                .elasticity()
                .value();
        double number = 0.5 * treated + 0.5 * left;
        assertThat(inside).isCloseTo(0.5 * (treated - left) / number, within(1e-6));
    }

    private static void assertValue(Map<String, Elasticity> all, String name, double expected) {
        Elasticity elasticity = Objects.requireNonNull(all.get(name), name);
        assertThat(elasticity.elasticity().value()).as(name).isCloseTo(expected, within(1e-8));
        assertThat(elasticity.error()).as(name).isLessThan(1e-5);
    }
}
