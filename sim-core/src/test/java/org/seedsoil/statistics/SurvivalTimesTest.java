package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SurvivalTimesTest {
    @Test
    void countsByCause() {
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        data.accept(3, 2);
        data.accept(1, 0);
        data.accept(2, 2);
        data.accept(5, true);
        SurvivalTimes times = data.result();
        assertThat(times.count()).isEqualTo(4);
        assertThat(times.events()).isEqualTo(3);
        assertThat(times.count(2)).isEqualTo(2);
        assertThat(times.count(9)).isZero();
        assertThat(times.exposure()).isEqualTo(11);
        assertThat(times.censorings()).containsExactly(1);
        assertThat(times.last()).isEqualTo(5);
    }

    @Test
    void aSubjectIsAtRiskUpToAndIncludingItsOwnTime() {
        SurvivalTimes times = Freireich.treated();
        assertThat(times.atRisk(0)).isEqualTo(21);
        assertThat(times.atRisk(6)).isEqualTo(21);
        assertThat(times.atRisk(6.01)).isEqualTo(17);
        assertThat(times.atRisk(35)).isEqualTo(1);
        assertThat(times.atRisk(35.5)).isZero();
    }

    @Test
    void impossibleSubjectsAreRefused() {
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        assertThatIllegalArgumentException().isThrownBy(() -> data.accept(-1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> data.accept(Double.NaN, true));
        assertThatIllegalArgumentException().isThrownBy(() -> data.accept(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> data.accept(1, 64));
        assertThat(data.count()).isZero();
    }
}
