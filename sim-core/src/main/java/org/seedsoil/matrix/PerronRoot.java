package org.seedsoil.matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * The spectral radius ρ of a nonnegative matrix with the nonnegative eigenvectors that belong to it. A reducible matrix is
 * taken apart into classes of indices that lead to each other; ρ is the largest of theirs (Frobenius 1912). Zero rows and
 * columns are allowed. Immutable.
 *
 * <p>Of several classes with the same ρ, the right eigenvector belongs to one that no other of them leads to, the left one to
 * one that leads to no other of them; such vectors are at least 0 everywhere.
 */
public final class PerronRoot {
    private static final double SAME = 1e-12;

    private final NonnegativeMatrix matrix;
    private final StrongComponents classes;
    private final List<IrreducibleRoot> roots = new ArrayList<>();
    private final double value;
    private final double[] right;
    private final double[] left;

    private PerronRoot(NonnegativeMatrix matrix) {
        this.matrix = matrix;
        this.classes = StrongComponents.of(matrix);
        for (int c = 0; c < classes.size(); c++) {
            roots.add(IrreducibleRoot.of(matrix.part(classes.members(c))));
        }
        this.value = roots.stream().mapToDouble(IrreducibleRoot::value).max().orElse(0);
        this.right = value > 0 ? extendRight(uppermost()) : new double[0];
        this.left = value > 0 ? extendLeft(lowermost()) : new double[0];
    }

    /**
     * Solves the eigenproblem.
     *
     * @param matrix any nonnegative matrix, also one without rows
     * @return root and vectors
     */
    public static PerronRoot of(NonnegativeMatrix matrix) {
        return new PerronRoot(matrix);
    }

    /**
     * Returns the spectral radius.
     *
     * @return ρ, at least 0
     */
    public double value() {
        return value;
    }

    /**
     * Returns a lower bound by the theorem of Collatz and Wielandt.
     *
     * @return at most ρ, up to rounding
     */
    public double lower() {
        return roots.stream().mapToDouble(IrreducibleRoot::lower).max().orElse(0);
    }

    /**
     * Returns an upper bound by the theorem of Collatz and Wielandt.
     *
     * @return at least ρ, up to rounding
     */
    public double upper() {
        return roots.stream().mapToDouble(IrreducibleRoot::upper).max().orElse(0);
    }

    /**
     * Returns the classes.
     *
     * @return indices that lead to each other
     */
    public StrongComponents classes() {
        return classes;
    }

    /**
     * Returns the spectral radius of one class.
     *
     * @param number of the class
     * @return its ρ
     */
    public double valueOfClass(int number) {
        return roots.get(number).value();
    }

    /**
     * Says whether there are eigenvectors to speak of.
     *
     * @return false where ρ is 0: nothing leads back to itself
     */
    public boolean hasVectors() {
        return value > 0;
    }

    /**
     * Returns v ≥ 0 with K·v = ρ·v.
     *
     * @return a copy that sums to 1; empty where ρ is 0
     */
    public double[] right() {
        return right.clone();
    }

    /**
     * Returns u ≥ 0 with u·K = ρ·u.
     *
     * @return a copy that sums to 1; empty where ρ is 0
     */
    public double[] left() {
        return left.clone();
    }

    private boolean dominates(int number) {
        return roots.get(number).value() >= value * (1 - SAME);
    }

    private int lowermost() {
        int c = 0;
        while (!dominates(c)) {
            c++;
        }
        return c;
    }

    private int uppermost() {
        int c = classes.size() - 1;
        while (!dominates(c)) {
            c--;
        }
        return c;
    }

    /** Classes that lead to this one come later in the order, and none of them dominates. */
    private double[] extendRight(int dominant) {
        double[] v = new double[matrix.size()];
        place(dominant, roots.get(dominant).right(), v);
        for (int c = dominant + 1; c < classes.size(); c++) {
            int[] members = classes.members(c);
            double[] inflow = new double[members.length];
            boolean leads = false;
            for (int m = 0; m < members.length; m++) {
                for (int j = 0; j < v.length; j++) {
                    inflow[m] += matrix.get(members[m], j) * v[j];
                }
                leads |= inflow[m] > 0;
            }
            if (leads) {
                place(c, shifted(members).solve(inflow), v);
            }
        }
        return IrreducibleRoot.normalized(v);
    }

    /** Classes that this one leads to come earlier in the order, and none of them dominates. */
    private double[] extendLeft(int dominant) {
        double[] u = new double[matrix.size()];
        place(dominant, roots.get(dominant).left(), u);
        for (int c = dominant - 1; c >= 0; c--) {
            int[] members = classes.members(c);
            double[] inflow = new double[members.length];
            boolean reached = false;
            for (int m = 0; m < members.length; m++) {
                for (int i = 0; i < u.length; i++) {
                    inflow[m] += u[i] * matrix.get(i, members[m]);
                }
                reached |= inflow[m] > 0;
            }
            if (reached) {
                place(c, shifted(members).solveFromLeft(inflow), u);
            }
        }
        return IrreducibleRoot.normalized(u);
    }

    private ShiftedMatrix shifted(int[] members) {
        ShiftedMatrix solver = ShiftedMatrix.of(matrix.part(members), value);
        if (solver == null) {
            throw new IllegalStateException("a class below the spectral radius cannot be singular at it");
        }
        return solver;
    }

    private void place(int number, double[] part, double[] whole) {
        int[] members = classes.members(number);
        for (int m = 0; m < members.length; m++) {
            whole[members[m]] = part[m];
        }
    }
}
