package org.seedsoil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.disease.Source;
import org.seedsoil.figure.Numbers;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Scenario;

/** Drugs are told where treatment is told, with the size that they have in this disease, and not among what is left out. */
class TreatmentTextTest {
    private static Scenario colon(String... changes) {
        String text = BundledScenarios.text("colorectal-liver");
        return ScenarioReader.parse(text, "colorectal-liver.yaml", List.of(changes));
    }

    private static final String CHEMO =
            "care.courses={folfox: {cytotoxic: {from: resection + 6 wk, cycles: 12, every: 14 d, log-kill: 0.2, stop: 0.05}}}";

    @Test
    void aCourseIsToldWhole() {
        assertThat(TreatmentText.of(colon(CHEMO)))
                .containsExactly(
                        "folfox, a cytotoxic drug, from 42 d after the first resection of the primary, 12 cycles, one every 14 d:"
                                + " each cycle kills 0.2 log10 of the cells of lesions. 0.05 give it up after each cycle; the"
                                + " reference patient has all of it.");
    }

    @Test
    void drugsAreNoLimit() {
        assertThat(Limits.of(colon())).anyMatch(line -> line.contains("no systemic treatment"));
        assertThat(Limits.of(colon(CHEMO)))
                .noneMatch(line -> line.contains("no systemic treatment") || line.contains("folfox"))
                .anyMatch(line -> line.contains("no course stops at progression"));
    }

    /** The same factor written into the disease itself gives the same numbers. */
    @Test
    void aFactorOnSurveillanceIsToldByWhatItDoesToThisDisease() {
        Scenario before = colon();
        double v = before.settings().number("immune.surveillance");
        double ratio = success(colon("immune.surveillance=" + v / 2 + " /d")) / success(before);
        Scenario treated = colon("care.courses={late: {immunotherapy: {from: 3 y, surveillance: 0.5, kill: 0.01 /d}}}");
        assertThat(ratio).isGreaterThan(10);
        assertThat(TreatmentText.of(treated))
                .hasSize(2)
                .last()
                .asString()
                .contains("Surveillance times 0.5: ")
                .contains(Numbers.threeDigits(ratio) + " times as many");
    }

    private static double success(Scenario scenario) {
        return CascadeProbabilities.of(Cascade.of(scenario.reference().disease()))
                .from(Source.primary(0, scenario.reference().primary().organ()))
                .survival();
    }
}
