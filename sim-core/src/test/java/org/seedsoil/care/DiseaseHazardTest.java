package org.seedsoil.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiseaseHazardTest {
    @Test
    void organsAddUpByLethalityAndBurden() {
        DiseaseHazard hazard = new Mortality(true, 1e11, 1, false, 0, 0, 0).diseaseDeath(4e-3, 1e-3, 0);
        assertThat(hazard.perDay(new double[] {1e11, 2e11, 5e12})).isEqualTo(6e-3, within(1e-18));
        assertThat(hazard.perDay(1, 2e11)).isEqualTo(2e-3, within(1e-18));
    }

    @Test
    void theExponentBendsTheBurden() {
        DiseaseHazard hazard = new DiseaseHazard(new double[] {4e-3}, 1e10, 2.0 / 3);
        assertThat(hazard.perDay(0, 8e10)).isEqualTo(16e-3, within(1e-15));
    }

    @Test
    void anOrganWithoutTumourAddsNothing() {
        for (double exponent : new double[] {0, 0.5, 1, 2}) {
            assertThat(new DiseaseHazard(new double[] {1, 1}, 1e11, exponent).perDay(new double[2]))
                    .isZero();
        }
        assertThat(new DiseaseHazard(new double[] {1}, 1e11, 0).perDay(0, 1)).isEqualTo(1);
    }

    @Test
    void aReferenceOfZeroIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DiseaseHazard(new double[1], 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DiseaseHazard(new double[1], 1e11, -1));
    }
}
