package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ExtendedSampleTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private final ExtendedSample sample = new ExtendedSample(3, INFINITE, 0.5, Double.NaN, INFINITE, 1);

    @Test
    void theInfiniteCountAndTheUnknownDoNot() {
        assertThat(sample.size()).isEqualTo(5);
        assertThat(sample.unknown()).isEqualTo(1);
        assertThat(sample.share(number -> number > 1)).isEqualTo(new Proportion(3, 5));
        assertThat(sample.share(Double::isInfinite).successes()).isEqualTo(2);
        assertThat(sample.sorted()).containsExactly(0.5, 1, 3, INFINITE, INFINITE);
    }

    @Test
    void aQuantileIsTheSmallestNumberThatSoManyDoNotExceed() {
        assertThat(sample.quantile(0.2)).isEqualTo(0.5);
        assertThat(sample.quantile(0.21)).isEqualTo(1);
        assertThat(sample.quantile(0.5)).isEqualTo(3);
        assertThat(sample.quantile(0.95)).isInfinite();
        assertThat(sample.quantile(1e-9)).isEqualTo(0.5);
        assertThat(new ExtendedSample(Double.NaN).quantile(0.5)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> sample.quantile(0));
    }
}
