package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.clinic.Look;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;

/** What is seen of patients X, Y and Z, and what is hidden behind what is seen. */
class OccultTest {
    /** Balls of a diameter in mm at 1e8 cells per cm3. */
    private static String ball(double mm, int count) {
        double cells = Math.PI / 6 * StrictMath.pow(mm / 10, 3) * 1e8;
        return "{organ: liver, cells: %d, age: 0 d, count: %d}".formatted(Math.round(cells), count);
    }

    private static String text(String lesions, String more) {
        String clone = "growth: {law: exponential, birth: 0 /d, turnover: 0, process: deterministic}\n" + more;
        String care = """
                detection: {diameter: 10 mm}
                clinic: {imaging: {ct: {modality: ct, organs: [liver], bias: 0, noise: 0, detection: {liver: {median: 3 mm, spread: 0.01}}}}}
                """;
        return SeenPatient.text("horizon: 6 y", clone, 5, care, "lesions: [" + lesions + "]");
    }

    private static CohortSummary summary(String text) {
        Scenario scenario = ScenarioReader.parse(text, "test.yaml");
        CohortSummary summary = CohortSummary.of(scenario.reference());
        Runs.run(text, 1, Mode.THINNED).forEach(summary::accept);
        return summary;
    }

    @ParameterizedTest(name = "{0}: {1} metastases, {2}")
    @CsvSource({"X, 3, 12.375", "Y, 1, 64", "Z, 8, 1.728"})
    @DisplayName("X has three, Y one and Z eight metastases, of 12.4, 64 and 1.7 relative units of volume")
    void patients(String who, int number, double units) {
        String lesions = switch (who) {
            case "X" -> ball(20, 1) + ", " + ball(15, 1) + ", " + ball(10, 1);
            case "Y" -> ball(40, 1);
            default -> ball(6, 8);
        };
        Outcome outcome = Runs.run(text(lesions, ""), 1, Mode.THINNED).get(0);
        Look look = outcome.clinic().chart().firstDistant().orElseThrow();
        assertThat(outcome.clinic().chart().distant(look)).hasSize(number);
        assertThat(look.volumeCm3() * 6 / Math.PI).isCloseTo(units, within(1e-6 * units));
    }

    private static double clear(CohortSummary summary, String key) {
        Estimate estimate = Catalogue.ofCohorts(summary.scope())
                .metric("nothing-occult." + key)
                .estimate(summary);
        return estimate.known() ? estimate.value() : Double.NaN;
    }

    /** Lesions of 1 mm are not seen; those that grow at .01 a day come to 10 mm after 690 d, those at .0035 after 1,974 d and those at .003 after 2,300 d, more than five years. */
    @Test
    @DisplayName("what is hidden, in three definitions")
    void definitions() {
        CohortSummary alone = summary(text(ball(20, 2), ""));
        assertThat(clear(alone, "any-cell.number.2")).isEqualTo(1);
        assertThat(clear(alone, "escaped.number.2")).isEqualTo(1);
        assertThat(clear(alone, "within-5-years.number.2")).isEqualTo(1);
        assertThat(clear(alone, "escaped.number.1")).isNaN();
        assertThat(clear(alone, "escaped.interval.synchronous")).isEqualTo(1);
        String small = "{organ: lung, cells: 52360, age: 0 d}";
        CohortSummary still = summary(text(ball(20, 2) + ", " + small, ""));
        assertThat(clear(still, "any-cell.number.2")).isZero();
        assertThat(clear(still, "escaped.number.2")).isZero();
        assertThat(clear(still, "within-5-years.number.2")).isEqualTo(1);
        String growing = "growth-in: {lung: {birth: 0.01 /d}}";
        assertThat(clear(summary(text(ball(20, 2) + ", " + small, growing)), "within-5-years.number.2"))
                .isZero();
        CohortSummary nobody = summary(text(small, growing.replace("0.01", "0.003")));
        assertThat(clear(nobody, "escaped.number.0")).isZero();
        assertThat(clear(nobody, "within-5-years.number.0")).isEqualTo(1);
        CohortSummary later = summary(text(small, growing.replace("0.01", "0.0035")));
        assertThat(clear(later, "within-5-years.number.0"))
                .as("manifest after 1,974 d")
                .isEqualTo(1);
        String asleep = ball(20, 2) + "], dormant: [{organ: lung, number: 3}";
        CohortSummary woken = summary(text(asleep, "dormancy: {lung: {probability: 0, wake: 0.01 /d, die: 0 /d}}")
                .replace("dormancy: off", "dormancy: on"));
        assertThat(clear(woken, "any-cell.number.2")).isZero();
        assertThat(clear(woken, "escaped.number.2"))
                .as("they wake after the scan")
                .isEqualTo(1);
    }
}
