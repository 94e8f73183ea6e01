package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Intravasation;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;

/** Equal time at risk from the diagnosis on; a patient's tempo and the doorways of a tumour, each one number. */
class FollowUpTest {
    private static final double FOLLOW_UP = 45;

    private static String scenario(String followUp) {
        return """
                seedsoil: 1
                name: follow
                title: Followed from diagnosis
                horizon: 200 d
                follow-up: %s
                anatomy: adult
                primary: {organ: colon, cells: 300, establishes: on}
                immune: {surveillance: 0.1 /d, escaped-at: 50}
                clones:
                  main:
                    growth: {law: gompertz, birth: 0.12 /d, turnover: 0.4, capacity: 2e5}
                    growth-in: {lung: {birth: 0.2 /d}}
                    shedding: {rate: 0.1, exponent: 0.667, vascularized-at: 300}
                    intravasation: {blood: 3 /d, lymph: 1 /d, anoikis: 2 /d, size-protection: 1}
                    soil: {lung: 0.5, bone-axial: 0.5, liver: 0.4}
                    extravasation: {rate: 3 /d, crush: 4 /d, release: 10 /d}
                care:
                  diagnosis: {diameter: 0.35 mm}
                  detection: {diameter: 0.1 mm}
                mortality: {disease: on, reference: 2e6, other-causes: {makeham: 3 /y, gompertz: 1e-5 /y, aging: 0.1 /y}}
                """.formatted(followUp);
    }

    /**
     * Exact: the same patients; n = 100, of whom some die before and some after. Three a year die of other causes, so 69 are expected to be cut at 45
     * days: outside of 10 to 95 in fewer than one root of 1e9.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyoneIsFollowedAsLongAfterTheDiagnosisAndIsTheSameUntilThen(Mode mode) {
        List<Outcome> whole = Runs.run(scenario("none"), 100, mode);
        List<Outcome> equal = Runs.run(scenario("{time: 45 d}"), 100, mode);
        int cut = 0;
        for (int i = 0; i < whole.size(); i++) {
            Outcome before = whole.get(i);
            Outcome after = equal.get(i);
            double last = before.diagnosisDay() + FOLLOW_UP;
            assertThat(after.seeds().imbalance()).isZero();
            if (last < before.endDay()) {
                cut++;
                assertThat(after.ending()).isEqualTo(Ending.CENSORED);
                assertThat(after.endDay()).isCloseTo(last, within(1e-9));
                assertThat(after.diagnosisDay()).isEqualTo(before.diagnosisDay());
            } else {
                assertThat(Fingerprint.of(after)).isEqualTo(Fingerprint.of(before));
            }
        }
        assertThat(cut).isBetween(10, 95);
    }

    @Test
    void followUpFromTheStartIsAShorterHorizon() {
        List<Outcome> follow = Runs.run(scenario("{from: start, time: 80 d}"), 10, Mode.THINNED);
        List<Outcome> horizon = Runs.run(scenario("none").replace("horizon: 200 d", "horizon: 80 d"), 10, Mode.THINNED);
        assertThat(follow.stream().map(Fingerprint::of).toList())
                .isEqualTo(horizon.stream().map(Fingerprint::of).toList());
    }

    private static Disease disease(String find, String replacement) {
        String text = scenario("none");
        assertThat(text).contains(find);
        return Runs.scenario(text.replace(find, replacement)).reference().disease();
    }

    @Test
    void tempoMultipliesBirthsEverywhere() {
        Disease slow = disease("main:", "main:");
        Disease fast = disease("main:", "main:\n    tempo: 1.5");
        for (int o = 0; o < slow.anatomy().size(); o++) {
            assertThat(fast.soil(0, o).growth().birth())
                    .isEqualTo(1.5 * slow.soil(0, o).growth().birth());
            assertThat(fast.soil(0, o).growth().turnover())
                    .isEqualTo(slow.soil(0, o).growth().turnover());
        }
    }

    @Test
    void doorwaysMultiplyEntryIntoBloodAndCanBeClosed() {
        Disease half = disease("{blood: 3 /d,", "{blood: 3 /d, doorways: 0.5,");
        assertThat(half.clones().get(0).intravasation()).isEqualTo(new Intravasation(1.5, 1, 2, 1));
        Disease closed = disease("{blood: 3 /d,", "{blood: 3 /d, doorways: 0,");
        assertThat(closed.clones().get(0).intravasation().blood()).isZero();
    }
}
