package org.seedsoil.outcome;

import org.seedsoil.cascade.Fate;

/**
 * The account of every seed of a patient: what it was destined for when it left, beside the exact expectation, and where it
 * stood when following ended.
 *
 * <p>Mutable while a patient is run; one owner. Over many patients counts add up, and expectations are summed apart, without
 * rounding.
 */
public final class SeedTally extends SeedCounts {
    private final double[] expected;

    /**
     * Opens an empty account.
     *
     * @param clones number of clones
     * @param organs number of organs and nodes
     */
    public SeedTally(int clones, int organs) {
        super(clones, organs);
        this.expected = new double[cells()];
    }

    /**
     * Books the exact expectation of {@link #destine}.
     *
     * @param primary whether they left the primary
     * @param clone index of their clone
     * @param fate what becomes of them
     * @param organ where
     * @param seeds how many are expected
     */
    public void expect(boolean primary, int clone, Fate fate, int organ, double seeds) {
        expected[cell(primary, clone, fate, organ)] += seeds;
    }

    /**
     * Returns how many seeds were expected to be destined for a fate, given the sizes of the lesions they left.
     *
     * @param primary whether they left the primary
     * @param clone index of their clone
     * @param fate what becomes of them
     * @param organ where
     * @return the exact mean
     */
    public double expected(boolean primary, int clone, Fate fate, int organ) {
        return expected[cell(primary, clone, fate, organ)];
    }

    /**
     * Returns the expectation in a cell.
     *
     * @param cell its place, as {@link #cell} tells
     * @return the exact mean
     */
    public double expected(int cell) {
        return expected[cell];
    }

    /**
     * Returns how many seeds of all sources were expected to be destined for a fate.
     *
     * @param fate what becomes of them
     * @return the exact mean, over organs and clones
     */
    public double expected(Fate fate) {
        double sum = 0;
        for (int c = 0; c < clones(); c++) {
            for (int o = 0; o < organs(); o++) {
                sum += expected(true, c, fate, o) + expected(false, c, fate, o);
            }
        }
        return sum;
    }
}
