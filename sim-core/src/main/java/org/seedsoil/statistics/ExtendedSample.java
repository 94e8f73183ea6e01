package org.seedsoil.statistics;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * Numbers of individuals, some of them infinite: order and fractions are known where means are not. NaN, a number that nobody knows, is
 * left out and counted. Immutable.
 */
public final class ExtendedSample {
    private final double[] sorted;
    private final int unknown;

    /**
     * Takes numbers.
     *
     * @param numbers in any order; may be infinite or NaN
     */
    public ExtendedSample(double... numbers) {
        this.sorted =
                Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).sorted().toArray();
        this.unknown = numbers.length - sorted.length;
    }

    /**
     * Returns how many numbers are known.
     *
     * @return how many, the infinite with them
     */
    public int size() {
        return sorted.length;
    }

    /**
     * Returns how many were left out.
     *
     * @return the NaN
     */
    public int unknown() {
        return unknown;
    }

    /**
     * Returns the known numbers.
     *
     * @return in ascending order
     */
    public double[] sorted() {
        return sorted.clone();
    }

    /**
     * Returns a quantile.
     *
     * @param fraction in (0, 1]
     * @return the smallest number that at least this fraction do not exceed, may be infinite; NaN where none is known
     */
    public double quantile(double fraction) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("a quantile is of a fraction above 0 and at most 1, not of " + fraction);
        }
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(fraction * sorted.length) - 1)];
    }

    /**
     * Counts.
     *
     * @param which which numbers count
     * @return how many of the known do
     */
    public Proportion share(DoublePredicate which) {
        return new Proportion(Arrays.stream(sorted).filter(which).count(), sorted.length);
    }
}
