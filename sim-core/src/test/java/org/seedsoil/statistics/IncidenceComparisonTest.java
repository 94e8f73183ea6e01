package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** R 4.2.2, cmprsk 2.2-11, {@code cuminc(time, cause, group, strata)$Tests}. */
class IncidenceComparisonTest {
    /** {@code cuminc(time, cause, sex)} of {@code mgus2}. */
    @ParameterizedTest
    @CsvSource({"1, 0.187980996837, 0.6646023555175", "2, 4.420238178592, 0.0355150786901"})
    void progressionAndDeathBySex(int cause, double statistic, double probability) {
        List<double[]> rows = Published.rows("mgus2", "sex", "time", "cause");
        IncidenceComparison comparison = IncidenceComparison.of(
                cause,
                IntStream.rangeClosed(1, 2)
                        .mapToObj(sex -> Published.times(rows.stream()
                                .filter(row -> row[0] == sex)
                                .map(row -> new double[] {0, row[1], row[2]})
                                .toList()))
                        .toArray(SurvivalTimes[]::new));
        assertThat(comparison.test().statistic()).isEqualTo(statistic, within(1e-9));
        assertThat(comparison.test().probability()).isEqualTo(probability, within(1e-9));
        assertThat(comparison.excess()[0] + comparison.excess()[1]).isEqualTo(0, within(1e-9));
    }

    /** {@code veteran} with cause 1 up to an age of 60, cause 2 above, by cell type: {@code cuminc(time, cause, celltype)}. */
    @ParameterizedTest
    @CsvSource({"1, 4.48656697641", "2, 3.79745620863"})
    void fourGroups(int cause, double statistic) {
        assertThat(IncidenceComparison.of(cause, List.of(cellTypes(0, time -> time)))
                        .test()
                        .statistic())
                .isEqualTo(statistic, within(1e-9));
    }

    /** {@code cuminc(time, cause, celltype, strata = trt)}. */
    @ParameterizedTest
    @CsvSource({"1, 4.38326357739", "2, 6.14838424229"})
    void fourGroupsInTwoStrata(int cause, double statistic) {
        ChiSquareTest test = IncidenceComparison.of(
                        cause, List.of(cellTypes(1, time -> time), cellTypes(2, time -> time)))
                .test();
        assertThat(test.statistic()).isEqualTo(statistic, within(1e-9));
        assertThat(test.degreesOfFreedom()).isEqualTo(3);
    }

    /** {@code cuminc(ceiling(time / 30), cause, celltype)}: many ties. */
    @ParameterizedTest
    @CsvSource({"1, 4.42883813008", "2, 3.49058460440"})
    void ties(int cause, double statistic) {
        assertThat(IncidenceComparison.of(cause, List.of(cellTypes(0, time -> Math.ceil(time / 30))))
                        .test()
                        .statistic())
                .isEqualTo(statistic, within(1e-9));
    }

    /** A group per cell type, of one treatment or of both (0). */
    private static List<SurvivalTimes> cellTypes(int treatment, ToDoubleFunction<Double> clock) {
        List<double[]> rows = Published.rows("veteran", "celltype", "trt", "time", "status", "age");
        return IntStream.rangeClosed(1, 4)
                .mapToObj(type -> Published.times(rows.stream()
                        .filter(row -> row[0] == type && (treatment == 0 || row[1] == treatment))
                        .map(row -> new double[] {0, clock.applyAsDouble(row[2]), row[3] * (row[4] > 60 ? 2 : 1)})
                        .toList()))
                .toList();
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        SurvivalTimes treated = Freireich.treated();
        assertThatIllegalArgumentException().isThrownBy(() -> IncidenceComparison.of(0, treated, treated));
        assertThatIllegalArgumentException().isThrownBy(() -> IncidenceComparison.of(1, treated));
        SurvivalTimes.Accumulator late = new SurvivalTimes.Accumulator();
        late.accept(new FollowUp(1, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncidenceComparison.of(1, treated, late.result()))
                .withMessageContaining("enter late");
        assertThat(IncidenceComparison.of(1, treated, treated).test().statistic())
                .isEqualTo(0, within(1e-12));
    }

    /**
     * Two groups of 80 with one incidence of cause 1 (hazards .1 and .1, censoring uniform up to 20 and to 30), 3,000 times: p &lt; 0.05 at
     * a rate between 0.043 and 0.058 (0.0482 in 20,000), rejected at {@link Chance#ALARM} beyond; finds a variance off by a fourth.
     */
    @Test
    void equalGroupsDifferByChanceAlone() {
        long rejected = 0;
        for (int i = 0; i < 3000; i++) {
            RandomStream random = TestKeys.of("gray").child(i).stream();
            ChiSquareTest test = IncidenceComparison.of(1, simulated(random, 20), simulated(random, 30))
                    .test();
            rejected += test.probability() < 0.05 ? 1 : 0;
        }
        Chance.binomial("rejected", rejected, 3000, 0.043, 0.058);
    }

    private static SurvivalTimes simulated(RandomStream random, double longest) {
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        for (int i = 0; i < 80; i++) {
            double event = random.nextWait(0.2);
            double censored = longest * random.nextDouble();
            data.accept(Math.min(event, censored), event <= censored ? 1 + random.nextInt(2) : 0);
        }
        return data.result();
    }
}
