package org.seedsoil.statistics;

/** Receives the state of what is kept, word by word. */
@FunctionalInterface
public interface StateWriter {
    /**
     * Receives a whole number.
     *
     * @param word any number; most are small
     */
    void put(long word);

    /**
     * Receives a real number, to the last bit.
     *
     * @param value any number
     */
    default void put(double value) {
        put(Double.doubleToRawLongBits(value));
    }
}
