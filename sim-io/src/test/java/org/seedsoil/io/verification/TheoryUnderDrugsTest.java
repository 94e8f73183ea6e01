package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.care.Treatment;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.patient.Patient;
import org.seedsoil.theory.ReproductionModel;

/** The exact R_m under drugs: that of the disease that they make where they are given for life, else refused with the reason. */
class TheoryUnderDrugsTest {
    private static Patient patient(String... changes) {
        String text = BundledScenarios.text("ablation-works");
        return ScenarioReader.parse(text, "ablation-works.yaml", List.of(changes))
                .reference();
    }

    private static double exact(String... changes) {
        return ReproductionModel.of(patient(changes))
                .number(Treatment.NONE, 3_000)
                .value();
    }

    /** The same numbers, written as a drug and written into the disease. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{receptor-blocker: {receptor: CXCR4, block: 0.5}} | block.CXCR4=0.5",
                "{receptor-blocker: {receptor: CXCR4, block: 0.5, adherence: 0.5}} | block.CXCR4=0.25",
                "{immunotherapy: {surveillance: 1.5}} | immune.surveillance=0.63 /d",
                "{immunotherapy: {nk: 0.5}} | circulation.nk=12 /d"
            })
    void forLifeIsThatOfTheDiseaseThatItMakes(String drug, String written) {
        double under = exact("care.courses={drug: " + drug + "}");
        assertThat(under).isCloseTo(exact(written), within(1e-9 * under)).isNotEqualTo(exact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{receptor-blocker: {from: 1 d, receptor: CXCR4, block: 0.5}}",
                "{receptor-blocker: {for: 1 y, receptor: CXCR4, block: 0.5}}",
                "{receptor-blocker: {after: diagnosis, receptor: CXCR4, block: 0.5}}",
                "{receptor-blocker: {onset: 9 d, receptor: CXCR4, block: 0.5}}",
                "{receptor-blocker: {response: 0.5, receptor: CXCR4, block: 0.5}}",
                "{receptor-blocker: {stop: 0.1 /y, receptor: CXCR4, block: 0.5}}",
                "{cytotoxic: {from: 9 d, log-kill: 1}}"
            })
    void whatChangesInTimeIsRefused(String drug) {
        assertThatThrownBy(() -> exact("care.courses={drug: " + drug + "}"))
                .hasMessageContaining("theory holds for laws that stay");
    }

    @Test
    void whatChangesBirthsIsRefused() {
        assertThatThrownBy(() -> exact("care.courses={drug: {endocrine: {birth: 0.9}}}"))
                .hasMessageContaining("changes births and deaths");
    }
}
