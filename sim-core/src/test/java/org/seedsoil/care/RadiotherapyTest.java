package org.seedsoil.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadiotherapyTest {
    @Test
    @DisplayName(
            "V75: 3 x 18 Gy at α/β 10 are a BED of 151.2 Gy; 5 x 7 Gy control .991007976 of tumours of 1e7 clonogens")
    void knownCases() {
        assertThat(new Radiotherapy(3, 18, 0.3, 10, 1).effectiveDoseGy()).isCloseTo(151.2, within(1e-12));
        Radiotherapy course = new Radiotherapy(5, 7, 0.35, 10, 1);
        assertThat(course.effectiveDoseGy()).isCloseTo(59.5, within(1e-12));
        assertThat(course.controlProbability(1e7)).isCloseTo(0.991007976, within(1e-9));
        assertThat(course.controlProbability(0)).isEqualTo(1);
    }

    @Test
    @DisplayName("clonogens are a share of the cells: one in ten has the control of a tumour of a tenth")
    void clonogens() {
        Radiotherapy all = new Radiotherapy(5, 7, 0.35, 10, 1);
        Radiotherapy some = new Radiotherapy(5, 7, 0.35, 10, 0.1);
        assertThat(some.survival()).isCloseTo(all.survival() / 10, within(1e-20));
        assertThat(some.controlProbability(1e8)).isCloseTo(all.controlProbability(1e7), within(1e-9));
    }

    @Test
    @DisplayName("no dose kills nobody")
    void noDose() {
        assertThat(new Radiotherapy(3, 0, 0.3, 10, 1).survival()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 18, .3, 10, 1",
        "3, -1, .3, 10, 1",
        "3, 18, -1, 10, 1",
        "3, 18, .3, 0, 1",
        "3, 18, .3, 10, 0",
        "3, 18, .3, 10, 1.1"
    })
    @DisplayName("what no course can be is refused")
    void refused(int fractions, double dose, double alpha, double alphaBeta, double clonogenic) {
        assertThatThrownBy(() -> new Radiotherapy(fractions, dose, alpha, alphaBeta, clonogenic))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
