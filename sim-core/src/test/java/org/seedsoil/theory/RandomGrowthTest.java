package org.seedsoil.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/** The law of random growth against known passage times and moments. */
class RandomGrowthTest {
    private static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, 0.25, 0.72, 1e12, false);

    private static double[] meanAndDeviation(Growth growth, double kills, int escapedAt, int top, ResidualNoise noise) {
        FirstPassage passage = new FirstPassage(growth, kills, escapedAt, top, 1e9, 1);
        LagLaw law = LagInversion.of(passage, noise, 1, 1, 0).get(0);
        double h = 1e-4;
        double at = moment(law, 0);
        double near = (moment(law, -h) - moment(law, h)) / (2 * h);
        double far = (moment(law, -2 * h) - moment(law, 2 * h)) / (4 * h);
        double nearSquare = (moment(law, -h) - 2 * at + moment(law, h)) / (h * h);
        double farSquare = (moment(law, -2 * h) - 2 * at + moment(law, 2 * h)) / (4 * h * h);
        double mean = (4 * near - far) / 3;
        double square = (4 * nearSquare - farSquare) / 3;
        assertThat(at).isCloseTo(1, within(1e-10));
        return new double[] {mean, Math.sqrt(square - mean * mean)};
    }

    private static double moment(LagLaw law, double rate) {
        return law.discounted(rate).below(Double.POSITIVE_INFINITY);
    }

    /** V06. */
    @ParameterizedTest
    @CsvSource({"100, 55.396, 17.954", "2000, 98.623, 18.305", "10000, 121.633, 18.319"})
    void timeToReachASizeGivenSuccess(int size, double mean, double deviation) {
        double[] moments = meanAndDeviation(GROWTH, 0, size, size, new ResidualNoise(0, 0));

        assertThat(moments[0]).isCloseTo(mean, within(6e-4));
        assertThat(moments[1]).isCloseTo(deviation, within(1e-3));
    }

    /** V07: the lag carries all of the chance, so 1e9 cells are reached a fixed time after it. */
    @Test
    void timeToABillionCells() {
        int smooth = 3072;
        double[] moments = meanAndDeviation(GROWTH, 0, 1000, smooth, ResidualNoise.from(GROWTH, smooth));
        double fixed = Math.log(1e9 / smooth) / 0.07;

        assertThat(moments[0] + fixed).isCloseTo(286.107, within(1e-3));
        assertThat(moments[1]).isCloseTo(18.3221, within(1e-3));
    }

    /** E[X^α] of one founder whose line lives: X is geometric (Kendall 1948), so the sum is exact. */
    @ParameterizedTest
    @CsvSource({"200, .6666666666666666", "300, .6666666666666666", "300, .33", "300, 1"})
    void momentsOfTheSize(double days, double exponent) {
        ColonyLaw law = ColonyLaw.of(new ColonyLaw.Shape(GROWTH, 0, 1000, exponent, 1e5, 1, 1));
        LagLaw.Discounted lag = law.course(1).lag(0).discounted(exponent * 0.07);
        double computed =
                lag.below(Double.POSITIVE_INFINITY) * Math.pow(law.smoothAt() * Math.exp(0.07 * days), exponent);

        double growth = Math.exp(0.07 * days);
        double eta = 0.25 * (growth - 1) / (0.25 * growth - 0.18);
        // P(alive) = 1 − d/b·η; given escape, P(alive) is 1 − q: lines that live at 200 d but die out before 1000 cells
        // are < 1e-6.
        double mean = powerOfGeometric(eta, exponent) * (1 - 0.72 * eta) / 0.28;

        assertThat(computed / mean).isCloseTo(1, within(2e-6));
    }

    /** E[(1 + G)^α], P(G = g) = (1 − η)η^g: for η near 1 by the Gamma function, with the correction of Euler and Maclaurin. */
    private static double powerOfGeometric(double eta, double exponent) {
        double rate = -Math.log(eta);
        int head = 200_000;
        double sum = 0;
        for (int n = 1; n <= head; n++) {
            sum += Math.pow(n, exponent) * Math.exp(-rate * (n - 1));
        }
        double step = 1e-3;
        double tail = 0;
        double low = Math.log(head + 0.5);
        for (double y = low + step / 2; y < low + 60; y += step) {
            double n = Math.exp(y);
            tail += Math.pow(n, exponent) * Math.exp(-rate * (n - 1)) * n * step;
        }
        return -Math.expm1(-rate) * (sum + tail);
    }

    /** The answer does not depend on where the exact chain ends: Gompertz growth, guarded, for one and for three founders. */
    @Test
    void smoothSizeDoesNotMatter() {
        Growth growth = new Growth(GrowthLaw.GOMPERTZ, 0.0714, 0.72, 1e12, false);
        double[] means = IntStream.of(2000, 4000, 16000)
                .mapToDouble(top -> {
                    FirstPassage passage = new FirstPassage(growth, 0.6, 1000, top, 1e9, 1);
                    LagLaw law = LagInversion.of(passage, ResidualNoise.from(growth, top), 3, 3, 0)
                            .get(0);
                    double reference = growth.daysTo(top, 1e6);
                    return law.discounted(0.01).below(Double.POSITIVE_INFINITY) * Math.exp(-0.01 * reference);
                })
                .toArray();

        assertThat(means[0] / means[2]).isCloseTo(1, within(1e-6));
        assertThat(means[1] / means[2]).isCloseTo(1, within(3e-7));
    }

    /** Everything shed before the top, by inversion, adds up to what the transform says, and starts at the rate of one cell. */
    @Test
    void earlyShedding() {
        FirstPassage passage = new FirstPassage(GROWTH, 0, 1000, 3000, 1, 0.5);
        EarlyShedding early = new EarlyShedding(passage, 1, 0);

        assertThat(early.until(1e-3, 0)).isCloseTo(1e-3, within(1e-6));
        assertThat(early.until(2000, 0) / early.until(Double.POSITIVE_INFINITY, 0))
                .isCloseTo(1, within(1e-9));
        assertThat(early.until(2000, -0.01) / early.until(Double.POSITIVE_INFINITY, -0.01))
                .isCloseTo(1, within(1e-6));
    }
}
