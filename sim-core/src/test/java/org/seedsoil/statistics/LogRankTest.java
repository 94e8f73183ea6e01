package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /**
     * Sums written out in R 4.2.2; for ρ = 1 alone also {@code survdiff(Surv(time, status) ~ arm, rho = 1)}: observed, expected of the
     * treated and χ².
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 9, 19.2505009480, 16.7929409892",
        "1, 0, 5.12151463951, 11.99855967708, 14.45715081872",
        "0, 1, 3.878485360494, 7.251941270954, 13.048448624021",
        "1, 1, 1.858039946809, 3.522690967376, 12.741495708631"
    })
    void weightsOfFlemingAndHarrington(double rho, double gamma, double observed, double expected, double chiSquare) {
        LogRank test =
                LogRank.of(new LogRank.Weight(rho, gamma), List.of(List.of(Freireich.treated(), Freireich.control())));
        assertThat(test.observed()[0]).isEqualTo(observed, within(1e-10));
        assertThat(test.expected()[0]).isEqualTo(expected, within(1e-9));
        assertThat(test.chiSquare()).isEqualTo(chiSquare, within(1e-9));
    }

    /** R 4.2.2, survival 3.5-3: {@code survdiff(Surv(time, status) ~ trt + strata(celltype), veteran, rho = …)}. */
    @Test
    void strataAreComparedWithin() {
        LogRank plain = LogRank.of(LogRank.Weight.NONE, veteran(3, 4, 2, 2));
        assertThat(plain.observed()).containsExactly(64, 64);
        assertThat(plain.expected()[0]).isEqualTo(68.2075529769, within(1e-9));
        assertThat(plain.chiSquare()).isEqualTo(0.701743346844, within(1e-10));
        LogRank early = LogRank.of(new LogRank.Weight(1, 0), veteran(3, 4, 2, 2));
        assertThat(early.observed()[0]).isEqualTo(32.8248572241, within(1e-9));
        assertThat(early.expected()[0]).isEqualTo(36.1105868645, within(1e-9));
        assertThat(early.chiSquare()).isEqualTo(1.00967958008, within(1e-10));
    }

    /** {@code survdiff(Surv(time, status) ~ celltype + strata(trt), veteran, rho = 0.5)}: four groups in two strata. */
    @Test
    void manyGroupsInStrata() {
        LogRank test = LogRank.of(new LogRank.Weight(0.5, 0), veteran(2, 2, 3, 4));
        assertThat(test.observed()[1]).isEqualTo(34.9577677970, within(1e-9));
        assertThat(test.expected()[3]).isEqualTo(23.9507417198, within(1e-9));
        assertThat(test.chiSquare()).isEqualTo(21.2230776527, within(1e-9));
        assertThat(test.degreesOfFreedom()).isEqualTo(3);
    }

    /** Of the columns time, status, treatment, cell type: a stratum per value of one, a group per value of another. */
    private static List<List<SurvivalTimes>> veteran(int stratum, int strata, int group, int groups) {
        List<double[]> rows = Published.rows("veteran", "time", "status", "trt", "celltype");
        return IntStream.rangeClosed(1, strata)
                .mapToObj(s -> IntStream.rangeClosed(1, groups)
                        .mapToObj(g -> Published.times(rows.stream()
                                .filter(row -> row[stratum] == s && row[group] == g)
                                .map(row -> new double[] {0, row[0], row[1]})
                                .toList()))
                        .toList())
                .toList();
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
        assertThatIllegalArgumentException().isThrownBy(() -> LogRank.of(LogRank.Weight.NONE, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRank.of(
                        LogRank.Weight.NONE,
                        List.of(
                                List.of(Freireich.treated(), Freireich.control()),
                                List.of(Freireich.treated(), Freireich.control(), Freireich.control()))));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogRank.Weight(-1, 0));
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
