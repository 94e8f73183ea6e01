package org.seedsoil.theory;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.matrix.NonnegativeMatrix;
import org.seedsoil.matrix.PerronRoot;
import org.seedsoil.quantity.Digits;
import org.seedsoil.statistics.Figure;

/**
 * The next-generation matrix: entry (i, j) is the mean number of lesions of type j that one of type i founds. Rows are parents
 * (Diekmann, Heesterbeek and Metz 1990, doi:10.1007/BF00178324, with rows and columns exchanged). Immutable.
 */
public final class NextGenerationMatrix {
    private static final int MOST_STEPS = 100_000;

    private final List<String> names;
    private final NonnegativeMatrix entries;
    private final PerronRoot root;

    private NextGenerationMatrix(List<String> names, NonnegativeMatrix entries) {
        this.names = List.copyOf(names);
        this.entries = entries;
        this.root = PerronRoot.of(entries);
    }

    /**
     * Takes over a matrix.
     *
     * @param names of the types
     * @param entries row by row, rows are parents
     * @return the matrix
     */
    public static NextGenerationMatrix of(List<String> names, double[][] entries) {
        if (names.size() != entries.length) {
            throw new IllegalArgumentException(names.size() + " names for " + entries.length + " types");
        }
        return new NextGenerationMatrix(names, NonnegativeMatrix.of(entries));
    }

    /**
     * Returns the names of the types.
     *
     * @return in the order of rows and columns
     */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the entries.
     *
     * @return the matrix; rows are parents
     */
    public NonnegativeMatrix entries() {
        return entries;
    }

    /**
     * Returns the reproduction number with its eigenvectors: left says who receives (the mix of types among new lesions in the
     * long run), right says who seeds (how much a lesion of each type adds to the number of lesions in the long run).
     *
     * @return spectral radius and vectors
     */
    public PerronRoot root() {
        return root;
    }

    /**
     * Returns the type reproduction number: how many lesions of a type one of it leads to, through any others, before the
     * next of the type is counted on (Roberts and Heesterbeek 2003, doi:10.1098/rspb.2003.2339). Below 1 if and only if ρ is.
     *
     * @param type index of the type
     * @return the number; absent where the other types keep each other going without it
     */
    public Figure typeNumber(int type) {
        int n = entries.size();
        double[][] others = entries.toArray();
        Arrays.fill(others[type], 0);
        for (double[] row : others) {
            row[type] = 0;
        }
        if (PerronRoot.of(NonnegativeMatrix.of(others)).value() >= 1) {
            return Figure.absent("the other types keep spreading without " + names.get(type));
        }
        double[] row = new double[n];
        for (int j = 0; j < n; j++) {
            row[j] = j == type ? 0 : entries.get(type, j);
        }
        RealMatrix rest = new Array2DRowRealMatrix(others).scalarMultiply(-1);
        for (int i = 0; i < n; i++) {
            rest.addToEntry(i, i, 1);
        }
        double[] descent = new LUDecomposition(rest.transpose())
                .getSolver()
                .solve(new org.apache.commons.math3.linear.ArrayRealVector(row))
                .toArray();
        double sum = entries.get(type, type);
        for (int i = 0; i < n; i++) {
            sum += i == type ? 0 : descent[i] * entries.get(i, type);
        }
        return Figure.of(sum);
    }

    /**
     * Returns the chance that the descent of one lesion ends, by type, if each has a Poisson number of offspring: where neither
     * growth nor the age at removal is random. The smallest solution of s = exp(−K(1 − s)).
     *
     * @return by type
     */
    public double[] poissonExtinction() {
        int n = entries.size();
        double[] s = new double[n];
        boolean[] lasting = lasting();
        for (int i = 0; i < n; i++) {
            s[i] = lasting[i] ? 0 : 1;
        }
        double change = 1;
        for (int step = 0; step < MOST_STEPS && change > 1e-16; step++) {
            change = 0;
            for (int i = 0; i < n; i++) {
                if (lasting[i]) {
                    double sum = 0;
                    for (int j = 0; j < n; j++) {
                        sum += entries.get(i, j) * (1 - s[j]);
                    }
                    double next = Elementary.exp(-sum);
                    change = Math.max(change, Math.abs(next - s[i]));
                    s[i] = next;
                }
            }
        }
        return s;
    }

    /** Which types lead to a class of types that keeps itself going. */
    private boolean[] lasting() {
        boolean[] lasting = new boolean[entries.size()];
        for (int i = 0; i < lasting.length; i++) {
            boolean[] reached = root.classes().reachedFrom(root.classes().classOf(i));
            for (int c = 0; c < reached.length; c++) {
                lasting[i] |= reached[c] && root.valueOfClass(c) > 1;
            }
        }
        return lasting;
    }

    /**
     * Returns the coverage c at which ρ((1 − c·TCP)·K + c·TCP·K') = 1, K this matrix.
     *
     * @param treated K', where every lesion is removed in time
     * @param control TCP, in (0, 1]
     * @return the critical coverage; absent where none is needed or none suffices
     */
    public Figure criticalCoverage(NextGenerationMatrix treated, double control) {
        if (!(control > 0 && control <= 1)) {
            throw new IllegalArgumentException("the control probability is above 0 and at most 1, but is " + control);
        }
        UnivariateFunction excess =
                c -> PerronRoot.of(entries.mix(treated.entries, c * control)).value() - 1;
        return criticalCoverage(excess);
    }

    static Figure criticalCoverage(UnivariateFunction excess) {
        double untreated = excess.value(0);
        double covered = excess.value(1);
        if (untreated <= 0) {
            return Figure.absent("no ablation is needed: the number is " + Digits.three(1 + untreated) + " without it");
        }
        if (covered > 0) {
            return Figure.absent("not controllable by this means: the number is " + Digits.three(1 + covered)
                    + " with every lesion covered");
        }
        return Figure.of(new BrentSolver(1e-13, 1e-14, 1e-15).solve(200, excess, 0, 1));
    }
}
