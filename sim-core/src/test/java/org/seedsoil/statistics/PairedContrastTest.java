package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedContrastTest {
    /** Gosset's sleep data (Student 1908, doi:10.1093/biomet/6.1.1): mean difference 1.58 h, t = 4.0621 on 9 degrees. */
    @Test
    void studentsOwnDataComeOut() {
        double[] dextro = {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2};
        double[] laevo = {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        PairedContrast.Accumulator pairs = new PairedContrast.Accumulator();
        for (int i = 0; i < dextro.length; i++) {
            pairs.accept(dextro[i], laevo[i]);
        }
        PairedContrast contrast = pairs.result();
        Moments difference = contrast.difference();
        assertThat(difference.mean()).isEqualTo(1.58, within(1e-12));
        assertThat(difference.mean() / difference.standardError()).isEqualTo(4.0621, within(5e-5));
        assertThat(contrast.interval(0.95).low()).isEqualTo(0.7001142, within(1e-6));
        assertThat(contrast.interval(0.95).high()).isEqualTo(2.4598858, within(1e-6));
        assertThat(contrast.correlation()).isEqualTo(0.7951702, within(1e-6));
    }

    @Test
    void pairingGainsWhatThePatientsShare() {
        PairedContrast.Accumulator pairs = new PairedContrast.Accumulator();
        for (int i = 0; i < 100; i++) {
            double shared = i;
            pairs.accept(shared, shared + (i % 2 == 0 ? 1 : 0));
        }
        assertThat(pairs.result().difference().mean()).isEqualTo(0.5, within(1e-12));
        assertThat(pairs.result().correlation()).isGreaterThan(0.999);
        assertThat(pairs.result().gain()).isGreaterThan(6000);
    }
}
