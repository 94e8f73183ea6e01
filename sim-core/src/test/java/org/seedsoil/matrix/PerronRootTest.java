package org.seedsoil.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** Spectral radius and vectors against matrices solved by hand, another algorithm, and their own equations. */
class PerronRootTest {
    private static PerronRoot root(double[]... rows) {
        return PerronRoot.of(NonnegativeMatrix.of(rows));
    }

    private static void assertEigenvectors(double[][] rows, PerronRoot root, double tolerance) {
        NonnegativeMatrix matrix = NonnegativeMatrix.of(rows);
        double[] right = root.right();
        double[] left = root.left();
        double[] image = matrix.times(right);
        double[] row = matrix.timesFromLeft(left);
        for (int i = 0; i < rows.length; i++) {
            assertThat(image[i]).isCloseTo(root.value() * right[i], within(tolerance * root.value()));
            assertThat(row[i]).isCloseTo(root.value() * left[i], within(tolerance * root.value()));
            assertThat(right[i]).isNotNegative();
            assertThat(left[i]).isNotNegative();
        }
    }

    private static double[][] random(int n, double spread, int which) {
        RandomStream random = TestKeys.of("perron").child(n).child(which).stream();
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = random.nextOpen() < 0.3 ? 0 : StrictMath.exp(spread * random.nextNormal());
            }
            rows[i][(i + 1) % n] += 1e-9;
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 40, 200})
    void agreesWithTheEigendecomposition(int n) {
        double[][] rows = random(n, 1, 0);
        PerronRoot root = root(rows);
        double[] values = new EigenDecomposition(new Array2DRowRealMatrix(rows)).getRealEigenvalues();
        double largest = Arrays.stream(values).max().orElse(0);

        assertThat(root.value()).isCloseTo(largest, within(1e-11 * largest));
        assertThat(root.upper() - root.lower()).isLessThan(1e-12 * largest);
        assertEigenvectors(rows, root, 1e-13);
    }

    /**
     * Entries over 20 and 50 orders of magnitude, where the QR algorithm of the library is off by a third; the bounds are a proof. A
     * quotient of Collatz and Wielandt is computed to (n + 1)u, u = 2^−53, and so is each component of a vector that was multiplied once
     * by the matrix: the greatest and the least quotient lie at most 4(n + 1)u apart, or 4e-15 where the iteration is content.
     */
    @ParameterizedTest
    @CsvSource({"2, 100", "3, 100", "10, 100", "40, 100", "200, 20"})
    void enclosesTheRootOfBadlyScaledMatrices(int n, int matrices) {
        double bound = Math.max(4e-15, 4 * (n + 1) * 0x1p-53);
        for (int i = 0; i < matrices; i++) {
            double[][] rows = random(n, i % 2 == 0 ? 8 : 20, i);
            PerronRoot root = root(rows);

            assertThat(root.upper() - root.lower()).as("matrix %d", i).isLessThan(bound * root.value());
            assertEigenvectors(rows, root, 1e-13);
        }
    }

    /** (σI − K) is singular to the last digit as soon as the upper bound is that good, while the lower one is still 4.5e-6. */
    @Test
    void goesOnWhereTheUpperBoundIsTheRootAlready() {
        PerronRoot root = root(new double[] {1, 1e-7}, new double[] {2e-15, 1e-12});

        assertThat(root.value()).isCloseTo(1, within(1e-15));
        assertThat(root.lower()).isCloseTo(1, within(4e-15));
        assertThat(root.right()[1]).isCloseTo(2e-15, within(1e-26));
        assertThat(root.left()[1]).isCloseTo(1e-7, within(2e-14));
    }

    /** A row of ones is the right vector from the start: nothing was left to do for that one, and nothing was done for the left one. */
    @Test
    void rowsOfOneSumHaveALeftVectorOfTheirOwn() {
        PerronRoot root = root(new double[] {0.5, 0.5}, new double[] {0.9, 0.1});

        assertThat(root.value()).isEqualTo(1);
        assertThat(root.right()).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
        assertThat(root.left()).containsExactly(new double[] {9 / 14.0, 5 / 14.0}, within(1e-15));
    }

    @Test
    void cycleOfThree() {
        PerronRoot root = root(new double[] {0, 2, 0}, new double[] {0, 0, 3}, new double[] {4, 0, 0});

        assertThat(root.value()).isCloseTo(Math.cbrt(24), within(1e-14));
    }

    @Test
    void zeroRowsAndColumns() {
        double[][] rows = {{0.5, 0.2, 1}, {0.1, 0.7, 3}, {0, 0, 0}};
        PerronRoot root = root(rows);

        assertThat(root.value()).isCloseTo(0.6 + Math.sqrt(0.01 + 0.02), within(1e-14));
        assertEigenvectors(rows, root, 1e-14);
        assertThat(root.right()[2]).as("seeds nothing").isZero();
        assertThat(root.left()[2]).as("receives").isPositive();
    }

    @Test
    void reducibleMatrixTakesItsLargestClass() {
        double[][] rows = {{0.9, 1, 0, 0}, {0, 0.2, 2, 0}, {0, 3, 0.1, 5}, {0, 0, 0, 1.1}};
        PerronRoot root = root(rows);

        assertThat(root.value()).isCloseTo(0.15 + Math.sqrt(0.0025 + 6), within(1e-13));
        assertThat(root.classes().size()).isEqualTo(3);
        assertEigenvectors(rows, root, 1e-13);
        assertThat(root.right())
                .satisfies(
                        v -> assertThat(v[0]).isPositive(),
                        v -> assertThat(v[3]).isZero());
        assertThat(root.left())
                .satisfies(u -> assertThat(u[0]).isZero(), u -> assertThat(u[3]).isPositive());
    }

    @Test
    void twoClassesWithTheSameRoot() {
        double[][] rows = {{2, 1, 0}, {0, 1, 1}, {0, 0, 2}};
        PerronRoot root = root(rows);

        assertThat(root.value()).isEqualTo(2);
        assertEigenvectors(rows, root, 1e-14);
    }

    @Test
    void nothingLeadsBack() {
        PerronRoot root = root(new double[] {0, 3, 4}, new double[] {0, 0, 5}, new double[] {0, 0, 0});

        assertThat(root.value()).isZero();
        assertThat(root.hasVectors()).isFalse();
    }

    @Test
    void noTypesAtAll() {
        assertThat(root().value()).isZero();
    }

    @Test
    void refusesWhatIsNotNonnegativeAndSquare() {
        assertThatThrownBy(() -> root(new double[] {1, 2})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> root(new double[] {Double.NaN})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> root(new double[] {-1})).isInstanceOf(IllegalArgumentException.class);
    }
}
