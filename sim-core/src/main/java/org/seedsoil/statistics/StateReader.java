package org.seedsoil.statistics;

/** Gives the state of what was kept, word by word, in the order in which it was written. */
@FunctionalInterface
public interface StateReader {
    /**
     * Gives the next whole number.
     *
     * @return what was put
     */
    long next();

    /**
     * Gives the next real number.
     *
     * @return what was put, to the last bit
     */
    default double nextDouble() {
        return Double.longBitsToDouble(next());
    }

    /**
     * Gives the next number of things.
     *
     * @return what was put
     * @throws ArithmeticException if there cannot be so many
     */
    default int nextSize() {
        return Math.toIntExact(next());
    }
}
