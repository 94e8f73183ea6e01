package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Survival and times on one leg, from no hazard at all to certain death, against 60-digit series. */
class LegFatesTest {
    private static final MathContext DIGITS = new MathContext(60);

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 1e-3, 0.0999, 0.1, 0.3, 1, 5, 20})
    void timesOnALegAreExact(double z) {
        double days = 0.25;
        LegFates legs = LegFates.of(z / days, new double[] {days});
        double exp = exp(BigDecimal.valueOf(-z)).doubleValue();
        assertThat(legs.survives(0)).isCloseTo(exp, within(1e-15 * exp));
        double dies = BigDecimal.ONE.subtract(exp(BigDecimal.valueOf(-z))).doubleValue();
        assertThat(legs.dies(0)).isCloseTo(dies, within(1e-14 * dies));
        assertThat(legs.flowDays(0)).isCloseTo(dies / z * days, within(1e-14));
        double early = early(BigDecimal.valueOf(z)).doubleValue() * days;
        assertThat(legs.dieDays(0)).isCloseTo(early, within(2e-14 * early));
    }

    private static BigDecimal exp(BigDecimal x) {
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 200; n++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    private static BigDecimal early(BigDecimal z) {
        BigDecimal left = exp(z.negate()).multiply(BigDecimal.ONE.add(z), DIGITS);
        return BigDecimal.ONE.subtract(left).divide(z, DIGITS);
    }

    @Test
    void withoutHazardOrTimeNobodyDies() {
        LegFates calm = LegFates.of(0, new double[] {0.5, 0.5, 0});
        assertThat(calm.survives(1)).isEqualTo(1);
        assertThat(calm.dies(1)).isZero();
        assertThat(calm.flowDays(1)).isEqualTo(0.5);
        assertThat(calm.dieDays(1)).isZero();
        assertThat(LegFates.of(3, new double[] {0}).flowDays(0)).isZero();
    }
}
