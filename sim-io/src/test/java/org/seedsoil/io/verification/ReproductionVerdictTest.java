package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.io.Overrides;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.theory.Reproduction;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.trial.CohortReproduction;

/** What is said about control: what can be seen is what the care sees, whatever a rule does, and the verdict looks beyond H. */
class ReproductionVerdictTest {
    private static Scenario shipped(String name, String... changes) {
        return ScenarioReader.read(Path.of("..", "scenarios", name + ".yaml"), Overrides.set(List.of(changes)));
    }

    private static Reproduction under(Patient patient, Ablation rule) {
        return ReproductionModel.of(patient).under(rule, patient.timeFrame().horizonDays());
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 20, 40})
    @DisplayName("V88: R_pre does not depend on the size at which a rule ablates")
    void whatCanBeSeenIsNotWhatIsAblated(double millimetres) {
        Patient patient = shipped("ablation-works").reference();

        Reproduction found = under(patient, Ablation.atSize(VisibleSize.ofDiameterMm(millimetres)));

        double asWithoutIt = under(patient, Ablation.NONE).preDetection().value();
        assertThat(found.preDetection().value()).isEqualTo(asWithoutIt).isCloseTo(0.432, within(5e-4));
        assertThat(found.verdict().beyondLocalControl()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10 mm, 1.499", "5 mm, 0.697"})
    @DisplayName("V92: run and reproduction have one R_pre, that of the scans of the file")
    void oneNumberInBothCommands(String visible, double expected) {
        Scenario scenario = shipped("ablation-fails", "care.interventions.1.ablate.scans.visible=" + visible);
        Ablation treatment = scenario.reference().care().ablation().rule();

        CohortReproduction.Question question = CohortReproduction.question(scenario, treatment);
        double run = question.answer(0, question.open(), Runs.randomSeed())
                .preDetection()
                .value();

        Reproduction exact = under(scenario.reference(), treatment);
        assertThat(run)
                .isEqualTo(exact.preDetection().value())
                .isEqualTo(under(scenario.reference(), Ablation.atAge(1000))
                        .preDetection()
                        .value())
                .isCloseTo(expected, within(5e-4));
    }

    @Test
    @DisplayName("V89: below 1 by an age of 5 years, and more later: the spread goes on")
    void theVerdictLooksBeyondTheHorizon() {
        Scenario scenario = shipped("colorectal-liver");

        Reproduction found = ReproductionModel.of(scenario.reference()).under(Ablation.NONE, 5 * 365);

        assertThat(found.number().value()).isLessThan(1);
        assertThat(found.growth().perDay().value()).isPositive();
        assertThat(found.verdict().controlled()).isFalse();
        assertThat(found.verdict().sentences().get(0))
                .isEqualTo(
                        "A metastasis founds 0.637 others on average up to an age of 1825 d (R_m), and more later: the"
                                + " spread goes on.");
        assertThat(found.verdict().sentences()).noneMatch(sentence -> sentence.contains("dies out"));
    }

    /** A rule that ablates at 2,000 d founds nothing after that: what H = 700 d leaves out counts. */
    @Test
    @DisplayName("a horizon that ends before ablation does not decide, nor does one that ends before lesions are seen")
    void theVerdictLooksBeyondAShortHorizon() {
        Patient patient = shipped("ablation-fails").reference();
        ReproductionModel model = ReproductionModel.of(patient);
        Ablation late = Ablation.atAge(2000);

        Reproduction found = model.under(late, 700);

        assertThat(found.number().value()).isLessThan(1);
        assertThat(model.number(late, Double.POSITIVE_INFINITY).value()).isGreaterThan(1);
        assertThat(found.verdict().neverStop()).isFalse();
        assertThat(found.verdict().controlled()).isFalse();
        assertThat(found.verdict().sentences()).anyMatch(s -> s.startsWith("In the long run their number grows by"));
        assertThat(found.preDetection().value()).isLessThan(1);
        assertThat(found.verdict().beyondLocalControl()).isTrue();
        assertThat(found.verdict().sentences()).noneMatch(s -> s.contains("controls the spread"));
    }

    @Test
    @DisplayName("R_m may be below R_pre where a rule ablates what cannot be seen, and the verdict says so")
    void belowPreDetection() {
        Patient patient = shipped("ablation-fails").reference();

        Reproduction blind = under(patient, Ablation.atAge(700));

        assertThat(blind.number().value()).isLessThan(blind.preDetection().value());
        assertThat(blind.verdict().controlled()).isTrue();
        assertThat(blind.verdict().sentences())
                .contains("R_m is below R_pre here, since metastases are ablated before they can be seen.");
        Reproduction seen = under(patient, patient.care().ablation().rule());
        assertThat(seen.number().value()).isGreaterThan(seen.preDetection().value());
        assertThat(seen.verdict().sentences()).noneMatch(s -> s.contains("below R_pre"));
    }
}
