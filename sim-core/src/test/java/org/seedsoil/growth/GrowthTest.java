package org.seedsoil.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthTest {
    /** Iwata's liver patient: a = .00286/d, K = 7.3e10. */
    private static final Growth IWATA =
            new Growth(GrowthLaw.GOMPERTZ, 0.00286 * StrictMath.log(7.3e10), 0, 7.3e10, true);

    private static Growth growth(GrowthLaw law, double birth, double turnover) {
        return new Growth(law, birth, turnover, 1e12, false);
    }

    @Test
    void v11GompertzOfThePublishedPatient() {
        assertThat(IWATA.after(1, 678)).isCloseTo(1.999e9, within(0.0005e9));
        assertThat(IWATA.daysTo(1, 1.55e9)).isCloseTo(654.119, within(5e-4));
        assertThat(IWATA.daysTo(1, 2)).isCloseTo(9.826, within(5e-4));
        assertThat(IWATA.daysTo(1e9, 2e9)).isCloseTo(61.611, within(5e-4));
    }

    /** Coumans 2013: a tumour of 12 mm doubles 23 %, one of 8 mm 16 % more slowly than its first cell. */
    @ParameterizedTest
    @CsvSource({"12, 1.23377", "8, 1.16248"})
    void v12DoublingTimesOfThePublishedLaw(double diameterMm, double expected) {
        Growth west = westOfDoublingTime(50);
        double cells = 1e9 * Math.PI / 6 * StrictMath.pow(diameterMm / 10, 3);
        assertThat(west.daysTo(cells, 2 * cells) / 50).isCloseTo(expected, within(5e-6));
    }

    @Test
    void westFollowsItsPublishedPath() {
        double root = StrictMath.pow(1e12, 0.25);
        for (double days : new double[] {0, 10, 500, 3000}) {
            double odds = (root - 1) * StrictMath.exp(-StrictMath.log(2) * days / (4 * 50));
            double expected = 1e12 / StrictMath.pow(1 + odds, 4);
            assertThat(westOfDoublingTime(50).after(1, days)).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    /** A drug acts on the rates of each cell: births by half, deaths by 1.5, and more deaths. Sizes solve that equation. */
    @ParameterizedTest
    @EnumSource(GrowthLaw.class)
    void pathUnderTreatmentSolvesItsEquation(GrowthLaw law) {
        for (RateChange change : new RateChange[] {
            new RateChange(0.5, 1.5, 0.01),
            new RateChange(0, 1, 0),
            new RateChange(2, 1, 0.2),
            new RateChange(1, 0, 0),
            new RateChange(0.01, 1, 0),
            new RateChange(1, 1, 0.12) // of one cell nothing is left
        }) {
            Growth free = growth(law, 0.3, 0.6);
            Growth growth = free.under(change);
            var integrator = new DormandPrince853Integrator(1e-8, 10, 1e-12, 1e-12);
            for (double start : new double[] {1, 1e3, 1e9, 5e11}) {
                assertThat(growth.birthAt(start)).isCloseTo(change.birth() * free.birthAt(start), within(1e-13));
                assertThat(growth.deathAt(start))
                        .isCloseTo(change.death() * free.deathAt(start) + change.added(), within(1e-13));
                double[] logSize = {StrictMath.log(start)};
                integrator.integrate(new LogSize(growth), 0, logSize, 40, logSize);
                double after = growth.after(start, 40);
                assertThat(StrictMath.log(after))
                        .as("%s, from %s", change, start)
                        .isCloseTo(logSize[0], within(1e-8));
                assertThat(growth.daysTo(start, after))
                        .isCloseTo(after > start * 1.001 ? 40 : growth.daysTo(start, after), within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(GrowthLaw.class)
    void pathSolvesItsEquation(GrowthLaw law) {
        Growth growth = growth(law, 0.3, 0.6);
        var integrator = new DormandPrince853Integrator(1e-8, 10, 1e-12, 1e-12);
        for (double start : new double[] {1, 1e3, 1e9, 3e12}) {
            double[] logSize = {StrictMath.log(start)};
            integrator.integrate(new LogSize(growth), 0, logSize, 40, logSize);
            assertThat(StrictMath.log(growth.after(start, 40))).isCloseTo(logSize[0], within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(GrowthLaw.class)
    void timesToASizeInvertThePath(GrowthLaw law) {
        Growth growth = growth(law, 0.3, 0.6);
        for (double from : new double[] {1, 7, 1e3, 1e9}) {
            for (double to : new double[] {from * 1.000001, from * 2, 1e10, 9e11}) {
                double days = growth.daysTo(from, to);
                assertThat(growth.after(from, days)).isCloseTo(to, within(1e-9 * to));
            }
            assertThat(growth.daysTo(from, from)).isZero();
            assertThat(growth.daysTo(from, from / 2)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(GrowthLaw.class)
    void birthsAndDeathsDifferByTheNetRateAndStartAsGiven(GrowthLaw law) {
        Growth growth = growth(law, 0.3, 0.6);
        assertThat(growth.birthAt(1)).isCloseTo(0.3, within(1e-15));
        assertThat(growth.deathAt(1)).isCloseTo(0.18, within(1e-15));
        for (double cells : new double[] {1, 10, 1e6, 1e12, 1e13, 1e16}) {
            assertThat(growth.birthAt(cells)).isNotNegative();
            assertThat(growth.deathAt(cells)).isNotNegative();
            assertThat(growth.birthAt(cells) - growth.deathAt(cells)).isCloseTo(growth.netRate(cells), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(GrowthLaw.class)
    void ratesOfManySizesAreThoseOfEachSize(GrowthLaw law) {
        Growth growth = new Growth(law, 0.3, 0.6, 700, false);
        double[] rates = law.netRates(growth, 5000);
        for (int i = 1; i <= 5000; i++) {
            assertThat(rates[i]).isCloseTo(growth.netRate(i), within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource(GrowthLaw.class)
    void noLesionOutgrowsItsCapacity(GrowthLaw law) {
        Growth growth = growth(law, 0.3, 0.6);
        boolean bounded = law != GrowthLaw.EXPONENTIAL;
        assertThat(growth.daysTo(1, 2e12)).matches(days -> Double.isInfinite(days) == bounded);
        assertThat(growth.after(1, 1e4) > 1.0000001e12).isEqualTo(!bounded);
        assertThat(growth(law, 0.3, 1).daysTo(1, 2)).isInfinite();
        assertThat(growth(law, 0, 0).after(5, 100)).isCloseTo(5, within(1e-14));
    }

    private static Growth westOfDoublingTime(double days) {
        double first = StrictMath.log(2) / days * (1 - StrictMath.pow(1e12, -0.25));
        return new Growth(GrowthLaw.WEST, first, 0, 1e12, true);
    }

    private record LogSize(Growth growth) implements org.apache.commons.math3.ode.FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] slope) {
            slope[0] = growth.netRate(StrictMath.exp(y[0]));
        }
    }
}
