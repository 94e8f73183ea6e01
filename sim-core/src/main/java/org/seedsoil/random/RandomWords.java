package org.seedsoil.random;

/**
 * The words of one {@link RandomKey} by their number, for whoever needs millions of them, or one without those before it.
 * Word i is a hash of start + (i + 1)·step; they are the words of the key's {@link RandomStream}, in its order.
 *
 * <p>The hash is a bijection and the step is odd, so a word also tells its number. Whoever keeps a word need not keep where it
 * came from.
 *
 * @param start the counter before the first word
 * @param step what the counter grows by, odd
 */
public record RandomWords(long start, long step) {
    /**
     * Returns the words of a key.
     *
     * @param key the identity of a decision
     * @return the words of its stream
     */
    public static RandomWords of(RandomKey key) {
        return new RandomWords(key.low(), RandomStream.oddStep(key.high()));
    }

    /**
     * Hashes a counter.
     *
     * @param counter start + (i + 1)·step
     * @return word i
     */
    public static long hash(long counter) {
        return RandomKey.mix(counter);
    }

    /**
     * Returns a word.
     *
     * @param number i, from 0
     * @return 64 random bits
     */
    public long word(long number) {
        return hash(start + (number + 1) * step);
    }

    /**
     * Returns the number of a word.
     *
     * @param word 64 bits
     * @return i; a word that is not among the first numbers has one all the same, a large or negative one
     */
    public long numberOf(long word) {
        return (RandomKey.unmix(word) - start) * inverse(step) - 1;
    }

    /** Returns the inverse of an odd number modulo 2<sup>64</sup> by Newton's iteration, from 3 right bits to 96. */
    private static long inverse(long odd) {
        long x = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            x *= 2 - odd * x;
        }
        return x;
    }
}
