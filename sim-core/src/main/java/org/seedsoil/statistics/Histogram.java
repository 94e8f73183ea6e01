package org.seedsoil.statistics;

import java.util.Arrays;

/**
 * How values of at least 0 are distributed, over any range at one relative resolution: each value is rounded to eight
 * significant binary digits, which moves it by at most {@value #RESOLUTION} of itself. Zero and integers up to 256 are kept
 * as they are; so are the smallest and the largest value.
 */
public final class Histogram {
    /** Largest relative error of a value read back, for values from 1e-300 to 1e300. */
    public static final double RESOLUTION = 1.0 / 256;

    private final int[] bins;
    private final long[] counts;
    private final long count;
    private final double min;
    private final double max;

    private Histogram(int[] bins, long[] counts, double min, double max) {
        this.bins = bins;
        this.counts = counts;
        this.count = Arrays.stream(counts).sum();
        this.min = min;
        this.max = max;
    }

    /**
     * Returns how many values there are.
     *
     * @return the number of values
     */
    public long count() {
        return count;
    }

    /**
     * Returns the smallest value.
     *
     * @return the smallest value, exact; NaN without values
     */
    public double min() {
        return count == 0 ? Double.NaN : min;
    }

    /**
     * Returns the largest value.
     *
     * @return the largest value, exact; NaN without values
     */
    public double max() {
        return count == 0 ? Double.NaN : max;
    }

    /**
     * Returns how many different rounded values there are.
     *
     * @return bins that are not empty
     */
    public int size() {
        return bins.length;
    }

    /**
     * Returns a rounded value.
     *
     * @param i which, from 0 in ascending order
     * @return what the values of this bin were rounded to
     */
    public double value(int i) {
        return Bin.value(bins[i]);
    }

    /**
     * Returns how many values were rounded to the same.
     *
     * @param i which bin, from 0 in ascending order
     * @return values in it, at least 1
     */
    public long count(int i) {
        return counts[i];
    }

    /**
     * Returns the smallest value that at least a fraction p of all values do not exceed (the inverse of the empirical
     * distribution function: no interpolation between values).
     *
     * @param p the fraction, in [0, 1]
     * @return the quantile, to the resolution; NaN without values
     * @throws IllegalArgumentException if p is not in [0, 1]
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile is of a fraction in [0, 1], not " + p);
        }
        return count == 0 ? Double.NaN : ranked(rank(p));
    }

    /**
     * Returns the interval between two ordered values that covers the true quantile with at least about the given confidence,
     * whatever the distribution (normal approximation to the binomial count of values below it, ranks rounded outwards).
     *
     * @param p the fraction, in [0, 1]
     * @param confidence level, such as 0.95
     * @return the interval; unknown without values
     */
    public Interval quantileInterval(double p, double confidence) {
        double half = Confidence.normal(confidence) * Math.sqrt(count * p * (1 - p));
        if (count == 0) {
            return Interval.UNKNOWN;
        }
        return new Interval(ranked(Math.floor(count * p - half)), ranked(Math.ceil(count * p + half) + 1));
    }

    /**
     * Returns the fraction of values that do not exceed a value.
     *
     * @param value the value, at least 0
     * @return values rounded to at most it, over all; NaN without values
     */
    public double fractionUpTo(double value) {
        long below = 0;
        for (int i = 0; i < bins.length && value(i) <= value; i++) {
            below += counts[i];
        }
        return (double) below / count;
    }

    /** Rank of a quantile, from 1; a hair is taken off so that 0.07 of 100 values is the 7th in binary too. */
    private double rank(double p) {
        return Math.ceil(p * count * (1 - 1e-14));
    }

    private double ranked(double rank) {
        if (rank <= 1) {
            return min;
        }
        if (rank >= count) {
            return max;
        }
        long below = 0;
        int i = -1;
        do {
            i++;
            below += counts[i];
        } while (below < rank);
        return Math.min(Math.max(value(i), min), max);
    }

    /**
     * Takes in values. Merges exactly, in any order. Memory is 16 bytes per different rounded value: at most 128 per
     * doubling, 89 kB for everything between 1 and 1e13.
     */
    public static final class Accumulator implements Statistic<Accumulator, Histogram> {
        private static final int FEWEST_PENDING = 64;

        private int[] bins = new int[0];
        private long[] counts = new long[0];
        private int[] pending = new int[4];
        private int waiting;
        private long count;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        /** Opens an empty accumulator. */
        public Accumulator() {}

        /**
         * Takes in a value.
         *
         * @param value a finite value of at least 0
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public void accept(double value) {
            if (!(value >= 0 && value <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("a histogram takes finite values of at least 0, not " + value);
            }
            if (waiting == pending.length) {
                makeRoom();
            }
            pending[waiting++] = Bin.of(value);
            count++;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }

        @Override
        public void combine(Accumulator later) {
            settle();
            later.settle();
            merge(later.bins, later.counts, later.bins.length);
            count += later.count;
            min = Math.min(min, later.min);
            max = Math.max(max, later.max);
        }

        @Override
        public void save(StateWriter to) {
            settle();
            to.put(min);
            to.put(max);
            to.put(bins.length);
            int before = 0;
            for (int i = 0; i < bins.length; i++) {
                to.put(bins[i] - before);
                to.put(counts[i]);
                before = bins[i];
            }
        }

        @Override
        public void load(StateReader from) {
            min = from.nextDouble();
            max = from.nextDouble();
            bins = new int[from.nextSize()];
            counts = new long[bins.length];
            int before = 0;
            for (int i = 0; i < bins.length; i++) {
                bins[i] = before + from.nextSize();
                counts[i] = from.next();
                before = bins[i];
            }
            count = Arrays.stream(counts).sum();
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public Histogram result() {
            settle();
            return new Histogram(bins.clone(), counts.clone(), min, max);
        }

        /** Lets as many values wait as there are bins, so that the cost of merging, spread over the values, is constant. */
        private void makeRoom() {
            int most = Math.max(FEWEST_PENDING, bins.length);
            if (waiting < most) {
                pending = Arrays.copyOf(pending, Math.min(most, 2 * waiting));
            } else {
                settle();
            }
        }

        /** Books the values that wait: sorts them, joins equal ones and merges them with the rest. */
        private void settle() {
            Arrays.sort(pending, 0, waiting);
            long[] ones = new long[waiting];
            int last = -1;
            for (int i = 0; i < waiting; i++) {
                if (last < 0 || pending[i] != pending[last]) {
                    last++;
                    pending[last] = pending[i];
                }
                ones[last]++;
            }
            merge(pending, ones, last + 1);
            waiting = 0;
        }

        private void merge(int[] others, long[] theirs, int length) {
            int[] merged = new int[bins.length + length];
            long[] sums = new long[merged.length];
            int size = 0;
            int i = 0;
            int j = 0;
            while (i < bins.length || j < length) {
                boolean mine = j == length || (i < bins.length && bins[i] <= others[j]);
                boolean both = mine && j < length && bins[i] == others[j];
                merged[size] = mine ? bins[i] : others[j];
                sums[size++] = (mine ? counts[i++] : 0) + (mine && !both ? 0 : theirs[j++]);
            }
            bins = Arrays.copyOf(merged, size);
            counts = Arrays.copyOf(sums, size);
        }
    }

    /** The leading bits of a double as a number that grows with it: exponent and seven digits after the leading one. */
    private static final class Bin {
        private static final int DROPPED = 52 - 7;
        private static final int LARGEST = (int) (Double.doubleToRawLongBits(Double.MAX_VALUE) >>> DROPPED);

        private Bin() {}

        static int of(double value) {
            long rounded = Double.doubleToRawLongBits(value + 0.0) + (1L << (DROPPED - 1));
            int bin = (int) Math.min(LARGEST, rounded >>> DROPPED);
            return bin == 0 && value > 0 ? 1 : bin;
        }

        static double value(int bin) {
            return Double.longBitsToDouble((long) bin << DROPPED);
        }
    }
}
