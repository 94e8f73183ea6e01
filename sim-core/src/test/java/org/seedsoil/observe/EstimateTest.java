package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;
import org.seedsoil.statistics.Histogram;

class EstimateTest {
    @Test
    void noneOfAHundredIsNotTakenForACertainty() {
        Estimate none = Estimate.proportion(0, 100);
        assertThat(none.value()).isZero();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.0370, within(5e-5));
        assertThat(none.standardError()).isGreaterThan(0.009);
        assertThat(Estimate.proportion(0, 0).known()).isFalse();
    }

    @Test
    void quantilesOfCountsAreExactAndTheirIntervalsAreOrderStatistics() {
        Distribution distribution = new Distribution();
        for (int i = 1; i <= 100; i++) {
            distribution.add(i);
        }
        Estimate median = distribution.quantile(0.5);
        assertThat(median.value()).isEqualTo(50);
        assertThat(median.low()).isEqualTo(40);
        assertThat(median.high()).isEqualTo(61);
        assertThat(distribution.atLeast(91)).isEqualTo(Estimate.proportion(10, 100));
        assertThat(distribution.standardDeviation()).isCloseTo(29.011, within(1e-3));
    }

    /**
     * 600 samples of 200 patients, on either side of the error that is printed: ratios vary by 0.0082279 (400,000 samples made
     * elsewhere; kurtosis 3.148, E z⁶ 18.1), rejected at {@link Chance#ALARM}; and errors average to 0.9937 of that within 3 %,
     * which is 7 standard errors. A formula that is off by 4 % is found.
     */
    @Test
    void theStandardErrorOfARatioIsItsSpreadBetweenSamples() {
        double variance = 0.0082279 * 0.0082279;
        double[] squares = new double[600];
        double errors = 0;
        for (int sample = 0; sample < squares.length; sample++) {
            RandomStream draws = TestKeys.of("ratios").child(sample).stream();
            Ratio ratio = new Ratio();
            for (int i = 0; i < 200; i++) {
                double x = draws.nextWait(1);
                ratio.add(0.3 * x + 0.2 * draws.nextDouble(), x);
            }
            squares[sample] = Math.pow(ratio.estimate().value() - 0.400501, 2);
            errors += ratio.estimate().standardError() / squares.length;
        }
        Law law = Law.ofMoments(variance, 3.148 * variance * variance, 18.1 * Math.pow(variance, 3));
        Chance.mean("spread", squares, law);
        assertThat(errors / 0.0082279).isCloseTo(0.9937, within(0.03));
        assertThat(new Ratio().estimate().known()).isFalse();
    }

    @Test
    void sizesFallIntoBinsOfEqualWidthOnALogScale() {
        Histogram.Accumulator sizes = new Histogram.Accumulator();
        for (double size : new double[] {1000, 1001, 1700, 1800, 9e5, 1.01e6, 1.7e6}) {
            sizes.accept(size);
        }
        List<SizeBin> bins = LesionSizes.bins(sizes.result());
        assertThat(bins).hasSize(13);
        assertThat(bins.get(0).lowCells()).isEqualTo(1000);
        assertThat(bins.get(0).lesions()).isEqualTo(3);
        assertThat(bins.get(1).lesions()).isEqualTo(1);
        assertThat(bins.get(1).lowCells()).isEqualTo(bins.get(0).highCells());
        assertThat(bins.get(11).lesions()).isEqualTo(1);
        assertThat(bins.get(12).lesions()).isEqualTo(2);
        assertThat(LesionSizes.bins(new Histogram.Accumulator().result())).isEmpty();
    }

    @Test
    void aDifferenceIsMeasuredInPoissonErrors() {
        assertThat(new SeedCount(110, 100).z()).isEqualTo(1);
        assertThat(SeedCount.NONE.z()).isZero();
        assertThat(new SeedCount(1, 0).z()).isInfinite();
    }
}
