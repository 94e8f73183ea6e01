package org.seedsoil.random;

/**
 * A choice among few outcomes with fixed weights, by alias table (Walker 1977, doi:10.1145/355744.355749; Vose 1991,
 * doi:10.1109/32.92917): one 64-bit word per draw. Immutable.
 */
public final class Discrete {
    private static final double FULL = 0x1.0p64;

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
        int n = weights.length;
        double scale = n / total(weights);
        double[] left = new double[n];
        int[] stack = new int[n]; // too full from the right, not full from the left
        int poor = 0;
        int rich = n;
        int largest = 0;
        for (int i = 0; i < n; i++) {
            left[i] = weights[i] * scale;
            if (left[i] < 1) {
                stack[poor++] = i;
            } else {
                stack[--rich] = i;
            }
            largest = weights[i] > weights[largest] ? i : largest;
        }
        long[] threshold = new long[n];
        int[] alias = new int[n];
        while (poor > 0 && rich < n) {
            int less = stack[--poor];
            int more = stack[rich];
            threshold[less] = word(left[less]);
            alias[less] = more;
            left[more] -= 1 - left[less];
            if (left[more] < 1) {
                rich++;
                stack[poor++] = more;
            }
        }
        close(stack, poor, rich, left, threshold, alias, largest);
        return new Discrete(threshold, alias);
    }

    private static void close(
            int[] stack, int poor, int rich, double[] left, long[] threshold, int[] alias, int largest) {
        for (int j = rich; j < stack.length; j++) {
            threshold[stack[j]] = -1;
            alias[stack[j]] = stack[j];
        }
        for (int j = 0; j < poor; j++) { // only rounding leaves these
            threshold[stack[j]] = word(left[stack[j]]);
            alias[stack[j]] = largest;
        }
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

    /** Returns floor(x·2⁶⁴) as an unsigned word, for x in [0, 1]. */
    private static long word(double x) {
        double scaled = x * FULL;
        if (scaled >= FULL) {
            return -1;
        }
        return scaled < FULL / 2 ? (long) scaled : (long) (scaled - FULL / 2) + Long.MIN_VALUE;
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
        int column = (int) (Math.multiplyHigh(word, n) + (word >> 63 & n));
        return Long.compareUnsigned(word * n, threshold[column]) < 0 ? column : alias[column];
    }
}
