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
import org.seedsoil.care.Margin;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/**
 * Which metastases an operation takes out, and what it leaves in the patient as far as anybody sees. Lesions stand still, so that nothing
 * but the operation changes them: 1e8 cells are a ball of 12.4 mm, 1e9 of 26.7 mm, 8e8 of 24.8 mm, 1e6 of 2.67 mm. 0 is the primary, 1 to 3
 * lie in the liver, 4 in the lung, 5 in a node.
 */
class MetastasectomyTest {
    private static final String LESIONS = """
            {organ: liver, cells: 1e8}, {organ: liver, cells: 1e9}, {organ: liver, cells: 1e6},
               {organ: lung, cells: 8e8}, {organ: axillary, cells: 5e8}""";

    private static String text(String operations, String primary, String step) {
        return """
                seedsoil: 1
                name: metastasectomy
                horizon: 400 d
                step: %s
                anatomy: adult
                stages: %s
                primary: {organ: breast, cells: %s}
                clones:
                  main:
                    growth: {law: exponential, birth: 0 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                care: {detection: {diameter: 10 mm}, diagnosis: {diameter: 5 mm}, interventions: [%s]}
                oracle: {lesions: [%s]}
                mortality: {disease: off, other-causes: off}
                """.formatted(step, Runs.NO_SECONDARY, primary, operations, LESIONS);
    }

    private static String visible(String more) {
        return "{resect: {lesions: visible, at: 100 d, margins: {R0: 1}%s}}".formatted(more);
    }

    private static Outcome run(String operations, Mode mode) {
        return Runs.run(text(operations, "1e8", "30 d"), 1, mode).get(0);
    }

    private static List<Integer> removed(Outcome outcome) {
        return outcome.lesions().stream()
                .filter(lesion -> lesion.endedDay() == 100)
                .map(LesionRecord::id)
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "|1, 2, 4|REFERENCE",
                "|1, 2, 4|EXPLICIT",
                "|1, 2, 4|THINNED",
                ", organs: [liver]|1, 2|THINNED",
                ", organs: [lung, axillary]|4, 5|THINNED",
                ", at-most: 1|2|THINNED",
                ", at-most: 2|2, 4|THINNED",
                ", organs: [liver], at-most: 1|2|EXPLICIT",
                ", up-to: 26 mm|1, 4|THINNED",
                ", up-to: 26 mm, at-most: 1|4|THINNED",
                ", if-at-most: 3|1, 2, 4|THINNED",
                ", if-at-most: 2||THINNED",
                ", if-at-most: 2||REFERENCE",
                ", visible: 2 mm|1, 2, 3, 4|THINNED",
                ", visible: 2 mm, if-at-most: 3||THINNED",
                ", visible: 13 mm|2, 4|THINNED",
                ", parts: {liver: 1}|1, 2, 3, 4|THINNED",
                ", organs: [liver], parts: {liver: 1}, up-to: 20 mm|1, 2, 3|THINNED",
                ", organs: [liver], at-most: 1, parts: {liver: 1}|1, 2, 3|EXPLICIT"
            })
    @DisplayName("an operation takes out what is seen and chosen, and nothing else")
    void chosen(String more, String lesions, Mode mode) {
        List<Integer> expected = lesions == null
                ? List.of()
                : List.of(lesions.split(", ")).stream().map(Integer::valueOf).toList();
        Outcome outcome = run(visible(more == null ? "" : more), mode);
        assertThat(removed(outcome)).isEqualTo(expected);
        assertThat(outcome.excised())
                .extracting("lesion")
                .containsExactlyInAnyOrderElementsOf(
                        more != null && more.contains("parts")
                                ? expected.stream().filter(id -> id != 3).toList()
                                : expected);
    }

    @Test
    @DisplayName("an organ is taken out whatever is seen in it, and a lesion in another stays")
    void organ() {
        String lungs = "{resect: {lesions: organs, at: 100 d, margins: {R0: 1}, parts: {lung: 1}}}";
        assertThat(removed(run(lungs, Mode.THINNED))).containsExactly(4);
        String empty = "{resect: {lesions: organs, at: 100 d, margins: {R0: 1}, parts: {spleen: 1}}}";
        Outcome outcome = run(empty, Mode.THINNED);
        assertThat(removed(outcome)).isEmpty();
        assertThat(outcome.excised()).isEmpty();
    }

    /** The deposit of 2.67 mm that nobody sees makes no R1; the lesion that is seen and left is R2. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{resect: {at: 50 d, margins: {R0: 1}}}, {resect: {lesions: visible, at: 100 d, margins: {R0: 1}, organs: [liver, lung, axillary]}}|R0",
                "{resect: {at: 50 d, margins: {R1: 1}}}, {resect: {lesions: visible, at: 100 d, margins: {R0: 1}, organs: [liver, lung, axillary]}}|R1",
                "{resect: {at: 50 d, margins: {R0: 1}}}, {resect: {lesions: visible, at: 100 d, margins: {R0: 1}}}|R2",
                "{resect: {lesions: visible, at: 100 d, margins: {R0: 1}, organs: [liver, lung, axillary]}}|R2",
                "{resect: {at: 50 d, margins: {R0: 1}}}, {resect: {lesions: visible, at: 100 d, margins: {R0: 1},"
                        + " margins-in: {lung: {R1: 1}}, organs: [liver, lung, axillary]}}|R1",
                "{resect: {at: 50 d, margins: {R0: 1}}}, {resect: {lesions: visible, at: 80 d, margins: {R1: 1}, residual: {R1: 0}, organs: [liver]}},"
                        + " {resect: {lesions: visible, at: 100 d, margins: {R0: 1}, organs: [lung, axillary]}}|R1"
            })
    @DisplayName("what is left in the patient is the worst of all sites, judged on what was seen")
    void worstOfSites(String operations, Margin patient) {
        Outcome outcome = run(operations, Mode.THINNED);
        assertThat(outcome.excised().stream().filter(excision -> excision.day() == 100))
                .isNotEmpty()
                .allMatch(excision -> excision.patient() == patient);
    }

    @ParameterizedTest
    @CsvSource({"30 d", "1 d", "7 d"})
    @DisplayName("days count from the detection of the first metastasis, whatever the step")
    void fromDetection(String step) {
        String growing = text(
                        "{resect: {lesions: visible, at: detection + 20 d, margins: {R0: 1}, organs: [lung]}}",
                        "1e8",
                        step)
                .replace("birth: 0 /d", "birth: 0.01 /d")
                .replace(LESIONS, "{organ: lung, cells: 1e7}, {organ: liver, cells: 2e7}");
        Outcome outcome = Runs.run(growing, 1, Mode.THINNED).get(0);
        double day = StrictMath.log(Math.PI / 6 * 1e8 / 2e7) / 0.01;
        assertThat(outcome.firstDetectionDay()).isCloseTo(day, within(1e-6));
        assertThat(outcome.excised())
                .as("the lesion in the lung is not seen by then")
                .isEmpty();
        Outcome later =
                Runs.run(growing.replace("+ 20 d", "+ 90 d"), 1, Mode.THINNED).get(0);
        assertThat(later.excised()).extracting("lesion").containsExactly(1);
        assertThat(later.excised().get(0).day()).isCloseTo(day + 90, within(1e-6));
        assertThat(later.excised().get(0).cellsBefore())
                .isCloseTo(1e7 * StrictMath.exp((day + 90) * 0.01), within(100.0));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("an operation that finds nothing leaves every bit as it was")
    void idle(Mode mode) {
        String growing = text("", "1e8", "30 d").replace("interventions: []", "interventions: [%s]");
        String none = growing.formatted("");
        String blind = growing.formatted(visible(", visible: 90 mm, parts: {liver: 0.5}, death: {probability: 1}"));
        assertThat(Fingerprint.of(Runs.run(blind, 1, mode).get(0)))
                .isEqualTo(Fingerprint.of(Runs.run(none, 1, mode).get(0)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lesions: visible, at: 9 d, margins: {R0: 0.9}|R0, R1 and R2 sum to 0.9",
                "lesions: visible, at: 9 d, margins: {R0: 1}, margins-in: {lung: {R1: 0.5}}|sum to 0.5",
                "lesions: visible, at: 9 d, margins: {R0: 1}, margins-in: {long: {R0: 1}}|there is no organ 'long' (did you mean 'lung'?)",
                "lesions: visible, at: 9 d, margins: {R0: 1}, organs: [moon]|there is no organ 'moon'",
                "lesions: visible, at: 9 d, margins: {R0: 1}, organs: [lung], parts: {liver: 0.3}|not done there",
                "lesions: visible, at: 9 d, margins: {R0: 1}, parts: {liver: 1.3}|out of range",
                "lesions: visible, at: 9 d, margins: {R0: 1}, at-most: 0|out of range",
                "lesions: visible, at: 9 d, margins: {R0: 1}, nodes: 1|stations are taken out with the primary",
                "lesions: visible, at: 9 d, margins: {R0: 1}, up-to: 3 mm, visible: 8 mm|no lesion that is seen is so small",
                "lesions: visible, at: 9 d, margins: {R0: 1}, visible: 0.01 mm|is no metastasis below",
                "lesions: visible, at: 9 d, margins: {R1: 1}, residual: {R1: 1e9}, regrowth-in: {lung: 0.1}|would regrow on average",
                "lesions: organs, at: 9 d, margins: {R0: 1}|which part of which organ",
                "at: 9 d, margins: {R0: 1}, organs: [lung]|an operation on the primary has no organs",
                "at: detection, margins: {R0: 1}|the primary does not wait for a metastasis",
                "at: 9 d, margins: {R0: 1}, death: {probability: 2}|out of range",
                "at: 9 d, margins: {R0: 1}, death: {within: 3 d}|probability"
            })
    @DisplayName("bad input is refused where it stands")
    void refused(String operation, String expected) {
        String chance = text("{resect: {%s}}".formatted(operation), "1e8", "30 d")
                .replace("process: deterministic", "process: stochastic");
        assertThatThrownBy(() -> Runs.scenario(chance))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(expected);
    }

    @Test
    @DisplayName("adjuvant survival is told once: as beta or as drugs, never both")
    void betaOrDrugs() {
        String beta = text("{resect: {at: 9 d, margins: {R1: 1}, beta: 0.5}}", "1e8", "30 d");
        assertThat(Runs.scenario(beta)
                        .reference()
                        .care()
                        .resections()
                        .get(0)
                        .margins()
                        .regrowth())
                .isCloseTo(1.5e-5, within(1e-18));
        assertThatThrownBy(() -> Runs.scenario(
                        beta.replace("interventions:", "pulses: [{at: 20 d, survival: 0.1}], interventions:")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("beta: drugs are told under care");
    }

    @Test
    @DisplayName("without a size from which lesions are seen none can be chosen")
    void sight() {
        String blind = text(visible(""), "1e8", "30 d").replace("detection: {diameter: 10 mm}, ", "");
        assertThatThrownBy(() -> Runs.scenario(blind))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("from which diameter metastases are seen is missing");
        assertThatThrownBy(() -> Runs.scenario(blind.replace("at: 100 d", "at: detection, visible: 9 mm")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("no metastasis ever becomes manifest here");
    }
}
