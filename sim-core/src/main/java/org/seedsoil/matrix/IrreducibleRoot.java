package org.seedsoil.matrix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Spectral radius and positive eigenvectors of an irreducible nonnegative matrix by the inverse iteration of Noda (1971, Numerische
 * Mathematik 17:382–386): solve (σI − K)y = x, set σ to max (Ky)<sub>i</sub>/y<sub>i</sub>, repeat. σ falls monotonically to the
 * spectral radius, quadratically in the end, and at each step min and max of (Ky)<sub>i</sub>/y<sub>i</sub> enclose it (Collatz and
 * Wielandt).
 *
 * <p>A quotient is a sum of n products that are not negative, divided, so that it is computed to a relative (n + 1)u with
 * u = 2<sup>−53</sup>: as little may the bounds be off, and no closer need they come. The iteration ends when rounding lets them come no
 * closer or they are within 4e-15. Where components of the vectors underflow (entries over some hundred orders of magnitude), they stay
 * apart and say so.
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
            root.iterateRight();
            root.iterateLeft();
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
        narrow(Quotients.of(matrix.times(right), right));
    }

    private void iterateRight() {
        boolean narrower = true;
        for (int s = 0; s < MOST_STEPS && narrower && upper - lower > ENOUGH * upper; s++) {
            @Nullable ShiftedMatrix solver = justAbove();
            double[] next = solver == null ? right : solver.solve(right);
            narrower = solver != null && positive(next);
            if (narrower) {
                right = normalized(next);
                narrower = narrow(Quotients.of(matrix.times(right), right));
            }
        }
    }

    /** The root is known by now, so that a step or two suffice; the left vector has bounds of its own that say when. */
    private void iterateLeft() {
        @Nullable ShiftedMatrix solver = justAbove();
        double width = Double.POSITIVE_INFINITY;
        boolean narrower = true;
        for (int s = 0; s < MOST_STEPS && solver != null && narrower && width > ENOUGH; s++) {
            double[] next = normalized(solver.solveFromLeft(left));
            Quotients quotients = Quotients.of(matrix.timesFromLeft(next), next);
            narrower = positive(next) && quotients.width() < width;
            if (narrower) {
                left = next;
                width = quotients.width();
                narrow(quotients);
            }
        }
    }

    /**
     * Factors σI − K at the upper bound, or above it by as little as rounding allows: the upper bound may be the root to its last digit
     * while the lower one is still far off, and σI − K is singular there.
     *
     * @return null only where the upper bound is no number
     */
    private @Nullable ShiftedMatrix justAbove() {
        @Nullable ShiftedMatrix solver = ShiftedMatrix.of(matrix, upper);
        for (double above = Math.ulp(1.0); solver == null && above <= 1; above *= 4) {
            solver = ShiftedMatrix.of(matrix, upper * (1 + above));
        }
        return solver;
    }

    /** Narrows the bounds; returns false if they did not get any narrower. */
    private boolean narrow(Quotients quotients) {
        boolean narrower = quotients.most < upper || quotients.least > lower;
        lower = Math.max(lower, quotients.least);
        upper = Math.min(upper, quotients.most);
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

    /** Of the components of K times a positive vector by those of the vector: the spectral radius lies between them. */
    private record Quotients(double least, double most) {
        static Quotients of(double[] image, double[] vector) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int i = 0; i < vector.length; i++) {
                least = Math.min(least, image[i] / vector[i]);
                most = Math.max(most, image[i] / vector[i]);
            }
            return new Quotients(least, most);
        }

        double width() {
            return (most - least) / most;
        }
    }
}
