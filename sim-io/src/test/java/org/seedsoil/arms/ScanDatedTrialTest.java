package org.seedsoil.arms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.clinic.Response;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventSink;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.verification.SeenPatient;
import org.seedsoil.observe.CarePath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.trial.Trial;
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
        FollowUp watched = pool.participants().get(0).times(0, 0).get(0);
        FollowUp treated = pool.participants().get(0).times(1, 0).get(0);
        // 13.9 mm at the baseline: 5 mm more is 1.36 times, after 92 d
        assertThat(watched.hasEvent()).isTrue();
        assertThat(watched.end()).isCloseTo(120, within(1e-6));
        assertThat(treated.hasEvent()).isFalse();
        assertThat(treated.end()).isCloseTo(360, within(1e-6));
    }

    /** 13.9 and 29.9 mm at the baseline: 5 mm and a fifth more after 92 and 55 d, seen at the second and at the first scan. */
    @Test
    @DisplayName("each lesion fails by itself, paired with itself in the other arm, and errors are those of patients")
    void lesionByLesion() {
        String text = text("response: {imaging: ct}", "local-failure")
                .replace("enrol: {at: diagnosis}", "enrol: {at: scan, when: {metastases: {from: 1}}}")
                .replace("cells: 1e8, age: 0 d}", "cells: 1e8, age: 0 d}, {organ: lung, cells: 1e9, age: 0 d}");
        Scenario scenario = ScenarioReader.parse(text, "test.yaml");
        List<Scenario> arms = ScenarioReader.arms(scenario, "");
        TrialPool pool = new ArmTrial(scenario, arms, 1, Mode.THINNED).run(TrialRunner.of(1), () -> {});
        for (Participant participant : pool.participants()) {
            List<FollowUp> watched = participant.times(0, 0);
            assertThat(watched).hasSize(2).allMatch(FollowUp::hasEvent);
            assertThat(watched.stream().map(FollowUp::end).map(Math::round).sorted())
                    .containsExactly(60L, 120L);
            assertThat(participant.times(1, 0)).hasSize(2).noneMatch(FollowUp::hasEvent);
        }
        PairedComparison compared = PairedComparison.of(pool, 1, 0, each -> true);
        assertThat(compared.pairs().count()).isEqualTo(4);
        assertThat(compared.times().get(0).effect().first().value()).isEqualTo(0.5);
        assertThat(compared.times().get(1).effect().difference().value()).isEqualTo(-1);
        // both patients have one of two lesions failed by then: between patients nothing differs
        assertThat(compared.times().get(0).effect().first().standardError()).isCloseTo(0, within(1e-12));
    }

    /** Lesions grow by exp(.2) in diameter from scan to scan; the second scan, at 17 and 37 mm, is that of enrolment. */
    @Test
    @DisplayName(
            "pictures compare with the scan of enrolment, not with the first scan; what is ablated has left the sums")
    void shownSinceEnrolment() {
        String large = "when: {largest: {from: 35 mm}}";
        String text = text("response: {imaging: ct}", "progression-free-survival")
                .replace("enrol: {at: diagnosis}", "enrol: {at: scan, " + large + "}")
                .replace("{rule: all, ", "{rule: all, " + large + ", ")
                .replace("cells: 1e8, age: 0 d}", "cells: 1e8, age: 0 d}, {organ: lung, cells: 1e9, age: 0 d}");
        Scenario scenario = ScenarioReader.parse(text, "test.yaml");
        List<CarePath> paths = ScenarioReader.arms(scenario, "").stream()
                .map(arm -> TrialRunner.replay(new Trial(arm, 2, 1, Mode.THINNED), 0, EventSink.NONE))
                .map(outcome -> EnrolledPath.of(
                        outcome, outcome.diagnosisDay() + 60, scenario.trial().orElseThrow(), false))
                .toList();
        CarePath watched = paths.get(0);
        assertThat(watched.baselineDay() - watched.days().diagnosisDay()).isEqualTo(60);
        assertThat(watched.measured()).hasSize(1);
        assertThat(watched.bestChange()).isCloseTo(Math.exp(0.2) - 1, within(1e-6));
        assertThat(watched.best()).isEqualTo(Response.PROGRESSION);
        assertThat(watched.days().endDay() - watched.baselineDay()).isCloseTo(200, within(1e-6));
        assertThat(watched.judgements()).hasSize(3);
        assertThat(paths.get(1).bestChange()).isNaN();
    }

    @Test
    @DisplayName("what needs scans is refused where nobody looks or judges")
    void refused() {
        assertThatThrownBy(() -> pool("", "progression-free-survival"))
                .hasMessageContaining("trial.endpoints[0].what: nobody judges response");
    }
}
