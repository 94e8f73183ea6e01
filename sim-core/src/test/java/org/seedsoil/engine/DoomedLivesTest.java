package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/**
 * How long the doomed live, against the exponential of the whole chain ({@link SmallChain}): at the ages of the table the values, between them the
 * integral.
 */
class DoomedLivesTest {
    private static DoomedLives lives(double birth, double death, double kills, double mutates, int end, int founders) {
        Growth growth = new Growth(GrowthLaw.EXPONENTIAL, birth, death / birth, 1e12, false);
        Bottleneck whole = Bottleneck.of(growth, kills, mutates, end);
        return DoomedLives.of(ColonyRates.of(growth, end), kills, mutates, whole, founders);
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.18, 0, 0, 12",
        "0.25, 0.18, 0.6, 0, 40",
        "0.25, 0.18, 0.6, 0.05, 40",
        "0.9, 0.05, 3, 0, 40",
        "0.1, 0.3, 0, 1e-3, 60",
        "2, 1.9, 0.1, 0, 30"
    })
    void areThoseOfTheMatrixExponential(double birth, double death, double kills, double mutates, int end) {
        DoomedLives lives = lives(birth, death, kills, mutates, end, 3);
        SmallChain chain = new SmallChain(birth, death, kills, mutates, end);
        double[] doomed = chain.survival();
        for (int i = 0; i < doomed.length; i++) {
            doomed[i] = 1 - doomed[i];
        }
        for (int age = 0; age < 48; age += 3) {
            double days = DoomedLives.age(age);
            double[] alive = chain.after(doomed, days);
            double[] sum = chain.integral(doomed, days);
            double between = days * 1.09;
            double[] sumBetween = chain.integral(doomed, between);
            for (int n = 1; n <= 3; n++) {
                assertThat(lives.alive(n, days)).isCloseTo(alive[n - 1], within(VALUE));
                assertThat(lives.days(n, days)).isCloseTo(sum[n - 1], within(VALUE * Math.max(1, sum[n - 1])));
                assertThat(lives.days(n, between))
                        .isCloseTo(sumBetween[n - 1], within(VALUE * Math.max(1, sumBetween[n - 1])));
            }
        }
    }

    /** What steps that grow by a fifth leave, and sizes that fewer than 1e-7 of the doomed reach. */
    private static final double VALUE = 2e-5;

    /** One cell that dies or escapes: e^{−(b + d + k) t} (d + k)/(b + d + k). */
    @Test
    void ofOneSizeTheyAreExponential() {
        DoomedLives lives = lives(0.25, 0.18, 0.4, 0, 2, 1);
        double all = 0.25 + 0.18 + 0.4;
        double doomed = 0.58 / all;
        for (int age = 0; age < 40; age++) {
            double days = DoomedLives.age(age);
            assertThat(lives.alive(1, days)).isCloseTo(doomed * Math.exp(-all * days), within(VALUE));
            assertThat(lives.days(1, days)).isCloseTo(doomed * -Math.expm1(-all * days) / all, within(VALUE));
        }
        assertThat(lives.alive(1, 2 * lives.oldest())).isZero();
        assertThat(lives.days(1, 2 * lives.oldest())).isCloseTo(doomed / all, within(VALUE));
    }

    @Test
    void atOnceAllOfThemAreThere() {
        DoomedLives lives = lives(0.25, 0.18, 0.6, 0.01, 200, 5);
        Growth growth = new Growth(GrowthLaw.EXPONENTIAL, 0.25, 0.72, 1e12, false);
        Bottleneck whole = Bottleneck.of(growth, 0.6, 0.01, 200);
        for (int n = 1; n <= 5; n++) {
            assertThat(lives.alive(n, 0)).isEqualTo(1 - whole.survival(n));
            assertThat(lives.days(n, 0)).isZero();
        }
        assertThat(lives.founders()).isEqualTo(5);
    }
}
