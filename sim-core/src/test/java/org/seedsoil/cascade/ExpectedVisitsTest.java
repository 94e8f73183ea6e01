package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** The elimination against a general solver, and where a general solver fails. */
class ExpectedVisitsTest {
    private static final int STATES = 12;

    private static double[][] copy(double[][] p) {
        return new Array2DRowRealMatrix(p).getData();
    }

    @Test
    void agreesWithMatrixInversionOnRandomChains() {
        RandomStream random = TestKeys.of("visits").stream();
        for (int chain = 0; chain < 50; chain++) {
            double[][] p = new double[STATES][STATES];
            double[] absorbed = new double[STATES];
            double[] starts = new double[STATES];
            for (int i = 0; i < STATES; i++) {
                fillRow(p[i], absorbed, i, random);
                starts[i] = random.nextOpen();
            }
            RealMatrix free = MatrixUtils.createRealIdentityMatrix(STATES).subtract(new Array2DRowRealMatrix(p));
            double[] expected = new LUDecomposition(free.transpose())
                    .getSolver()
                    .solve(new ArrayRealVector(starts))
                    .toArray();
            double[] visits = ExpectedVisits.of(copy(p), absorbed.clone()).from(starts);
            for (int i = 0; i < STATES; i++) {
                assertThat(visits[i]).isCloseTo(expected[i], within(1e-11 * expected[i]));
            }
        }
    }

    private static void fillRow(double[] row, double[] absorbed, int i, RandomStream random) {
        double sum = 0.05 + random.nextOpen();
        absorbed[i] = sum;
        for (int j = 0; j < row.length; j++) {
            row[j] = random.nextOpen() < 0.4 ? random.nextOpen() : 0;
            sum += row[j];
        }
        absorbed[i] /= sum;
        for (int j = 0; j < row.length; j++) {
            row[j] /= sum;
        }
    }

    /** Two states that pass a seed to and fro, absorption 1e-18 from the second: 1e18 visits, which 1 − p would round to ∞. */
    @Test
    void keepsItsAccuracyWhereAbsorptionIsBelowRounding() {
        double[][] p = {{0, 1}, {1, 0}};
        double[] visits = ExpectedVisits.of(p, new double[] {0, 1e-18}).from(new double[] {1, 0});
        assertThat(visits[0]).isCloseTo(1e18, Percentage.withPercentage(1e-12));
        assertThat(visits[1] * 1e-18).isCloseTo(1, within(1e-15));
    }
}
