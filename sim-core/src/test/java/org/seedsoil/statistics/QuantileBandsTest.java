package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuantileBandsTest {
    @Test
    void bandsAreOverThoseFollowedThatFar() {
        QuantileBands.Accumulator bands = new QuantileBands.Accumulator(0, 30, 60);
        bands.acceptCourse(1, 10, 100);
        bands.acceptCourse(2, 20);
        bands.acceptCourse(3);
        bands.accept(1, 0);
        QuantileBands result = bands.result();
        assertThat(result.size()).isEqualTo(3);
        assertThat(result.day(1)).isEqualTo(30);
        assertThat(result.at(0).count()).isEqualTo(3);
        assertThat(result.at(1).count()).isEqualTo(3);
        assertThat(result.quantile(0.5)).containsExactly(2, 10, 100);
        assertThat(result.quantile(1)).containsExactly(3, 20, 100);
    }

    @Test
    void nobodyFollowedMeansNoBand() {
        QuantileBands.Accumulator bands = new QuantileBands.Accumulator(0, 30);
        bands.accept(0, 5);
        assertThat(bands.result().quantile(0.5)).containsExactly(5, Double.NaN);
    }

    @Test
    void otherGridsAreRefused() {
        QuantileBands.Accumulator bands = new QuantileBands.Accumulator(0, 30);
        assertThatIllegalArgumentException().isThrownBy(() -> bands.combine(new QuantileBands.Accumulator(0, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> bands.acceptCourse(1, 2, 3));
    }
}
