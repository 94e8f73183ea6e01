package org.seedsoil.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of ablation refuse what makes no sense, in a sentence. */
class AblationTest {
    private static void assertRefused(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void probabilitiesOutOfRange(double p) {
        assertRefused("coverage is from 0 to 1", () -> Ablation.atAge(1).withCoverage(p));
        assertRefused("control probability", () -> Ablation.atAge(1).withControl(p));
        assertRefused("probability of detection", () -> Ablation.byScans(90, VisibleSize.ofCells(1), p));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void timesOutOfRange(double days) {
        assertRefused("age at ablation", () -> Ablation.atAge(days));
        assertRefused("days between scans", () -> Ablation.byScans(days, VisibleSize.ofCells(1), 1));
        assertRefused("rate of ablation", () -> Ablation.atRate(days));
        assertRefused("visible size", () -> VisibleSize.ofDiameterMm(days));
        assertRefused("age at the first scan", () -> ScanPhase.fixed(days));
    }

    @Test
    void contradictions() {
        assertRefused("nothing says when", () -> Ablation.NONE.withCoverage(0.5));
        assertRefused("random phase", () -> new ScanPhase(true, 10));
        assertRefused("rate of ablation", () -> Ablation.atRate(0));
        assertRefused("days between scans", () -> Ablation.byScans(0, VisibleSize.ofCells(1), 1));
    }

    @Test
    void sizesInCellsAndMillimetres() {
        assertThat(VisibleSize.ofCells(1e7).cells(1e8)).isEqualTo(1e7);
        assertThat(VisibleSize.ofDiameterMm(10).cells(1e9)).isCloseTo(5.23599e8, within(1e3));
        assertThat(Ablation.byScans(90, VisibleSize.ofCells(5), 1).visible()).contains(VisibleSize.ofCells(5));
        assertThat(Ablation.atAge(5).visible()).isEmpty();
    }

    @Test
    void whatActs() {
        assertThat(Ablation.NONE.acts()).isFalse();
        assertThat(Ablation.atAge(3).acts()).isTrue();
        assertThat(Ablation.atAge(3).withControl(0).acts()).isFalse();
    }
}
