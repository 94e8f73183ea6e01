package org.seedsoil.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of doubles, and of their products, without rounding: only what is asked of it is rounded, once, to the nearest double.
 * So it does not depend on the order of its values, nor on how they were parted and merged.
 *
 * <p>It is the small superaccumulator of Neal 2015 (arXiv:1505.05571): a number in fixed point, held in chunks of 32 bits
 * whose words have room for the carries of many values, which are passed on now and then. Here the chunks begin at the square of the
 * smallest double, so that a product needs no rounding either, and only those that were reached are held: some 100 bytes for values
 * within twenty decades, 1.1 KB at most.
 *
 * <p>Mutable, one owner at a time, not thread-safe.
 */
public final class ExactSum implements Mergeable<ExactSum> {
    /** The unit is 2^−2148, the square of the smallest double. */
    private static final int UNIT_EXPONENT = -2148;
    /** A double is its significand times 2^(exponent as stored − 1075). */
    private static final int EXPONENT_BIAS = 1075;

    private static final int EXPONENT_MASK = 0x7ff;
    private static final int FRACTION_BITS = 52;
    private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
    private static final int CHUNK_BITS = 32;
    private static final long CHUNK_MASK = (1L << CHUNK_BITS) - 1;
    /** A carried chunk is below 2^33, a value adds less than 2^53: two chunks, one of them carried, stay below 2^63 together. */
    private static final int MOST_BETWEEN_CARRIES = 1000;

    private static final long[] NOTHING = {};

    /** Chunks from the first that was reached, lowest first; the last one has the sign. */
    private long[] chunks = NOTHING;
    /** Place of the first chunk. */
    private int first;
    /** Values since carries were last passed on. */
    private int pending;

    /** Opens an empty sum. */
    public ExactSum() {}

    /**
     * Adds a value. Some nanoseconds; nothing is allocated where a value of its size was there before.
     *
     * @param value a finite value
     * @throws IllegalArgumentException if it is not finite
     */
    public void add(double value) {
        long bits = finiteBits(value);
        put(significand(bits), exponent(bits) - EXPONENT_BIAS - UNIT_EXPONENT, bits < 0);
    }

    /**
     * Adds the product of two values, exactly, also where it would be no finite double.
     *
     * @param x a finite value
     * @param y a finite value
     * @throws IllegalArgumentException if one is not finite
     */
    public void addProduct(double x, double y) {
        long first = finiteBits(x);
        long second = finiteBits(y);
        long significand = significand(first);
        long other = significand(second);
        int place = exponent(first) + exponent(second) - 2 * EXPONENT_BIAS - UNIT_EXPONENT;
        long low = significand * other;
        long high = Math.multiplyHigh(significand, other);
        boolean negative = (first ^ second) < 0;
        put(low & (HIDDEN_BIT - 1), place, negative);
        put(high << (Long.SIZE - FRACTION_BITS) | low >>> FRACTION_BITS, place + FRACTION_BITS, negative);
    }

    @Override
    public void combine(ExactSum later) {
        if (later.chunks.length == 0) {
            return;
        }
        carry();
        reach(later.first, later.first + later.chunks.length);
        for (int i = 0; i < later.chunks.length; i++) {
            chunks[later.first + i - first] += later.chunks[i];
        }
        carry();
    }

    @Override
    public void save(StateWriter to) {
        carry();
        to.put(first);
        to.put(chunks.length);
        for (long chunk : chunks) {
            to.put(chunk);
        }
    }

    @Override
    public void load(StateReader from) {
        first = from.nextSize();
        chunks = new long[from.nextSize()];
        Arrays.setAll(chunks, i -> from.next());
    }

    /**
     * Returns the sum.
     *
     * @return the double nearest to it, the even one of two; infinite beyond the largest
     */
    public double value() {
        return Rounding.nearest(units(), BigInteger.ONE, UNIT_EXPONENT);
    }

    /**
     * Returns the sum divided by a number.
     *
     * @param divisor a number above 0
     * @return the double nearest to the quotient
     */
    double dividedBy(long divisor) {
        return Rounding.nearest(units(), BigInteger.valueOf(divisor), UNIT_EXPONENT);
    }

    /**
     * Returns n·Q − S² over n, where Q is this sum of n squares and S the sum of what was squared: the sum of squared deviations from
     * the mean.
     *
     * @param values the sum of the values themselves
     * @param count how many values, above 0
     * @return the double nearest to it, at least 0
     */
    double squaredDeviations(ExactSum values, long count) {
        BigInteger n = BigInteger.valueOf(count);
        BigInteger sum = values.units();
        // S² is in units of the square of the unit: 2^−2148 · 2^−2148.
        BigInteger spread = units().multiply(n).shiftLeft(-UNIT_EXPONENT).subtract(sum.multiply(sum));
        return Rounding.nearest(spread, n, 2 * UNIT_EXPONENT);
    }

    /** The sum in units: any integer. */
    private BigInteger units() {
        if (chunks.length == 0) {
            return BigInteger.ZERO;
        }
        carry();
        BigInteger sum = BigInteger.valueOf(chunks[chunks.length - 1]);
        byte[] below = new byte[(chunks.length - 1) * Integer.BYTES];
        for (int i = 0; i < below.length; i++) {
            int fromLowest = below.length - 1 - i;
            below[i] = (byte) (chunks[fromLowest / Integer.BYTES] >>> Byte.SIZE * (fromLowest % Integer.BYTES));
        }
        return sum.shiftLeft((chunks.length - 1) * CHUNK_BITS)
                .add(new BigInteger(1, below))
                .shiftLeft(first * CHUNK_BITS);
    }

    private static long finiteBits(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a sum needs finite values, not " + value);
        }
        return Double.doubleToRawLongBits(value);
    }

    /** The exponent as stored, that of subnormal numbers being 1. */
    private static int exponent(long bits) {
        return Math.max(1, (int) (bits >>> FRACTION_BITS) & EXPONENT_MASK);
    }

    private static long significand(long bits) {
        long fraction = bits & (HIDDEN_BIT - 1);
        return (bits >>> FRACTION_BITS & EXPONENT_MASK) == 0 ? fraction : fraction | HIDDEN_BIT;
    }

    /** Adds part · 2^place units, with part below 2^54. */
    private void put(long part, int place, boolean negative) {
        if (part == 0) {
            return;
        }
        if (pending == MOST_BETWEEN_CARRIES) {
            carry();
        }
        pending++;
        int chunk = place / CHUNK_BITS;
        int offset = place % CHUNK_BITS;
        if (chunk < first || chunk + 2 > first + chunks.length) {
            reach(chunk, chunk + 2);
        }
        long low = part << offset & CHUNK_MASK;
        long high = part >>> (CHUNK_BITS - offset);
        chunks[chunk - first] += negative ? -low : low;
        chunks[chunk - first + 1] += negative ? -high : high;
    }

    /** Holds the chunks of some places, too; the end is exclusive. */
    private void reach(int from, int to) {
        int low = chunks.length == 0 ? from : Math.min(from, first);
        int high = chunks.length == 0 ? to : Math.max(to, first + chunks.length);
        long[] wider = new long[high - low];
        System.arraycopy(chunks, 0, wider, chunks.length == 0 ? 0 : first - low, chunks.length);
        chunks = wider;
        first = low;
    }

    /** Passes carries on, so that every chunk but the last is in [0, 2^32) and the last within ± 2^32. */
    private void carry() {
        pending = 0;
        for (int i = 0; i + 1 < chunks.length; i++) {
            chunks[i + 1] += chunks[i] >> CHUNK_BITS;
            chunks[i] &= CHUNK_MASK;
        }
        int last = chunks.length - 1;
        if (last >= 0 && chunks[last] >> CHUNK_BITS != 0 && chunks[last] >> CHUNK_BITS != -1) {
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[last + 1] = chunks[last] >> CHUNK_BITS;
            chunks[last] &= CHUNK_MASK;
        }
    }
}
