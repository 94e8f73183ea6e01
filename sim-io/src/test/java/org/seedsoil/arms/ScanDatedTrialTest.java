package org.seedsoil.arms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.verification.SeenPatient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.trial.TrialRunner;

/**
 * A trial of a policy against none, with progression as scans date it. Growth is exponential at r = .01 a day without chance, so that each time is known: the
 * lesion has 1e8 cells on day 0 and progresses 3·ln(1.2…)/r after the baseline, that is 34 mm × 5 mm or a fifth, seen at the next of the scans every 60 d.
 */
class ScanDatedTrialTest {
    private static String text(String judged, String endpoint) {
        String trial = """
                horizon: 800 d
                arms:
                  watch:
                  treat:
                    care.clinic.policy: [{rule: all, do: [ablate: {which: visible}], times: 1}]
                trial:
                  patients: 2
                  enrol: {at: diagnosis}
                  follow-up: 400 d
                  endpoints: [{what: %s}]
                  times: [100 d, 200 d]
                """.formatted(endpoint);
        String clinic = """
                clinic:
                  imaging: {ct: {modality: oracle, every: 60 d, organs: [lung]}}
                  %s
                """.formatted(judged);
        return SeenPatient.text(trial, "deterministic", clinic, "{organ: lung, cells: 1e8, age: 0 d}");
    }

    private static TrialPool pool(String judged, String endpoint) {
        Scenario scenario = ScenarioReader.parse(text(judged, endpoint), "test.yaml");
        List<Scenario> arms = ScenarioReader.arms(scenario, "");
        return new ArmTrial(scenario, arms, 1, Mode.THINNED).run(TrialRunner.of(1), () -> {});
    }

    @Test
    @DisplayName("progression is the scan that shows it; without one the last scan censors")
    void progressionFreeSurvival() {
        TrialPool pool = pool("response: {imaging: ct}", "progression-free-survival");
        FollowUp watched = pool.participants().get(0).course(0, 0).orElseThrow();
        FollowUp treated = pool.participants().get(0).course(1, 0).orElseThrow();
        // 13.9 mm at the baseline: 5 mm more is 1.36 times, after 92 d
        assertThat(watched.hasEvent()).isTrue();
        assertThat(watched.end()).isCloseTo(120, within(1e-6));
        assertThat(treated.hasEvent()).isFalse();
        assertThat(treated.end()).isCloseTo(360, within(1e-6));
    }

    @Test
    @DisplayName("what needs scans is refused where nobody looks or judges")
    void refused() {
        assertThatThrownBy(() -> pool("", "progression-free-survival"))
                .hasMessageContaining("trial.endpoints[0].what: nobody judges response");
    }
}
