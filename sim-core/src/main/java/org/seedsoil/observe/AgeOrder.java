package org.seedsoil.observe;

/** Puts ages into order in linear time: a radix sort on the bits of numbers of at least 0, which order like the numbers. */
final class AgeOrder {
    private static final int BITS = 16;
    private static final int PASSES = 4;

    private AgeOrder() {}

    /**
     * Returns the order of ages.
     *
     * @param ages at least 0
     * @param size how many of them count
     * @return indices, the smallest age first; equal ages stay in order
     */
    static int[] of(double[] ages, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        int[] spare = new int[size];
        for (int pass = 0; pass < PASSES; pass++) {
            int[] sorted = pass(ages, order, spare, pass * BITS);
            spare = order;
            order = sorted;
        }
        return order;
    }

    private static int[] pass(double[] ages, int[] order, int[] target, int shift) {
        int[] starts = new int[(1 << BITS) + 1];
        for (int index : order) {
            starts[digit(ages[index], shift) + 1]++;
        }
        for (int d = 0; d < 1 << BITS; d++) {
            starts[d + 1] += starts[d];
        }
        for (int index : order) {
            target[starts[digit(ages[index], shift)]++] = index;
        }
        return target;
    }

    private static int digit(double age, int shift) {
        return (int) (Double.doubleToLongBits(age + 0.0) >>> shift) & ((1 << BITS) - 1);
    }
}
