package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

class LogRankTest {
    @Test
    void v15LogRank() {
        LogRank test = LogRank.of(Freireich.treated(), Freireich.control());
        assertThat(test.chiSquare()).isEqualTo(16.7929, within(5e-5));
        assertThat(test.observed()).containsExactly(9, 21);
        assertThat(test.expected()[0]).isEqualTo(19.2505, within(5e-5));
        assertThat(test.expected()[1]).isEqualTo(10.7495, within(5e-5));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.probability()).isEqualTo(4.169e-5, within(1e-8));
    }

    @Test
    void theOrderOfGroupsDoesNotMatter() {
        SurvivalTimes third = simulated(40, 1.5, 7);
        double one = LogRank.of(Freireich.treated(), Freireich.control(), third).chiSquare();
        double other =
                LogRank.of(third, Freireich.treated(), Freireich.control()).chiSquare();
        assertThat(one).isEqualTo(other, within(1e-9)).isPositive();
    }

    @Test
    void aGroupComparedWithItselfDoesNotDiffer() {
        LogRank test = LogRank.of(Freireich.treated(), Freireich.treated());
        assertThat(test.chiSquare()).isEqualTo(0, within(1e-12));
        assertThat(test.probability()).isEqualTo(1, within(1e-12));
    }

    @Test
    void anEmptyGroupAddsNothing() {
        SurvivalTimes none = new SurvivalTimes.Accumulator().result();
        assertThat(LogRank.of(Freireich.treated(), Freireich.control(), none).chiSquare())
                .isEqualTo(16.7929, within(5e-5));
        assertThat(LogRank.of(none, none).chiSquare()).isZero();
    }

    @Test
    void oneGroupIsNoComparison() {
        assertThatIllegalArgumentException().isThrownBy(() -> LogRank.of(Freireich.treated()));
    }

    /**
     * Three groups of 60 with the same hazard, 4,000 times: χ² with 2 degrees would have the mean 2 and P(p &lt; 0.05) = 0.05; at this
     * size they are 2.031 and 0.0528 (300,000 times; variance 4.16, skewness 2.03). Rejected at {@link Chance#ALARM} each; finds a
     * variance without its tie and group terms.
     */
    @Test
    void equalGroupsDifferByChanceAlone() {
        Moments.Accumulator statistic = new Moments.Accumulator();
        Proportion.Accumulator rejected = new Proportion.Accumulator();
        for (int i = 0; i < 4000; i++) {
            LogRank test =
                    LogRank.of(simulated(60, 1, 3 * i), simulated(60, 1, 3 * i + 1), simulated(60, 1, 3 * i + 2));
            statistic.accept(test.chiSquare());
            rejected.accept(test.probability() < 0.05);
        }
        Chance.mean("mean", statistic.result().mean(), 4000, new Law(2.031, 4.16, 2.03));
        Chance.binomial("rejected", rejected.result().successes(), 4000, 0.05, 0.054);
    }

    /** Exponential events in days of a tenth, so that ties are common, and censoring uniform on [0, 3]. */
    private static SurvivalTimes simulated(int subjects, double hazard, int index) {
        RandomStream random = TestKeys.of("log-rank").child(index).stream();
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        for (int i = 0; i < subjects; i++) {
            double event = Math.ceil(10 * random.nextWait(hazard)) / 10;
            double censored = 3 * random.nextDouble();
            data.accept(Math.min(event, censored), event <= censored);
        }
        return data.result();
    }
}
