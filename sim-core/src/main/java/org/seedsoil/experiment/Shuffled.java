package org.seedsoil.experiment;

import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** Permutations by number: nothing is stored. */
final class Shuffled {
    private static final int ROUNDS = 6;

    private Shuffled() {}

    /**
     * Returns where a number goes in a random permutation of 0 to size − 1. A Feistel network over twice as many bits as needed at
     * most, walked until it lands below the size (Black and Rogaway 2002, doi:10.1007/3-540-45760-7_9).
     *
     * @param index the number
     * @param size how many numbers
     * @param key which permutation
     * @return another number, a bijection
     */
    static long place(long index, long size, RandomKey key) {
        int half = Math.max(1, (65 - Long.numberOfLeadingZeros(Math.max(1, size - 1))) / 2);
        long at = index;
        do {
            at = network(at, half, key);
        } while (at >= size);
        return at;
    }

    private static long network(long word, int half, RandomKey key) {
        long mask = (1L << half) - 1;
        long left = word >>> half;
        long right = word & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long mixed = left ^ (key.child(round).child(right).stream().nextLong() & mask);
            left = right;
            right = mixed;
        }
        return left << half | right;
    }

    /** Returns the numbers 0 to size − 1 in random order. */
    static int[] order(int size, RandomStream stream) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = stream.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
