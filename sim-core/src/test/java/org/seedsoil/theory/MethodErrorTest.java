package org.seedsoil.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/**
 * The error that theory states for R_m against the exact chain: a bound, and one that is of use, within a factor of ten where terms of both
 * signs cancel. Nothing is random in the test.
 */
class MethodErrorTest {
    private static final int ESCAPED = 1000;
    private static final double FOR_EVER = 1e6;

    private static Reproduction told(Growth growth, double exponent, double vessels, Ablation rule) {
        return Sketch.alone()
                .grows(growth)
                .escapes(ESCAPED)
                .sheds(1, exponent, vessels)
                .model()
                .under(rule, FOR_EVER);
    }

    private static double escape(Growth growth) {
        return Bottleneck.of(growth, 0, 0, ESCAPED).escape(1);
    }

    private static void holds(Reproduction told, double exact) {
        double error = Math.abs(told.number().value() / exact - 1);
        assertThat(told.numberError()).isGreaterThan(error).isLessThan(Math.max(2e-6, 10 * error));
    }

    @ParameterizedTest(name = "{0}, turnover {1}, exponent {2}, vessels {3}, removal at {4}")
    @CsvSource({
        "EXPONENTIAL, 0.72, 0.667, 1, 7000",
        "EXPONENTIAL, 0.72, 0.667, 2000, 4000",
        "EXPONENTIAL, 0.72, 0.667, 1000, 3100",
        "EXPONENTIAL, 0.72, 0.667, 1000, 60000",
        "EXPONENTIAL, 0.72, 0.333, 400, 2000",
        "EXPONENTIAL, 0.72, 1, 1, 7000",
        "EXPONENTIAL, 0.72, 1.5, 3000, 9000",
        "EXPONENTIAL, 0.72, 0, 2000, 4000",
        "EXPONENTIAL, 0, 0.667, 1, 1200",
        "EXPONENTIAL, 0.9, 0.667, 5000, 11000",
        "GOMPERTZ, 0.72, 0.667, 1, 7000",
        "GOMPERTZ, 0.72, 0.667, 2000, 4000",
        "GOMPERTZ, 0.72, 1, 2000, 60000",
        "WEST, 0.5, 0.667, 1000, 5000",
    })
    @DisplayName("V93: removal at a size: the error told is a bound, and no more than a few times the error")
    void atASize(GrowthLaw law, double turnover, double exponent, double vessels, int removal) {
        Growth growth = new Growth(law, 0.1, turnover, 1e9, false);
        FirstPassage chain = new FirstPassage(growth, 0, ESCAPED, removal, vessels, exponent);
        chain.evaluate(0, 0, 0);

        double exact = escape(growth) * chain.earlyRe[1];
        holds(told(growth, exponent, vessels, Ablation.atSize(VisibleSize.ofCells(removal))), exact);
    }

    @ParameterizedTest(name = "turnover {0}, exponent {1}, removal after {2} d")
    @CsvSource({
        "0.72, 0.667, 260",
        "0.72, 0.667, 300",
        "0.72, 0.333, 280",
        "0.72, 1, 260",
        "0.5, 0.667, 150",
        "0, 0.667, 90"
    })
    @DisplayName("V93: removal at an age, against the geometric law of linear birth and death")
    void atAnAge(double turnover, double exponent, double age) {
        Growth growth = new Growth(GrowthLaw.EXPONENTIAL, 0.1, turnover, 1e9, false);
        Reproduction told = Sketch.alone()
                .grows(growth)
                .escapes(1)
                .sheds(1, exponent, 1)
                .model()
                .under(Ablation.atAge(age), FOR_EVER);

        holds(told, shedBy(growth, exponent, age));
    }

    /** ∫ E[N^α] dt of one cell and its descent: Simpson's rule on closed sums. */
    private static double shedBy(Growth growth, double exponent, double age) {
        int steps = 600;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * moment(growth, exponent, i * age / steps);
        }
        return sum * age / steps / 3;
    }

    /** E[N^α]: given that any lives, N is geometric (Kendall 1948). */
    private static double moment(Growth growth, double exponent, double days) {
        double q = growth.turnover();
        double grown = Math.exp(growth.initialNetRate() * days);
        double lives = (1 - q) * grown / (grown - q);
        double more = (grown - 1) / (grown - q);
        double sum = 0;
        double term = lives * (1 - more);
        for (int n = 1; term * n * n > 1e-17 || n < 2 / (1 - more); n++) {
            sum += term * Math.pow(n, exponent);
            term *= more;
        }
        return sum;
    }
}
