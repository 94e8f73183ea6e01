package org.seedsoil.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The numbers of one {@link RandomKey}, in order. Word {@code i} is a hash of the key and the counter {@code i}, so a
 * stream costs nothing to open and needs no state but its position. One owner at a time; not thread-safe.
 */
public final class RandomStream implements UniformRandomProvider {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    RandomStream(long key) {
        this.state = key;
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return RandomKey.mix(state);
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
     * Returns an exponential waiting time.
     *
     * @param rate events per day, at least 0
     * @return days until the event; infinite when the rate is 0
     */
    public double nextWait(double rate) {
        return rate > 0 ? -StrictMath.log(nextOpen()) / rate : Double.POSITIVE_INFINITY;
    }
}
