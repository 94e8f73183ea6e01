package org.seedsoil.random;

import java.util.OptionalLong;

/**
 * The identity of a random decision: 128 bits derived from what the decision is about (root, patient, lesion, purpose,
 * day), never from the order in which decisions are made.
 *
 * <p>Equal keys give equal numbers on every machine and under every thread count; that is what lets arms of a trial share
 * their patients and one patient be replayed alone. Immutable; deriving a child costs about two multiplications' worth
 * of mixing and allocates one small object.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record RandomKey(long high, long low) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long SILVER = 0xD1B54A32D192ED03L;

    /**
     * Returns the root key of a run.
     *
     * @param randomSeed the number a user gives as {@code --seed}
     * @return the root key
     */
    public static RandomKey root(long randomSeed) {
        return new RandomKey(mix(randomSeed + GOLDEN), mix(randomSeed ^ SILVER)).child("seedsoil");
    }

    /**
     * Returns the key of a part of this identity, such as a patient's index or a day.
     *
     * @param word what distinguishes the part from its siblings
     * @return the child's key
     */
    public RandomKey child(long word) {
        long h = mix(high ^ mix(word + GOLDEN));
        long l = mix(low + Long.rotateLeft(h, 32) + mix(word ^ SILVER));
        return new RandomKey(h, l);
    }

    /**
     * Returns the key of a named part of this identity, such as a purpose.
     *
     * @param purpose the name
     * @return the child's key
     */
    public RandomKey child(String purpose) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
        }
        return child(hash);
    }

    /**
     * Reads back by which word a child was derived from this key: both steps of the derivation can be undone.
     *
     * @param child a key
     * @return the word w for which {@code child(w)} is that key, or nothing if there is none
     */
    public OptionalLong wordOf(RandomKey child) {
        long word = unmix(unmix(child.high) ^ high) - GOLDEN;
        return child(word).equals(child) ? OptionalLong.of(word) : OptionalLong.empty();
    }

    /**
     * Opens the stream of numbers that belongs to this identity. Opening twice gives the same numbers twice.
     *
     * @return a new stream at its first number
     */
    public RandomStream stream() {
        return new RandomStream(low, high);
    }

    /**
     * Mixes 64 bits so that every input bit moves every output bit (variant 13 of Stafford 2011, the finalizer of
     * SplitMix64: Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
     *
     * @param z any bits
     * @return the mixed bits, a bijection of the input
     */
    static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    /**
     * Undoes {@link #mix}: each shift is undone by repeating it, each multiplication by the inverse of its factor.
     *
     * @param z mixed bits
     * @return the bits that were mixed
     */
    static long unmix(long z) {
        long y = (z ^ (z >>> 31) ^ (z >>> 62)) * 0x319642B2D24D8EC3L;
        y = (y ^ (y >>> 27) ^ (y >>> 54)) * 0x96DE1B173F119089L;
        return y ^ (y >>> 30) ^ (y >>> 60);
    }
}
