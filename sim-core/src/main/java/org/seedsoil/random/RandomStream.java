package org.seedsoil.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The numbers of one {@link RandomKey}, in order. Word {@code i} is a hash of the key and the counter {@code i}, so a
 * stream costs nothing to open and needs no state but its position. One owner at a time; not thread-safe.
 *
 * <p>One half of the key is where the counter starts, the other is its odd step, chosen as in SplittableRandom (Steele,
 * Lea and Flood 2014, doi:10.1145/2660193.2660195), so that streams with different keys do not run into each other.
 */
public final class RandomStream implements UniformRandomProvider {
    private static final int FEWEST_CHANGES = 24;
    private static final long ALTERNATING = 0xAAAAAAAAAAAAAAAAL;

    private final long step;
    private long state;

    RandomStream(long start, long step) {
        this.step = oddStep(step);
        this.state = start;
    }

    /** Returns an odd step whose bits change often enough. */
    static long oddStep(long bits) {
        long odd = bits | 1;
        boolean regular = Long.bitCount(odd ^ (odd >>> 1)) < FEWEST_CHANGES;
        return regular ? odd ^ ALTERNATING : odd;
    }

    @Override
    public long nextLong() {
        state += step;
        return RandomKey.mix(state);
    }

    /**
     * Leaves words out, as many as somebody else might have read.
     *
     * @param words how many, at least 0
     */
    public void skip(long words) {
        state += words * step;
    }

    /**
     * Returns a uniform number strictly between 0 and 1, so that its logarithm is finite and its complement positive.
     *
     * @return a multiple of 2<sup>-53</sup>, shifted by half of that
     */
    public double nextOpen() {
        return ((nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /**
     * Returns an exponential number of mean 1.
     *
     * @return a positive number
     */
    public double nextExponential() {
        return Exponential.of(nextLong(), this);
    }

    /**
     * Returns an exponential number of mean 1 made from a word of this stream, for loops that can spend the rest of the
     * word. The number depends on the bits 8 to 19 in its last digits alone, below 2<sup>−44</sup> of its layer's width,
     * so that these may decide something else.
     *
     * @param word the word just drawn
     * @return a positive number; one in a hundred takes further words
     */
    public double exponentialOf(long word) {
        return Exponential.of(word, this);
    }

    /**
     * Returns an exponential waiting time.
     *
     * @param rate events per day, at least 0
     * @return days until the event; infinite when the rate is 0
     */
    public double nextWait(double rate) {
        return rate > 0 ? nextExponential() / rate : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns a standard normal number.
     *
     * @return a number of mean 0 and variance 1
     */
    public double nextNormal() {
        return Normal.sample(this);
    }
}
