package org.seedsoil.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.care.Ablation;
import org.seedsoil.matrix.NonnegativeMatrix;
import org.seedsoil.statistics.Figure;

/** Published matrices and laws, to the digits given. */
class NextGenerationMatrixTest {
    private static final double[][] FOUR_ORGANS = {
        {.30, .60, .20, .50}, {.40, .10, .10, .30}, {.20, .15, .05, .20}, {.05, .05, .02, .05}
    };
    private static final double TO_ONE_AND_A_HALF = 1.5 / 0.830977;

    private static NextGenerationMatrix matrix(double[]... rows) {
        List<String> names =
                IntStream.range(0, rows.length).mapToObj(i -> "type" + i).toList();
        return NextGenerationMatrix.of(names, rows);
    }

    private static NextGenerationMatrix scaled() {
        double factor = 1.5 / matrix(FOUR_ORGANS).root().value();
        return matrix(NonnegativeMatrix.of(FOUR_ORGANS).scaleRows(i -> factor).toArray());
    }

    /** V52. */
    @Test
    void fourOrgans() {
        assertThat(matrix(FOUR_ORGANS).root().value()).isCloseTo(.830977, within(1e-6));
        assertThat(TO_ONE_AND_A_HALF).isCloseTo(1.805103, within(1e-5));
        assertThat(scaled().poissonExtinction())
                .containsExactly(new double[] {.30508, .48130, .62461, .87420}, within(1e-5));
        assertThat(matrix(FOUR_ORGANS).poissonExtinction()).containsOnly(1);
    }

    /** V52 again, through a disease of four organs whose lesions live for a fixed time. */
    @Test
    void fourOrgansAsADisease() {
        double most = Arrays.stream(FOUR_ORGANS)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .max()
                .orElse(0);
        double[][] table =
                NonnegativeMatrix.of(FOUR_ORGANS).scaleRows(i -> 1 / most).toArray();
        double rate = 1.5 / matrix(FOUR_ORGANS).root().value() * most / 50;
        Reproduction all = Sketch.of(table).sheds(rate, 0).model().under(Ablation.atAge(50), 500);

        assertThat(all.number().value()).isCloseTo(1.5, within(1e-12));
        assertThat(all.extinction()).satisfies(s -> {
            assertThat(s.get(0)).isCloseTo(.30508, within(1e-5));
            assertThat(s.get(1)).isCloseTo(.48130, within(1e-5));
            assertThat(s.get(2)).isCloseTo(.62461, within(1e-5));
            assertThat(s.get(3)).isCloseTo(.87420, within(1e-5));
        });
    }

    /** V53, C5. */
    @Test
    void destinationsIndependentOfTheSource() {
        double[] sheds = {2, .8, 1.2};
        double[] share = {.5, .3, .2};
        double[][] rows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = sheds[i] * share[j];
            }
        }
        assertThat(matrix(rows).root().value()).isCloseTo(1.48, within(1e-13));
        assertThat(matrix(rows).poissonExtinction())
                .containsExactly(new double[] {.35702, .66233, .53903}, within(1e-5));
    }

    /** V46. */
    @ParameterizedTest
    @CsvSource({"1.2, .686302", "1.5, .417188", "2, .203188", "3, .059520"})
    void poissonOffspring(double number, double extinction) {
        assertThat(matrix(new double[] {number}).poissonExtinction()[0]).isCloseTo(extinction, within(1e-6));
        Reproduction all = Sketch.alone().sheds(number / 10, 0).model().under(Ablation.atAge(10), 100);
        assertThat(all.extinction().get(0)).isCloseTo(extinction, within(1e-6));
    }

    /** V47, C6. */
    @Test
    void descentOfOneLesion() {
        BorelLaw law = new BorelLaw(.8);

        assertThat(law.mean()).isCloseTo(5, within(1e-12));
        assertThat(law.variance()).isCloseTo(100, within(1e-9));
        assertThat(IntStream.rangeClosed(1, 4).mapToDouble(law::probability).toArray())
                .containsExactly(new double[] {.449329, .161517, .087089, .055654}, within(1e-6));
        assertThat(IntStream.rangeClosed(1, 5000).mapToDouble(law::probability).sum())
                .isCloseTo(1, within(1e-12));
    }

    /** V54. */
    @Test
    void coverageOfOneType() {
        Figure coverage = matrix(new double[] {3}).criticalCoverage(matrix(new double[] {.6}), .9);

        assertThat(coverage.value()).isCloseTo(2 / 2.4 / .9, within(1e-9));
        assertThat(coverage.value()).isCloseTo(.925926, within(1e-6));
    }

    /** The matrix case: the formula for one type, .430239, is not good enough. */
    @Test
    void coverageOfFourTypes() {
        double[] factors = {.1, .3, .3, .9};
        NextGenerationMatrix treated =
                matrix(scaled().entries().scaleRows(i -> factors[i]).toArray());

        assertThat(scaled().criticalCoverage(treated, 1).value()).isCloseTo(.435993, within(1e-6));
    }

    @Test
    void coverageThatNothingNeedsOrThatDoesNotSuffice() {
        NextGenerationMatrix small = matrix(new double[] {.5});
        assertThat(small.criticalCoverage(small, 1).reason()).contains("no ablation is needed");
        NextGenerationMatrix large = matrix(new double[] {3});
        assertThat(large.criticalCoverage(matrix(new double[] {1.2}), 1).reason())
                .contains("not controllable");
        assertThat(large.criticalCoverage(matrix(new double[] {.9}), .9).reason())
                .contains("not controllable");
        assertThatThrownBy(() -> large.criticalCoverage(small, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** By hand: from a to a directly, or by b any number of times. */
    @Test
    void typeNumbers() {
        NextGenerationMatrix k = matrix(new double[] {.5, 2}, new double[] {.3, .4});

        assertThat(k.typeNumber(0).value()).isCloseTo(.5 + 2 * .3 / (1 - .4), within(1e-14));
        assertThat(k.typeNumber(1).value()).isCloseTo(.4 + .3 * 2 / (1 - .5), within(1e-14));
        assertThat(matrix(new double[] {.5, 2}, new double[] {.3, 1.4})
                        .typeNumber(0)
                        .isKnown())
                .isFalse();
    }

    /** A class below 1 that feeds one above 1 does not die out for certain; one that is fed by it does. */
    @Test
    void extinctionInAReducibleMatrix() {
        double[] s = matrix(new double[] {.5, .2, 0}, new double[] {0, 1.5, .3}, new double[] {0, 0, .8})
                .poissonExtinction();

        assertThat(s[1]).isCloseTo(.417188, within(1e-6));
        assertThat(s[0]).isBetween(.5, .999);
        assertThat(s[2]).isEqualTo(1);
    }
}
