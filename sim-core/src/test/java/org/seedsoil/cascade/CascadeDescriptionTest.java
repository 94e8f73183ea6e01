package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.disease.CascadeStage;

/** The cascade tells itself in sentences. */
class CascadeDescriptionTest {
    private static DiseaseSketch sketch() {
        return new DiseaseSketch(BodySketch.abdomen())
                .clone(DiseaseSketch.plain())
                .clone(DiseaseSketch.clustered())
                .variedSoils();
    }

    @Test
    void eachStageHasALinePerCloneInOrder() {
        List<String> lines = sketch().cascade().describe();
        assertThat(lines.get(0))
                .isEqualTo(
                        "Detachment, plain: Of potential detachments 100 % leave as single cells; E-cadherin holds 0 %.");
        assertThat(lines.get(1))
                .isEqualTo(
                        "Detachment, clustered: Of potential detachments 40 % leave as single cells, 24 % as clusters of 2 to 5"
                                + " cells (mean 2.73); E-cadherin holds 36 %.");
        assertThat(lines).hasSize(22).allMatch(line -> line.endsWith("."));
        assertThat(lines.get(14))
                .startsWith(
                        "Extravasation, plain: Of arrested single cells without a cloak the share that enters the tissue is");
        assertThat(lines.get(20)).contains("escapes beyond 100 cells with probability");
    }

    @Test
    void aStageThatIsOffSaysSoOnce() {
        List<String> lines = sketch().off(CascadeStage.CIRCULATION, CascadeStage.ARREST)
                .cascade()
                .describe();
        assertThat(lines)
                .contains(
                        "Circulation: Off: no seed spends time or dies in the vessels, and none wears a cloak.",
                        "Arrest: Off: a seed stops in the first bed it meets.")
                .last()
                .asString()
                .startsWith("Destinations:");
        assertThat(sketch().off(CascadeStage.values()).cascade().describe()).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.0303, 0.0303",
        "123456, 123000",
        "1.2345e-8, 1.23e-8",
        "1e10, 1e10",
        "2.5, 2.5",
        "0.00012345, 0.000123"
    })
    void numbersHaveThreeDigits(double x, String written) {
        assertThat(Prose.number(x)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"2, 2 d", "0.5, 12 h", "0.000694444444, 1 min", "0, 0 d"})
    void timesAreInUnitsOfTheirSize(double days, String written) {
        assertThat(Prose.days(days)).isEqualTo(written);
    }
}
