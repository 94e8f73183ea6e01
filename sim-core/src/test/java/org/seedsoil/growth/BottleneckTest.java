package org.seedsoil.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The fates of small colonies against closed forms, 250-digit sums, a dense solver, and the table of published cases. */
class BottleneckTest {
    private static final int ESCAPED_AT = 1000;

    private static Growth exponential(double birth, double death) {
        return new Growth(GrowthLaw.EXPONENTIAL, birth, birth > 0 ? death / birth : 0, 1e12, false);
    }

    /** Births b·i against v deaths a day: P(escape from n) is P(Poisson(κ) &lt; n), κ = v/b. */
    @ParameterizedTest
    @CsvSource({"1, 0.049787", "2, 0.199148", "3, 0.423190", "5, 0.815263"})
    void v23PoissonBottleneck(int founders, double expected) {
        Bottleneck fates = Bottleneck.of(exponential(1, 0), 3, 0, ESCAPED_AT);
        assertThat(fates.survival(founders)).isCloseTo(expected, within(1e-6));
        assertRelative(fates.survival(founders), poissonBelow(founders, 3), 1e-12);
    }

    @Test
    void v24SingleCellsOfOneInAHundredMillion() {
        Bottleneck fates = Bottleneck.of(exponential(0.25, 0), 18.42068 * 0.25, 0, ESCAPED_AT);
        assertThat(fates.survival(1)).isCloseTo(1.0e-8, Percentage.withPercentage(0.001));
        assertThat(fates.survival(20)).isCloseTo(0.613239, within(1e-6));
        assertThat(fates.survival(18)).isLessThan(0.5);
        assertThat(fates.survival(19)).isGreaterThan(0.5);
        assertRelative(fates.survival(2) / fates.survival(1), 19.42068, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, 0.5, 1, 0.25", "1, 0.5, 0.5, 2, 0.5", "1, 0.72, 1, 1, 0.0477883", "1, 0.72, 1, 3, 0.230263"})
    void foundersOfTheTableEscapeAsOften(
            double birth, double death, double surveillance, int founders, double expected) {
        Bottleneck fates = Bottleneck.of(exponential(birth, death), surveillance, 0, ESCAPED_AT);
        assertThat(fates.survival(founders)).isCloseTo(expected, within(5e-7));
    }

    /** A clone that dies out: P(reach M from n) = (qⁿ − 1)/(q^M − 1), as in a game that the player is likelier to lose. */
    @ParameterizedTest
    @CsvSource({"1.2, 1, 10", "1.2, 3, 1000", "1.01, 1, 1000", "3, 2, 40"})
    void dyingClonesEscapeAsGamblersWin(double turnover, int founders, int escapedAt) {
        Bottleneck fates = Bottleneck.of(exponential(0.2, 0.2 * turnover), 0, 0, escapedAt);
        double lost = StrictMath.pow(turnover, -escapedAt);
        double expected = (StrictMath.pow(turnover, founders) - 1) * lost / (1 - lost);
        assertRelative(fates.escape(founders), expected, 1e-10);
    }

    @Test
    void pairsAndTripletsOfTheTableEscapeMoreOften() {
        Bottleneck fates = Bottleneck.of(exponential(0.25, 0.18), 13.47 * 0.18, 0, ESCAPED_AT);
        assertThat(fates.survival(1)).isCloseTo(1.0009e-8, within(5e-13));
        assertThat(fates.survival(2) / fates.survival(1)).isCloseTo(11.418, within(5e-4));
        assertThat(fates.survival(3) / fates.survival(1)).isCloseTo(69.441, within(6e-4));
    }

    @Test
    void slowingGrowthEscapesLessOften() {
        Growth gompertz = new Growth(GrowthLaw.GOMPERTZ, 0.25, 0.72, 1e12, false);
        assertThat(Bottleneck.of(gompertz, 13.47 * 0.18, 0, ESCAPED_AT).survival(1))
                .isCloseTo(3.1491e-9, within(5e-14));
    }

    /** (1 − q)^a Σ_{j&lt;n} (a)_j q^j/j!, a = 1 + v/d; what lies beyond M is below 1e-100. */
    @ParameterizedTest
    @CsvSource({"0.25, 0.18, 2.4246", "1, 0.1, 5", "0.5, 0.3, 0", "0.3, 0.003, 12", "1, 0.5, 60"})
    void constantRatesGiveTheNegativeBinomial(double birth, double death, double surveillance) {
        Bottleneck fates = Bottleneck.of(exponential(birth, death), surveillance, 0, ESCAPED_AT);
        double q = death / birth;
        double a = 1 + surveillance / death;
        double term = StrictMath.exp(a * StrictMath.log1p(-q));
        double expected = 0;
        for (int n = 1; n < 20; n++) {
            expected += term;
            term *= (a + n - 1) * q / n;
            assertRelative(fates.survival(n), expected, 1e-11);
            assertRelative(fates.escape(n), expected, 1e-11);
        }
    }

    /** Independent sums in 250 digits, down to 1e-30 and far beyond: relative errors stay below 1e-12. */
    @ParameterizedTest
    @CsvSource({"EXPONENTIAL, 17.2", "GOMPERTZ, 6", "LOGISTIC, 17.2", "WEST, 9", "EXPONENTIAL, 50", "WEST, 40"})
    void tinyProbabilitiesKeepTwelveDigits(GrowthLaw law, double surveillance) {
        for (double mutation : new double[] {0, 1e-7, 0.01, 1}) {
            Growth growth = new Growth(law, 0.25, 0.1, 5e4, false);
            Bottleneck fates = Bottleneck.of(growth, surveillance, mutation, ESCAPED_AT);
            ExactChain exact = new ExactChain(growth, surveillance, mutation, ESCAPED_AT);
            for (int n : new int[] {1, 2, 3, 8, 40, 500, 999}) {
                assertRelative(fates.survival(n), exact.survival(n), 1e-12);
                assertRelative(fates.escape(n), exact.escape(n), 1e-12);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.7, 0", "0.7, 0.05", "3, 0.5", "3, 1"})
    void aSmallChainAgreesWithADenseSolver(double surveillance, double mutation) {
        for (GrowthLaw law : GrowthLaw.values()) {
            Growth growth = new Growth(law, 1, 0.8, 25, false);
            Bottleneck fates = Bottleneck.of(growth, surveillance, mutation, 15);
            DenseChain dense = new DenseChain(growth, surveillance, mutation, 15);
            for (int n = 1; n < 15; n++) {
                assertRelative(fates.survival(n), dense.survival(n), 1e-10);
                assertRelative(fates.escape(n), dense.escape(n), 1e-10);
                assertRelative(fates.doomedDays(n), dense.doomedDays(n), 1e-10);
            }
        }
    }

    /** Conditioned on extinction the supercritical process is the subcritical one with b and d exchanged. */
    @ParameterizedTest
    @CsvSource({"0.25, 0.18", "0.25, 0.01", "1, 0.6"})
    void theDoomedDieOutLikeASubcriticalColony(double birth, double death) {
        double expected = StrictMath.log(birth / (birth - death)) / death;
        assertRelative(
                Bottleneck.of(exponential(birth, death), 0, 0, ESCAPED_AT).doomedDays(1), expected, 1e-12);
    }

    /** Pure death: the last of n cells dies after Σ 1/(d·i + v). */
    @Test
    void withoutBirthsTheDoomedDieOneByOne() {
        Growth growth = new Growth(GrowthLaw.EXPONENTIAL, 1e-300, 1, 1e12, false);
        Bottleneck fates = Bottleneck.of(growth, 0.5, 0, ESCAPED_AT);
        assertThat(fates.survival(3)).isZero();
        assertRelative(fates.doomedDays(3), 3 / 0.5, 1e-12);
    }

    @Test
    void moreFoundersAlwaysSurviveMoreOftenAndAreDoomedLonger() {
        Bottleneck fates = Bottleneck.of(exponential(0.25, 0.18), 2.4, 1e-6, ESCAPED_AT);
        assertThat(fates.survival(0)).isZero();
        assertThat(fates.doomedDays(0)).isZero();
        for (int n = 1; n <= ESCAPED_AT; n++) {
            assertThat(fates.survival(n))
                    .isGreaterThanOrEqualTo(fates.survival(n - 1))
                    .isLessThanOrEqualTo(1);
            assertThat(fates.escape(n)).isLessThanOrEqualTo(fates.survival(n));
        }
        assertThat(fates.survival(ESCAPED_AT)).isEqualTo(1);
        assertThat(fates.survival(2 * ESCAPED_AT)).isEqualTo(1);
    }

    @Test
    void deterministicColoniesNeverDieOut() {
        Growth growth = new Growth(GrowthLaw.GOMPERTZ, 0.25, 0.72, 1e12, true);
        Bottleneck fates = Bottleneck.of(growth, 1e9, 0.1, ESCAPED_AT);
        assertThat(fates.survival(0)).isZero();
        assertThat(fates.survival(1)).isEqualTo(1);
        assertThat(fates.escape(1)).isEqualTo(1);
        assertThat(fates.doomedDays(5)).isZero();
    }

    @ParameterizedTest
    @EnumSource(GrowthLaw.class)
    void nothingIsNotANumberAtTheEdges(GrowthLaw law) {
        for (double birth : new double[] {0, 1e-30, 0.2, 1e30}) {
            for (double turnover : new double[] {0, 0.5, 1}) {
                for (double surveillance : new double[] {0, 1e-30, 1, 1e30}) {
                    for (double capacity : new double[] {100, 1000, 1e12}) {
                        for (double mutation : new double[] {0, 1e-9, 1}) {
                            Growth growth = new Growth(law, birth, turnover, capacity, false);
                            assertFinite(Bottleneck.of(growth, surveillance, mutation, ESCAPED_AT));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aColonyToWhichNothingHappensSurvivesWithoutEscaping() {
        Bottleneck fates = Bottleneck.of(exponential(0, 0), 0, 0, ESCAPED_AT);
        assertThat(fates.survival(1)).isEqualTo(1);
        assertThat(fates.escape(1)).isZero();
        assertThat(fates.doomedDays(1)).isZero();
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        Growth growth = exponential(0.25, 0.18);
        assertThatIllegalArgumentException().isThrownBy(() -> Bottleneck.of(growth, -1, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Bottleneck.of(growth, Double.NaN, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Bottleneck.of(growth, 0, 1.1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Bottleneck.of(growth, 0, 0, 0));
        assertThat(Bottleneck.of(growth, 0, 0, 1).survival(1)).isEqualTo(1);
    }

    private static void assertFinite(Bottleneck fates) {
        for (int n : new int[] {0, 1, 2, 99, 100, 101, 500, 999, 1000}) {
            assertThat(fates.survival(n)).isBetween(0.0, 1.0);
            assertThat(fates.escape(n)).isBetween(0.0, 1.0);
            assertThat(fates.doomedDays(n)).isNotNaN().isGreaterThanOrEqualTo(0);
        }
    }

    private static double poissonBelow(int n, double mean) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += StrictMath.pow(mean, i) / CombinatoricsUtils.factorialDouble(i);
        }
        return sum * StrictMath.exp(-mean);
    }

    private static void assertRelative(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * expected));
    }

    /** The same chain as three linear systems with one right side each. */
    private static final class DenseChain {
        private final RealVector survival;
        private final RealVector escape;
        private final RealVector doomed;

        DenseChain(Growth growth, double surveillance, double mutation, int escapedAt) {
            int n = escapedAt - 1;
            RealMatrix leaving = new Array2DRowRealMatrix(n, n);
            RealVector survives = new ArrayRealVector(n);
            RealVector escapes = new ArrayRealVector(n);
            for (int i = 1; i <= n; i++) {
                double division = growth.birthAt(i) * i;
                double down = growth.deathAt(i) * i + surveillance;
                leaving.setEntry(i - 1, i - 1, division + down);
                survives.setEntry(i - 1, division * mutation + (i == n ? division * (1 - mutation) : 0));
                escapes.setEntry(i - 1, i == n ? division * (1 - mutation) : 0);
                if (i > 1) {
                    leaving.setEntry(i - 1, i - 2, -down);
                }
                if (i < n) {
                    leaving.setEntry(i - 1, i, -division * (1 - mutation));
                }
            }
            var solver = new LUDecomposition(leaving).getSolver();
            survival = solver.solve(survives);
            escape = solver.solve(escapes);
            RealVector extinct = survival.map(h -> 1 - h);
            doomed = solver.solve(extinct).ebeDivide(extinct);
        }

        double survival(int n) {
            return survival.getEntry(n - 1);
        }

        double escape(int n) {
            return escape.getEntry(n - 1);
        }

        double doomedDays(int n) {
            return doomed.getEntry(n - 1);
        }
    }
}
