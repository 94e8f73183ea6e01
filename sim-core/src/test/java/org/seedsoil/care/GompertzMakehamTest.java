package org.seedsoil.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GompertzMakehamTest {
    private static final double YEAR = 365;
    private final GompertzMakeham law = new GompertzMakeham(4e-4, 1.7e-5, 0.1);

    @ParameterizedTest
    @CsvSource({"5,0.927416", "10,0.820129"})
    void v14SurvivalFrom65(double years, double expected) {
        assertThat(law.survival(65, years * YEAR)).isEqualTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"65,19.0855", "40,41.1307"})
    void v14LifeExpectancy(double age, double expected) {
        double years = new SimpsonIntegrator(1e-10, 1e-10, 3, 40)
                .integrate(10_000_000, t -> law.survival(age, t * YEAR), 0, 130);
        assertThat(years).isEqualTo(expected, within(1e-4));
    }

    @Test
    void theHazardIsTheSlopeOfTheCumulativeHazard() {
        for (double days : new double[] {-2000, 0, 100, 5000, 30_000}) {
            double slope = (law.cumulativeHazard(50, days + 1) - law.cumulativeHazard(50, days - 1)) / 2;
            assertThat(law.hazardPerDay(50, days)).isCloseTo(slope, within(slope * 1e-7));
        }
        assertThat(law.hazardPerDay(65, 0)).isEqualTo((4e-4 + 1.7e-5 * StrictMath.exp(6.5)) / 365, within(1e-18));
    }

    @Test
    void theClockMayStartAtAnyAge() {
        double whole = law.cumulativeHazard(40, 30 * YEAR);
        double parts = law.cumulativeHazard(40, 12 * YEAR) + law.cumulativeHazard(52, 18 * YEAR);
        assertThat(whole).isEqualTo(parts, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 0.01, 0.5, 1, 3, 20, 700})
    void theInverseInverts(double hazard) {
        GompertzMakeham[] laws = {
            law,
            new GompertzMakeham(0, 1.7e-5, 0.1),
            new GompertzMakeham(4e-4, 0, 0.1),
            new GompertzMakeham(4e-4, 1e-3, 0),
            new GompertzMakeham(5, 1e-9, 0.2),
            new GompertzMakeham(1e-9, 1e-2, 1e-6)
        };
        for (GompertzMakeham each : laws) {
            for (double age : new double[] {0, 40, 95}) {
                double days = each.daysUntil(age, hazard);
                assertThat(each.cumulativeHazard(age, days)).isCloseTo(hazard, within(hazard * 1e-12));
            }
        }
    }

    @Test
    void withoutHazardNobodyDies() {
        GompertzMakeham none = new GompertzMakeham(0, 0, 0.1);
        assertThat(none.daysUntil(65, 1)).isInfinite();
        assertThat(none.survival(65, 1e6)).isEqualTo(1);
        assertThat(law.daysUntil(65, 0)).isZero();
        assertThat(none.daysUntil(65, 0)).isZero();
    }

    @Test
    void ratesBelowZeroAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GompertzMakeham(-1e-9, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GompertzMakeham(0, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GompertzMakeham(0, 0, -0.1));
    }

    @Test
    void mortalityWithoutOtherCausesHasNoSuchDeath() {
        Mortality off = new Mortality(true, 1e11, 1, false, 4e-4, 1.7e-5, 0.1);
        Mortality on = new Mortality(true, 1e11, 1, true, 4e-4, 1.7e-5, 0.1);
        assertThat(off.daysToOtherDeath(65, 1)).isInfinite();
        assertThat(on.otherDeath()).isEqualTo(law);
        assertThat(on.daysToOtherDeath(65, 1)).isEqualTo(law.daysUntil(65, 1));
    }
}
