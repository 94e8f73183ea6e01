package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

class ProportionTest {
    /** Newcombe 1998, Statistics in Medicine 17:857, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81,263,.2553,.3662", "15,148,.0624,.1605", "0,20,0,.1611", "1,29,.0061,.1718"})
    void publishedIntervalsComeOut(long successes, long trials, double low, double high) {
        Interval interval = new Proportion(successes, trials).interval(0.95);
        assertThat(interval.low()).isEqualTo(low, within(5e-5));
        assertThat(interval.high()).isEqualTo(high, within(5e-5));
    }

    /** The ends are where the score |p − p₀|/√(p₀(1−p₀)/n) equals the normal quantile: the definition. */
    @Test
    void theEndsSolveTheScoreEquation() {
        Interval interval = new Proportion(7, 40).interval(0.99);
        for (double end : new double[] {interval.low(), interval.high()}) {
            double score = Math.abs(7.0 / 40 - end) / Math.sqrt(end * (1 - end) / 40);
            assertThat(score).isEqualTo(2.5758293035489004, within(1e-9));
        }
    }

    @Test
    void certaintyKeepsAWidth() {
        assertThat(new Proportion(0, 50).interval(0.95).low()).isZero();
        assertThat(new Proportion(0, 50).interval(0.95).high()).isPositive();
        assertThat(new Proportion(50, 50).interval(0.95).high()).isEqualTo(1);
        assertThat(new Proportion(0, 0).interval(0.95)).isEqualTo(Interval.UNKNOWN);
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
    }

    /** Exact coverage, summed over the binomial law: near the level on average over p, never below 0.83 for n = 50. */
    @Test
    void exactCoverageIsNearTheLevel() {
        Moments.Accumulator coverage = new Moments.Accumulator();
        for (int i = 1; i < 500; i++) {
            coverage.accept(coverage(50, i / 500.0));
        }
        assertThat(coverage.result().mean()).isEqualTo(0.95, within(0.005));
        assertThat(coverage.result().min()).isGreaterThan(0.83);
    }

    /**
     * The same by simulation, n = 20,000 cohorts of 50 patients, rejected at {@link Chance#ALARM}; finds an accumulator that drops one patient in 50.
     */
    @Test
    void simulatedCoverageIsTheExactOne() {
        Proportion.Accumulator covered = new Proportion.Accumulator();
        for (int i = 0; i < 20_000; i++) {
            RandomStream random = TestKeys.of("coverage of a proportion").child(i).stream();
            Proportion.Accumulator cohort = new Proportion.Accumulator();
            for (int j = 0; j < 50; j++) {
                cohort.accept(random.nextDouble() < 0.13);
            }
            covered.accept(cohort.result().interval(0.95).contains(0.13));
        }
        double exact = coverage(50, 0.13);
        Chance.binomial("covered", covered.result().successes(), 20_000, exact);
    }

    private static double coverage(int trials, double p) {
        BinomialDistribution law = BinomialDistribution.of(trials, p);
        double sum = 0;
        for (int k = 0; k <= trials; k++) {
            sum += new Proportion(k, trials).interval(0.95).contains(p) ? law.probability(k) : 0;
        }
        return sum;
    }
}
