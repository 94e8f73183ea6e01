package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Our quantiles against another library's, to a relative 1e-11 over all tails and degrees of freedom in use. */
class LawsOfTestsTest {
    private static final Percentage CLOSE = withinPercentage(1e-9);
    private static final double[] TAILS = {0.4, 0.25, 0.1, 0.05, 0.025, 0.005, 1e-3, 1e-5, 5e-7};
    private static final double[] DEGREES = {1, 2, 3, 4.5, 10, 29, 100, 999, 9_999, 10_001, 1e5, 1e7};

    @Test
    void normal() {
        NormalDistribution law = NormalDistribution.of(0, 1);
        for (double tail : TAILS) {
            double z = law.inverseSurvivalProbability(tail);
            assertThat(NormalLaw.quantile(tail)).isCloseTo(-z, CLOSE);
            assertThat(NormalLaw.above(z)).isCloseTo(tail, CLOSE);
            assertThat(NormalLaw.below(z)).isCloseTo(1 - tail, CLOSE);
        }
        for (double z = -9; z <= 30; z += 0.37) {
            assertThat(NormalLaw.above(z)).isCloseTo(law.survivalProbability(z), CLOSE);
        }
        assertThat(NormalLaw.below(Double.NEGATIVE_INFINITY)).isEqualTo(0);
        assertThat(NormalLaw.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(NormalLaw.above(Double.NaN)).isNaN();
    }

    @Test
    void student() {
        for (double degrees : DEGREES) {
            TDistribution law = TDistribution.of(degrees);
            for (double tail : TAILS) {
                assertThat(StudentLaw.exceeded(tail, degrees))
                        .as("tail %s of %s degrees", tail, degrees)
                        .isCloseTo(law.inverseSurvivalProbability(tail), CLOSE);
            }
        }
    }

    @Test
    void chiSquare() {
        for (double degrees : DEGREES) {
            ChiSquaredDistribution law = ChiSquaredDistribution.of(degrees);
            for (double tail : TAILS) {
                assertThat(ChiSquareLaw.exceeded(tail, degrees))
                        .as("upper tail %s of %s degrees", tail, degrees)
                        .isCloseTo(law.inverseSurvivalProbability(tail), CLOSE);
                assertThat(ChiSquareLaw.quantile(tail, degrees))
                        .as("lower tail %s of %s degrees", tail, degrees)
                        .isCloseTo(law.inverseCumulativeProbability(tail), CLOSE);
            }
        }
        for (double x = 0.1; x < 100; x *= 1.3) {
            assertThat(ChiSquareLaw.above(x, 4))
                    .isCloseTo(ChiSquaredDistribution.of(4).survivalProbability(x), CLOSE);
        }
        assertThat(ChiSquareLaw.above(0, 3)).isEqualTo(1);
    }
}
