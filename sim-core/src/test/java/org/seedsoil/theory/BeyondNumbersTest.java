package org.seedsoil.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/** Exponential growth for so long that sizes, or what is shed, no longer fit into a number: e to the 710th does not. */
class BeyondNumbersTest {
    private static final double RATE = 0.03;
    private static final double SHEDS = 0.02;

    private static final Growth RANDOM = new Growth(GrowthLaw.EXPONENTIAL, RATE / 0.4, 0.6, 1e12, false);
    private static final List<Growth> GROWTHS = List.of(Sketch.exponential(RATE), RANDOM);
    private static final List<Double> EXPONENTS = List.of(1.0, 2.0 / 3);

    /** Each leaves some lesions for ever. */
    private static final List<Ablation> LEAVING = List.of(
            Ablation.NONE,
            Ablation.atAge(400).withCoverage(0.9),
            Ablation.atSize(VisibleSize.ofCells(1e5)).withControl(0.5),
            Ablation.atRate(0.1).withCoverage(0.5),
            Ablation.byScans(3000, VisibleSize.ofCells(1e5), 0.01).withCoverage(0.5));

    /** Early shedding is a matter of its own. */
    private static double vessels(Growth growth) {
        return growth.deterministic() ? 1 : 1e4;
    }

    static Stream<Arguments> leaving() {
        return GROWTHS.stream()
                .flatMap(growth -> EXPONENTS.stream()
                        .flatMap(exponent -> LEAVING.stream()
                                .flatMap(rule -> Stream.of(720.0, 1100.0, 30_000.0)
                                        .map(folds -> Arguments.of(growth, exponent, rule, folds / RATE)))));
    }

    @ParameterizedTest
    @MethodSource("leaving")
    @DisplayName("V90: above any number, or above 1, and the spread goes on; never 0, never an exception")
    void someStayForEver(Growth growth, double exponent, Ablation rule, double horizon) {
        ReproductionModel model = Sketch.alone()
                .grows(growth)
                .sheds(SHEDS, exponent, vessels(growth))
                .model();

        Reproduction found = model.under(rule, horizon);

        if (found.number().isKnown()) {
            assertThat(found.number().value()).isBetween(1e150, 1e300);
            assertThat(exponent * horizon * RATE).isLessThan(700);
        } else {
            assertThat(found.number().reason()).startsWith("above 1e300");
            assertThat(found.matrix()).isEmpty();
        }
        assertThat(found.verdict().controlled()).isFalse();
        assertThat(found.verdict().sentences().get(0)).endsWith("the spread goes on.");
        assertThat(found.growth().perDay().value()).isPositive();
        assertThat(found.extinction().get(0)).isBetween(0.0, 0.9);
        assertThat(found.numberError()).isFinite();
        assertThat(model.number(rule, List.of(horizon))).isEqualTo(found.number());
    }

    @ParameterizedTest
    @MethodSource("leaving")
    @DisplayName("what is removed long before is counted as with any horizon")
    void allGo(Growth growth, double exponent, Ablation rule, double horizon) {
        ReproductionModel model = Sketch.alone()
                .grows(growth)
                .sheds(SHEDS, exponent, vessels(growth))
                .model();
        Ablation treatment = Ablation.atAge(growth.deterministic() ? 40 : 400);

        Reproduction found = model.under(treatment, horizon);

        assertThat(found.number().value())
                .isCloseTo(model.number(treatment, 1000).value(), within(1e-9));
        assertThat(found.critical().ageDays().value())
                .isCloseTo(model.under(treatment, 1000).critical().ageDays().value(), within(1e-6));
        assertThat(found.critical().coverage().isKnown()).isFalse();
    }

    /** (b − d)·H is 709.8: sizes overflow, the number does not; R is m(e^(aα·H) − 1)/(aα). */
    @Test
    void theNumberIsExactWhereOnlySizesOverflow() {
        ReproductionModel model = Sketch.alone()
                .grows(Sketch.exponential(RATE))
                .sheds(SHEDS, 2.0 / 3)
                .model();

        double number = model.number(Ablation.NONE, 900 / RATE).value();

        assertThat(Math.log(number)).isCloseTo(600 + Math.log(SHEDS / (RATE * 2 / 3)), within(1e-9));
    }
}
