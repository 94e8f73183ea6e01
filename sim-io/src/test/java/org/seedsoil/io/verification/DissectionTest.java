package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.seedsoil.io.verification.SeenPatient.DIAGNOSIS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.clinic.Decision;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * Nodes that are taken out because of what pathologists saw in the first station: on day 10 after the diagnosis the primary and its sentinel are taken out, the result comes 30 days later, and what
 * a rule orders takes place 14 days after that. Deposits grow by .01 a day without chance; at 1e8 cells in a cm³ one of 2 mm has 4.2e5 cells, one of .2 mm 419.
 */
class DissectionTest {
    private static final double DISSECTED = DIAGNOSIS + 10 + 30 + 14;

    private static String text(String when, String orders, String lesions) {
        String care = """
                interventions: [{resect: {at: diagnosis + 10 d, margins: {R0: 1}, nodes: 1}}]
                clinic:
                  imaging: {ct: {modality: oracle, from: 300 d, organs: [lung]}}
                  staging: {table: breast-anatomic-8, nodes: {pericolic: 2, mesenteric: 15}, section: 0 mm, delay: 30 d}
                  policy:
                    - {rule: axilla, when: {%s}, do: [%s], delay: 14 d, times: 1}
                """.formatted(when, orders);
        return SeenPatient.text("horizon: 500 d\nstep: 30 d", "deterministic", care, lesions);
    }

    private static Outcome run(String when, String lesions) {
        return Runs.run(text(when, "dissect: 2", lesions), 1, Mode.THINNED).get(0);
    }

    private static String lesions(double sentinel, double behind) {
        return (sentinel > 0 ? "{organ: pericolic, cells: " + sentinel + "}, " : "") + "{organ: mesenteric, cells: "
                + behind + "}";
    }

    @ParameterizedTest(name = "{1} cells: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nodes-hold: [macro]|1e7|nodes hold macro|true",
                "nodes-hold: [macro]|1e4|nodes hold micro (no)|false",
                "'nodes-hold: [micro, macro]'|1e4|nodes hold micro|true",
                "'nodes-hold: [micro, macro]'|100|nodes hold itc (no)|false",
                "nodes-hold: [itc]|100|nodes hold itc|true",
                "nodes-hold: [nothing]|0|nodes hold nothing|true",
                "positive-nodes: {from: 1}|1e4|positive-nodes 1|true",
                "positive-nodes: {from: 2}|1e4|positive-nodes 1 (no)|false",
                "N: [N1a]|1e7|N1a|true"
            })
    @DisplayName("a rule reads what the sentinel held when its result comes, and has the others follow")
    void steered(String when, double cells, String read, boolean dissected) {
        Outcome outcome = run(when, lesions(cells, 1e6));
        Decision first = outcome.clinic().decisions().get(0);
        assertThat(first.day()).isCloseTo(DIAGNOSIS + 40, within(1e-6));
        assertThat(first.read()).isEqualTo(read);
        assertThat(first.ordered()).isEqualTo(dissected ? "dissect" : "");
        LesionRecord behind = outcome.metastases().get(outcome.metastases().size() - 1);
        if (dissected) {
            assertThat(behind.endedDay()).isCloseTo(DISSECTED, within(1e-6));
            assertThat(behind.cells()).isZero();
        } else {
            assertThat(behind.endedDay()).isNaN();
        }
        assertThat(outcome.clinic().stations()).hasSize(dissected ? 2 : 1);
    }

    @Test
    @DisplayName("what is taken out is an operation, a row of excisions and a stage of its own day; N alone changes")
    void stagedAnew() {
        Outcome outcome = run("nodes-hold: [macro]", lesions(1e7, 1e4));
        assertThat(outcome.operations()).extracting(OperationRecord::onPrimary).containsExactly(true, false);
        assertThat(outcome.operations().get(1).day()).isCloseTo(DISSECTED, within(1e-6));
        assertThat(outcome.excisions()).extracting("operation").containsExactly(0, 1);
        var told = outcome.clinic().chart().histology();
        assertThat(told.stages()).extracting("nodes").containsExactly("N1a", "N1a");
        assertThat(told.nodes()).extracting("positive").containsExactly(1, 2);
        assertThat(told.stages().get(1).day()).isCloseTo(DISSECTED + 30, within(1e-6));
        assertThat(told.stages()).extracting("tumour").containsOnly("T2");
        Outcome nine = run("nodes-hold: [macro]", lesions(1e7, 1e4) + ", {organ: mesenteric, cells: 1e7, count: 60}");
        assertThat(nine.clinic().chart().histology().stages())
                .extracting("nodes")
                .containsExactly("N1a", "N3a");
    }

    @Test
    @DisplayName("a dissection of what has been taken out is no order")
    void onceIsEnough() {
        Outcome outcome = Runs.run(text("nodes-hold: [macro]", "dissect: 1", lesions(1e7, 1e6)), 1, Mode.THINNED)
                .get(0);
        assertThat(outcome.clinic().decisions())
                .allMatch(decision -> decision.ordered().isEmpty());
        assertThat(outcome.clinic().stations()).hasSize(1);
    }

    /** Seeds come to both stations until the primary is out and after; sleepers and the doomed are among what is there. */
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"THINNED", "EXPLICIT"})
    @DisplayName("an ordered dissection is to the last bit a planned one")
    void orderedAsPlanned(Mode mode) {
        String primary = "{resect: {lesions: primary, at: diagnosis + 30 d, margins: {R0: 1}, nodes: 1}}";
        String later = "{resect: {lesions: primary, at: diagnosis + 100 d, margins: {R0: 1}, nodes: 2}}";
        String clinic = "imaging: {ct: {modality: oracle, from: 100 d, organs: [lung]}}, "
                + "staging: {table: breast-anatomic-8, nodes: {axillary-sentinel: 2, axillary: 15}}";
        String order = ", policy: [{rule: all, do: [dissect: 2], times: 1}]";
        List<String> planned =
                outcomes(mode, "care.interventions=[" + primary + ", " + later + "]", "care.clinic={" + clinic + "}");
        List<String> ordered =
                outcomes(mode, "care.interventions=[" + primary + "]", "care.clinic={" + clinic + order + "}");
        assertThat(ordered).isEqualTo(planned);
        assertThat(ordered)
                .isNotEqualTo(outcomes(mode, "care.interventions=[" + primary + "]", "care.clinic={" + clinic + "}"));
    }

    private static List<String> outcomes(Mode mode, String... changes) {
        List<String> all = new ArrayList<>(List.of(changes));
        all.add("clones.main.dormancy={axillary: {probability: 0.5, wake: 1e-3 /d, die: 1e-4 /d}}");
        if (mode == Mode.EXPLICIT) {
            all.add("clones.main.shedding.rate=1e-5 /d");
        }
        Scenario scenario = ScenarioReader.parse(BundledScenarios.text("breast-ductal"), "breast-ductal.yaml", all);
        List<String> told = new ArrayList<>();
        TrialRunner.of(1)
                .run(
                        new Trial(scenario, 8, Runs.randomSeed(), mode),
                        o -> told.add(Fingerprint.of(o)
                                + Bits.of(
                                        o.operations(),
                                        o.excisions(),
                                        o.clinic().stations())));
        return told;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nodes-hold: [large]|allowed: nothing, itc, micro, macro",
                "positive-nodes: {from: 2, to: 1}|no number lies there"
            })
    @DisplayName("bad input is refused where it stands")
    void refused(String when, String expected) {
        assertThatThrownBy(() -> Runs.scenario(text(when, "dissect: 2", lesions(1, 1))))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(expected);
    }

    @Test
    @DisplayName("who is not staged has no nodes to ask for")
    void unstaged() {
        String text = text("nodes-hold: [macro]", "dissect: 2", lesions(1, 1));
        int staging = text.indexOf("    staging:");
        String without = text.substring(0, staging) + text.substring(text.indexOf('\n', staging) + 1);
        assertThatThrownBy(() -> Runs.scenario(without)).hasMessageContaining("nobody is staged");
    }
}
