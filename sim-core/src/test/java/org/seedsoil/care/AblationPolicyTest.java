package org.seedsoil.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AblationPolicyTest {
    private static String told(Ablation rule, boolean fromDiagnosis) {
        return String.join(" ", new AblationPolicy(rule, fromDiagnosis).describe());
    }

    @Test
    void tellsScans() {
        Ablation rule =
                Ablation.byScans(91.25, VisibleSize.ofDiameterMm(10), 0.9).withControl(0.955);
        assertThat(told(rule, true))
                .isEqualTo(
                        "From the diagnosis on, 100 % of the metastases, nodes included, are scanned every 3 mo in a phase of"
                                + " its own, found from 10 mm on with probability 90 % and ablated then. An ablation removes the"
                                + " whole lesion with probability 95.5 %; when it fails the lesion stays as it was until the next"
                                + " scan that finds it.");
    }

    @Test
    void tellsWhatIsTriedOnce() {
        assertThat(told(Ablation.atAge(30).withCoverage(0.1), false))
                .isEqualTo(
                        "From day 0 on, 10 % of the metastases, nodes included, are ablated at an age of 30 d. An ablation"
                                + " removes the whole lesion with probability 100 %; when it fails the lesion stays as it was and is"
                                + " not treated again.");
        assertThat(told(Ablation.atSize(VisibleSize.ofCells(1e6)), false)).contains("when they reach 1e6 cells");
        assertThat(told(Ablation.atRate(0.01), false)).contains("at a rate of 0.01 /d");
        assertThat(told(Ablation.NONE, true)).isEmpty();
        assertThat(told(Ablation.atAge(30).withCoverage(0), true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10 mm, 10 mm", "1 cm, 10 mm", "1e6 cells, 1e6 cells", "250 cells, 250 cells"})
    void sizesReadBack(String written, String words) {
        VisibleSize size = VisibleSize.parse(written);
        assertThat(size.words()).isEqualTo(words);
        assertThat(VisibleSize.parse(size.words())).isEqualTo(size);
    }

    @Test
    void refusesWhatIsNoSize() {
        assertThatThrownBy(() -> VisibleSize.parse("0 mm")).hasMessage("0 mm is out of range; allowed: above 0 mm");
        assertThatThrownBy(() -> VisibleSize.parse("ten cells")).isInstanceOf(IllegalArgumentException.class);
    }
}
