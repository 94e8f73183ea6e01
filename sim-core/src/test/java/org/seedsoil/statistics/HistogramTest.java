package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

class HistogramTest {
    private static Histogram of(double... values) {
        Histogram.Accumulator histogram = new Histogram.Accumulator();
        for (double value : values) {
            histogram.accept(value);
        }
        return histogram.result();
    }

    @Test
    void zeroAndSmallIntegersAreKeptAsTheyAre() {
        for (int i = 0; i <= 256; i++) {
            assertThat(of(0, i, 1e9).quantile(0.5)).isEqualTo(i);
        }
        assertThat(of(0, 0, 0, 5).quantile(0.5)).isZero();
        assertThat(of(-0.0, 1).quantile(0.5)).isZero();
    }

    /** 20,000 values over 26 decades, one by one: none is read back with a larger error than is stated. */
    @Test
    void everyValueIsReadBackToTheResolution() {
        RandomStream random = TestKeys.of("resolution").stream();
        double worst = 0;
        for (int i = 0; i < 20_000; i++) {
            double value = StrictMath.pow(10, 26 * random.nextDouble() - 13);
            double read = of(0, value, 1e300).quantile(0.5);
            worst = Math.max(worst, Math.abs(read / value - 1));
        }
        assertThat(worst).isLessThanOrEqualTo(Histogram.RESOLUTION).isGreaterThan(0.9 * Histogram.RESOLUTION);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1})
    void quantilesAreThoseOfTheSortedValues(double p) {
        RandomStream random = TestKeys.of("quantiles").stream();
        double[] values = new double[5000];
        Arrays.setAll(values, i -> random.nextDouble() < 0.3 ? 0 : StrictMath.pow(10, 13 * random.nextDouble()));
        double found = of(values).quantile(p);
        Arrays.sort(values);
        double exact = values[(int) Math.max(1, Math.ceil(p * values.length)) - 1];
        assertThat(found).isCloseTo(exact, within(exact * Histogram.RESOLUTION));
    }

    @Test
    void extremesAreExact() {
        Histogram histogram = of(3.14159, 1e13 / 3, 2.71828);
        assertThat(histogram.min()).isEqualTo(2.71828);
        assertThat(histogram.max()).isEqualTo(1e13 / 3);
        assertThat(histogram.quantile(0)).isEqualTo(2.71828);
        assertThat(histogram.quantile(1)).isEqualTo(1e13 / 3);
        assertThat(of(0.1, 0.1, 0.1).quantile(0.5)).isEqualTo(0.1);
    }

    @Test
    void ranksAreNotShiftedByBinaryFractions() {
        double[] oneToHundred = new double[100];
        Arrays.setAll(oneToHundred, i -> i + 1);
        Histogram histogram = of(oneToHundred);
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(histogram.quantile(percent / 100.0)).isEqualTo(percent);
        }
        assertThat(histogram.fractionUpTo(25)).isEqualTo(0.25);
        assertThat(histogram.fractionUpTo(0)).isZero();
    }

    @Test
    void binsAddUp() {
        Histogram histogram = of(0, 0, 1, 7, 7, 7, 1e12, Double.MAX_VALUE, Double.MIN_VALUE);
        long sum = 0;
        for (int i = 0; i < histogram.size(); i++) {
            sum += histogram.count(i);
            assertThat(histogram.value(i))
                    .isGreaterThan(i == 0 ? -1 : histogram.value(i - 1))
                    .isFinite();
        }
        assertThat(sum).isEqualTo(histogram.count()).isEqualTo(9);
        assertThat(histogram.count(0)).isEqualTo(2);
    }

    @Test
    void nothingIsKnownWithoutValues() {
        assertThat(of().quantile(0.5)).isNaN();
        assertThat(of().max()).isNaN();
        assertThat(of().quantileInterval(0.5, 0.95)).isEqualTo(Interval.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void negativeAndInfiniteValuesAreRefused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(value));
    }

    /**
     * Median of 101 exponential values, 5,000 times. The ranks are the 40th and the 62nd, so the exact coverage is that of
     * 40 to 61 values below the median, 0.972; rejected at {@link Chance#ALARM}; finds an end two ranks further in.
     */
    @Test
    void intervalsCoverTheQuantile() {
        Proportion.Accumulator covered = new Proportion.Accumulator();
        for (int i = 0; i < 5000; i++) {
            RandomStream random = TestKeys.of("coverage of a median").child(i).stream();
            Histogram.Accumulator histogram = new Histogram.Accumulator();
            for (int j = 0; j < 101; j++) {
                histogram.accept(1e6 * random.nextWait(1));
            }
            Interval interval = histogram.result().quantileInterval(0.5, 0.95);
            covered.accept(interval.contains(1e6 * StrictMath.log(2)));
        }
        BinomialDistribution below = BinomialDistribution.of(101, 0.5);
        double exact = below.probability(39, 61);
        Chance.binomial("covered", covered.result().successes(), 5000, exact);
    }

    /** 200,000 burdens between 1 and 1e13 fill no more bins than there are 128ths of a doubling. */
    @Test
    void memoryIsBounded() {
        RandomStream random = TestKeys.of("memory").stream();
        Histogram.Accumulator histogram = new Histogram.Accumulator();
        for (int i = 0; i < 200_000; i++) {
            histogram.accept(StrictMath.pow(1e13, random.nextDouble()));
        }
        assertThat(histogram.result().size()).isLessThanOrEqualTo(128 * 44);
    }
}
