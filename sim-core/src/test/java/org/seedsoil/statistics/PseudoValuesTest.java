package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PseudoValuesTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double NONE = Double.NaN;

    private static Moments moments(double[] values) {
        Moments.Accumulator moments = new Moments.Accumulator();
        Arrays.stream(values).forEach(moments::accept);
        return moments.result();
    }

    @Test
    void valuesThatAllHaveAreTheirOwn() {
        assertThat(PseudoValues.ofMean(new double[] {3, 0.1, 7})).containsExactly(3, 0.1, 7);
        assertThat(PseudoValues.ofMean(new double[] {NONE, NONE})).containsOnly(NONE);
    }

    /** The error is that of a ratio of two sums: n⁻² Σ (x − x̄)² N/(N − 1), by hand for 1, 2, 6 of five. */
    @Test
    void theMeanOfThoseWhoHaveOneKeepsItsError() {
        Moments found = moments(PseudoValues.ofMean(new double[] {1, NONE, 2, NONE, 6}));
        assertThat(found.mean()).isEqualTo(3, EXACT);
        assertThat(found.standardError()).isEqualTo(Math.sqrt((4 + 1 + 9) / 9.0 * 5 / 4), EXACT);
    }

    private static List<@Nullable FollowUp> followed() {
        List<@Nullable FollowUp> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(i % 5 == 4 ? null : new FollowUp(0, 1 + i * 7 % 40, i % 3));
        }
        return all;
    }

    /** The mean is the estimate, and the error Greenwood's, but for N/(N − 1), whoever is not followed. */
    @Test
    void survivalHasGreenwoodsError() {
        double[] spread = PseudoValues.ofSurvival(followed(), 20, false);
        SurvivalTimes.Accumulator times = new SurvivalTimes.Accumulator();
        for (FollowUp each : followed()) {
            if (each != null) {
                times.accept(each);
            }
        }
        KaplanMeier curve = KaplanMeier.of(times.result());
        assertThat(moments(spread).mean()).isEqualTo(curve.survival(20), EXACT);
        assertThat(moments(spread).standardError() * Math.sqrt(39.0 / 40)).isEqualTo(curve.standardError(20), EXACT);
        double[] alone = PseudoValues.ofSurvival(followed(), 20, true);
        assertThat(moments(alone).mean())
                .isEqualTo(1 - CumulativeIncidence.of(times.result(), 1).incidence(20), EXACT);
        assertThat(PseudoValues.ofSurvival(Arrays.asList(null, null), 1, false)).containsOnly(NONE);
    }
}
