package org.seedsoil.matrix;

/**
 * σI − K for a nonnegative K and σ above its spectral radius, factored once by elimination without pivoting. It is a
 * nonsingular M-matrix, for which that is stable and all factors keep their signs, so a nonnegative right side has a
 * nonnegative solution.
 */
final class ShiftedMatrix {
    private final double[][] factors;

    private ShiftedMatrix(double[][] factors) {
        this.factors = factors;
    }

    /**
     * Factors.
     *
     * @param matrix K
     * @param shift σ
     * @return the factors, or null if a pivot is not positive: σ does not lie above the spectral radius by more than
     *     rounding
     */
    @org.jspecify.annotations.Nullable
    static ShiftedMatrix of(NonnegativeMatrix matrix, double shift) {
        double[][] a = matrix.toArray();
        int n = a.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (i == j ? shift : 0) - a[i][j];
            }
        }
        for (int k = 0; k < n; k++) {
            if (!(a[k][k] > 0)) {
                return null;
            }
            for (int i = k + 1; i < n; i++) {
                eliminate(a[i], a[k], k);
            }
        }
        return new ShiftedMatrix(a);
    }

    private static void eliminate(double[] row, double[] pivotRow, int k) {
        double factor = row[k] / pivotRow[k];
        row[k] = factor;
        if (factor != 0) {
            for (int j = k + 1; j < row.length; j++) {
                row[j] -= factor * pivotRow[j];
            }
        }
    }

    /** Solves (σI − K)·x = b. */
    double[] solve(double[] b) {
        int n = factors.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= factors[i][j] * x[j];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= factors[i][j] * x[j];
            }
            x[i] /= factors[i][i];
        }
        return x;
    }

    /** Solves x·(σI − K) = b. */
    double[] solveFromLeft(double[] b) {
        int n = factors.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            x[i] /= factors[i][i];
            for (int j = i + 1; j < n; j++) {
                x[j] -= factors[i][j] * x[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = 0; j < i; j++) {
                x[j] -= factors[i][j] * x[i];
            }
        }
        return x;
    }
}
