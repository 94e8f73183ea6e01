package org.seedsoil.matrix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Spectral radius and positive eigenvectors of an irreducible nonnegative matrix by the inverse iteration of Noda (1971, Numerische
 * Mathematik 17:382–386): solve (σI − K)y = x, set σ to max (Ky)<sub>i</sub>/y<sub>i</sub>, repeat. σ falls monotonically to the
 * spectral radius, quadratically in the end, and at each step min and max of (Ky)<sub>i</sub>/y<sub>i</sub> enclose it (Collatz and
 * Wielandt).
 */
final class IrreducibleRoot {
    private static final int SMOOTHINGS = 3;
    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 4e-15;

    private final NonnegativeMatrix matrix;
    private double[] right;
    private double[] left;
    private double lower;
    private double upper = Double.POSITIVE_INFINITY;

    private IrreducibleRoot(NonnegativeMatrix matrix) {
        this.matrix = matrix;
        this.right = ones(matrix.size());
        this.left = ones(matrix.size());
    }

    static IrreducibleRoot of(NonnegativeMatrix matrix) {
        IrreducibleRoot root = new IrreducibleRoot(matrix);
        if (matrix.size() == 1) {
            root.lower = matrix.get(0, 0);
            root.upper = root.lower;
        } else {
            root.smooth();
            root.iterate();
        }
        return root;
    }

    private static double[] ones(int n) {
        double[] x = new double[n];
        Arrays.fill(x, 1);
        return x;
    }

    /** A few steps of the power method on K + I·mean, to start with a fair upper bound. */
    private void smooth() {
        for (int s = 0; s < SMOOTHINGS; s++) {
            double[] next = matrix.times(right);
            double mean = Arrays.stream(next).sum() / Arrays.stream(right).sum();
            for (int i = 0; i < next.length; i++) {
                next[i] += mean * right[i];
            }
            right = normalized(next);
        }
        enclose(right);
    }

    private void iterate() {
        @Nullable ShiftedMatrix solver = null;
        for (int s = 0; s < MOST_STEPS && upper - lower > ENOUGH * upper; s++) {
            ShiftedMatrix closer = ShiftedMatrix.of(matrix, upper);
            if (closer == null) {
                break;
            }
            solver = closer;
            double[] next = solver.solve(right);
            if (!positive(next)) {
                break;
            }
            right = normalized(next);
            left = normalized(solver.solveFromLeft(left));
            if (!enclose(right)) {
                break;
            }
        }
        if (solver != null) {
            left = normalized(solver.solveFromLeft(left));
        }
    }

    /** Narrows the bounds; returns false if they did not get any narrower. */
    private boolean enclose(double[] x) {
        double[] image = matrix.times(x);
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < x.length; i++) {
            low = Math.min(low, image[i] / x[i]);
            high = Math.max(high, image[i] / x[i]);
        }
        boolean narrower = high < upper || low > lower;
        lower = Math.max(lower, low);
        upper = Math.min(upper, high);
        return narrower;
    }

    private static boolean positive(double[] x) {
        return Arrays.stream(x).allMatch(v -> v > 0 && v < Double.POSITIVE_INFINITY);
    }

    static double[] normalized(double[] x) {
        double sum = Arrays.stream(x).sum();
        return Arrays.stream(x).map(v -> v / sum).toArray();
    }

    double value() {
        return (lower + upper) / 2;
    }

    double lower() {
        return Math.min(lower, upper);
    }

    double upper() {
        return Math.max(lower, upper);
    }

    double[] right() {
        return right.clone();
    }

    double[] left() {
        return left.clone();
    }
}
