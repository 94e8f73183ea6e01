package org.seedsoil.experiment;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.seedsoil.random.RandomKey;

/**
 * Points of Sobol' by their numbers, with the direction numbers of Joe and Kuo (2008, doi:10.1137/070709359) as Apache Commons Math
 * stores them, Owen scrambled. The first 2<sup>m</sup> points are a net; the first of all is kept, for without it they are none.
 */
final class SobolSequence {
    /** Numbers of points go up to 2<sup>31</sup>. */
    static final int MOST_BITS = 31;

    static final int MOST_DIMENSIONS = 1000;

    private final int[][] directions;
    private final RandomKey[] coins;

    /**
     * Opens the sequence.
     *
     * @param dimensions 1 to 1000
     * @param key the coins of the scrambling
     */
    SobolSequence(int dimensions, RandomKey key) {
        this.directions = directions(dimensions);
        this.coins = new RandomKey[dimensions];
        for (int d = 0; d < dimensions; d++) {
            coins[d] = key.child("owen").child(d);
        }
    }

    /** The generator runs in the order of a Gray code: a single bit of that is the number 2^(l+1) − 1. */
    private static int[][] directions(int dimensions) {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
        int[][] directions = new int[dimensions][MOST_BITS];
        for (int bit = 0; bit < MOST_BITS; bit++) {
            double[] vector = generator.skipTo((int) ((1L << (bit + 1)) - 1));
            for (int d = 0; d < dimensions; d++) {
                directions[d][bit] = (int) (long) (vector[d] * 0x1.0p32);
            }
        }
        return directions;
    }

    /** Returns a coordinate of a point, strictly between 0 and 1. */
    double coordinate(long index, int dimension) {
        return fraction(OwenScrambling.scramble(digits(index, dimension), coins[dimension]));
    }

    /** The same without scrambling, where the first point is 0. */
    double plain(long index, int dimension) {
        return Integer.toUnsignedLong(digits(index, dimension)) * 0x1.0p-32;
    }

    private int digits(long index, int dimension) {
        int digits = 0;
        for (int bit = 0; index >> bit != 0; bit++) {
            digits ^= (index >> bit & 1) == 0 ? 0 : directions[dimension][bit];
        }
        return digits;
    }

    /** The middle of the cell that 32 digits stand for. */
    private static double fraction(int digits) {
        return (Integer.toUnsignedLong(digits) + 0.5) * 0x1.0p-32;
    }

    /** Refuses a number of points that is no power of two, or more than there are. */
    static void requirePower(long points) {
        long most = 1L << MOST_BITS;
        if (points >= 1 && points <= most && Long.bitCount(points) == 1) {
            return;
        }
        long below = Math.min(most, Long.highestOneBit(Math.max(1, points)));
        String near = points < 1 || below == most ? "1 to " + most : below + " or " + 2 * below;
        throw new IllegalArgumentException(
                "points of Sobol' are even where their number is a power of two, not " + points + "; nearest: " + near);
    }

    /** Refuses more dimensions than there are. */
    static void requireDimensions(int dimensions) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("the design has " + dimensions + " dimensions; allowed: 1 to "
                    + MOST_DIMENSIONS + ", two for each factor with saltelli, one with sobol");
        }
    }
}
