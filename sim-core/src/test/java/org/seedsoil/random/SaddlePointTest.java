package org.seedsoil.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaddlePointTest {
    @Test
    void stirlingErrorMatchesExactFactorials() {
        double logFactorial = 0;
        for (int k = 1; k <= 170; k++) {
            logFactorial += StrictMath.log(k);
            double stirling = 0.5 * StrictMath.log(2 * Math.PI * k) + k * StrictMath.log(k) - k;
            assertThat(SaddlePoint.stirlingError(k)).isCloseTo(logFactorial - stirling, within(2e-12));
        }
    }

    /** The table and the series must agree where they meet. */
    @Test
    void stirlingErrorObeysItsRecurrence() {
        for (int k = 1; k <= 40; k++) {
            double step = 1 + (k + 0.5) * SaddlePoint.log1pMinus(1.0 / k) - (-0.5 / k);
            double expected = -(step - 1);
            assertThat(SaddlePoint.stirlingError(k + 1) - SaddlePoint.stirlingError(k))
                    .isCloseTo(expected, within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.11, -0.1, -0.09, -1e-3, -1e-9, 1e-12, 1e-5, 0.03, 0.1, 0.1001, 0.7, 5})
    void logarithmMinusItsArgumentIsAccurate(double x) {
        assertThat(SaddlePoint.log1pMinus(x) / exactLog1pMinus(x)).isCloseTo(1, within(1e-14));
    }

    /** P(k + 1)/P(k) = mean/(k + 1). */
    @ParameterizedTest
    @CsvSource({
        "0, 3",
        "1, 3",
        "14, 10",
        "15, 10",
        "16, 10",
        "1000, 1000",
        "1000002000, 1e9",
        "1e12, 1e12",
        "1000003000000, 1e12"
    })
    void neighbouringPoissonProbabilitiesHaveTheirRatio(double k, double mean) {
        double ratio = SaddlePoint.logPoisson(k + 1, mean) - SaddlePoint.logPoisson(k, mean);
        assertThat(ratio).isCloseTo(StrictMath.log(mean / (k + 1)), within(1e-13));
    }

    /** P(k + 1)/P(k) = (n − k)/(k + 1) · p/(1 − p). */
    @ParameterizedTest
    @CsvSource({"0, 5, 0.3", "4, 5, 0.3", "15, 40, 0.4", "300, 1000, 0.3", "5e12, 1e13, 0.5", "100003000, 1e15, 1e-7"})
    void neighbouringBinomialProbabilitiesHaveTheirRatio(double k, double n, double p) {
        double ratio = SaddlePoint.logBinomial(k + 1, n, p) - SaddlePoint.logBinomial(k, n, p);
        assertThat(ratio).isCloseTo(StrictMath.log((n - k) / (k + 1) * p / (1 - p)), within(1e-13));
    }

    @Test
    void probabilitiesSumToOne() {
        double poisson = 0;
        double binomial = 0;
        for (int k = 0; k <= 60; k++) {
            poisson += StrictMath.exp(SaddlePoint.logPoisson(k, 12.3));
            binomial += StrictMath.exp(SaddlePoint.logBinomial(k, 60, 0.37));
        }
        assertThat(poisson).isCloseTo(1, within(1e-14));
        assertThat(binomial).isCloseTo(1, within(1e-14));
    }

    /** ln(1 + x) − x by the series of artanh in 60 digits. */
    private static double exactLog1pMinus(double x) {
        MathContext digits = new MathContext(60);
        BigDecimal exact = new BigDecimal(x);
        BigDecimal r = exact.divide(exact.add(BigDecimal.valueOf(2)), digits);
        BigDecimal square = r.multiply(r, digits);
        BigDecimal power = r;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < 3000; i += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(i), digits), digits);
            power = power.multiply(square, digits);
        }
        return sum.add(sum).subtract(exact, digits).doubleValue();
    }
}
