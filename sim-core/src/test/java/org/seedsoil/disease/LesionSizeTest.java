package org.seedsoil.disease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LesionSizeTest {
    @Test
    void v13CellsAndMillimetres() {
        assertThat(LesionSize.cells(10, 1e9)).isCloseTo(5.23599e8, within(0.000005e8));
        assertThat(LesionSize.diameterMm(1e9, 1e9)).isCloseTo(12.4070, within(5e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 2, 35, 120})
    void diameterInvertsCells(double diameterMm) {
        assertThat(LesionSize.diameterMm(LesionSize.cells(diameterMm, 1e8), 1e8))
                .isCloseTo(diameterMm, within(1e-13 * diameterMm));
    }
}
