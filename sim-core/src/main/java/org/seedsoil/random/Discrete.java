package org.seedsoil.random;

/**
 * A choice among few outcomes with fixed weights, by alias table (Walker 1977, doi:10.1145/355744.355749; Vose 1991,
 * doi:10.1109/32.92917): one 64-bit word per draw. Immutable.
 */
public final class Discrete {
    private final long[] threshold;
    private final int[] alias;

    private Discrete(long[] threshold, int[] alias) {
        this.threshold = threshold;
        this.alias = alias;
    }

    /**
     * Builds the table.
     *
     * @param weights weights of the outcomes 0, 1, …, in any unit, at least 0 and not all 0; copied
     * @return the choice; an outcome of weight 0 is never drawn
     * @throws IllegalArgumentException if there is no positive weight, or one is negative or not finite
     */
    public static Discrete of(double[] weights) {
        Filling filling = new Filling(weights, weights.length / total(weights));
        while (filling.poor > 0 && filling.rich < weights.length) {
            filling.takeFromRich();
        }
        return filling.close();
    }

    private static double total(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("a weight must be at least 0 but is " + weight);
            }
            sum += weight;
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weights must have a positive, finite sum but have " + sum);
        }
        return sum;
    }

    /**
     * Returns the number of outcomes.
     *
     * @return at least 1
     */
    public int outcomes() {
        return alias.length;
    }

    /**
     * Draws an outcome.
     *
     * @param stream the numbers to draw from; one word
     * @return its index
     */
    public int sample(RandomStream stream) {
        long word = stream.nextLong();
        int n = alias.length;
        // The 128-bit product of the unsigned word and n: its upper half is the column, its lower half what is left.
        int column = (int) (Math.multiplyHigh(word, n) + (word >> 63 & n));
        return Long.compareUnsigned(word * n, threshold[column]) < 0 ? column : alias[column];
    }

    /** Columns of height 1 being filled: each poor outcome is topped up by a rich one. */
    private static final class Filling {
        private final double[] left;
        private final long[] threshold;
        private final int[] alias;
        /** Poor outcomes from the left, rich ones from the right. */
        private final int[] waiting;

        private int poor;
        private int rich;
        private int richest;

        Filling(double[] weights, double scale) {
            int n = weights.length;
            left = new double[n];
            threshold = new long[n];
            alias = new int[n];
            waiting = new int[n];
            rich = n;
            for (int i = 0; i < n; i++) {
                left[i] = weights[i] * scale;
                richest = left[i] > left[richest] ? i : richest;
                waiting[left[i] < 1 ? poor++ : --rich] = i;
            }
        }

        void takeFromRich() {
            int less = waiting[--poor];
            int more = waiting[rich];
            fill(less, more);
            left[more] -= 1 - left[less];
            if (left[more] < 1) {
                rich++;
                waiting[poor++] = more;
            }
        }

        /** Fills what rounding left over: rich columns with themselves, poor ones from the richest. */
        Discrete close() {
            for (int j = rich; j < waiting.length; j++) {
                fill(waiting[j], waiting[j]);
            }
            for (int j = 0; j < poor; j++) {
                fill(waiting[j], richest);
            }
            return new Discrete(threshold, alias);
        }

        private void fill(int column, int other) {
            threshold[column] = word(left[column]);
            alias[column] = other;
        }

        /** Returns x·2<sup>64</sup>, cut to a whole unsigned word. */
        private static long word(double x) {
            if (x >= 1) {
                return -1;
            }
            return x < 0.5 ? (long) (x * 0x1.0p64) : (long) ((x - 0.5) * 0x1.0p64) + Long.MIN_VALUE;
        }
    }
}
