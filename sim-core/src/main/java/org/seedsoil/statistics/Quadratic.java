package org.seedsoil.statistics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Small symmetric matrices: covariances and their inverses. */
final class Quadratic {
    private Quadratic() {}

    /** The inverse of a covariance, by that of its correlations; pseudo-inverse where a direction has no variance. */
    static RealMatrix inverse(double[][] covariance) {
        double[] unit = new double[covariance.length];
        for (int j = 0; j < unit.length; j++) {
            unit[j] = covariance[j][j] > 0 ? 1 / Math.sqrt(covariance[j][j]) : 1;
        }
        RealMatrix scale = new DiagonalMatrix(unit);
        RealMatrix correlation =
                scale.multiply(new Array2DRowRealMatrix(covariance)).multiply(scale);
        RealMatrix inverse =
                new SingularValueDecomposition(correlation).getSolver().getInverse();
        return scale.multiply(inverse).multiply(scale);
    }

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * y[j];
        }
        return sum;
    }

    /** xᵀ C⁻¹ x. */
    static double form(double[] x, double[][] covariance) {
        return dot(x, inverse(covariance).operate(x));
    }
}
