package org.seedsoil.quantity;

/**
 * A unit as it is written in scenarios. One of it is {@code numerator / denominator} canonical units; two whole numbers
 * instead of one factor, so that 1 /y is exactly 1/365 /d.
 *
 * @param symbol how it is written; empty for a plain number
 * @param numerator canonical units in {@code denominator} of this unit
 * @param denominator see {@code numerator}
 */
public record Unit(String symbol, double numerator, double denominator) {
    /** A number without a unit. */
    static final Unit PLAIN = new Unit("", 1, 1);

    /**
     * Returns the unit of one canonical unit.
     *
     * @param symbol how it is written
     * @return the unit
     */
    static Unit canonical(String symbol) {
        return new Unit(symbol, 1, 1);
    }

    /**
     * Converts to the canonical unit.
     *
     * @param value in this unit
     * @return in the canonical unit
     */
    public double toCanonical(double value) {
        return value * numerator / denominator;
    }

    /**
     * Converts from the canonical unit.
     *
     * @param value in the canonical unit
     * @return in this unit
     */
    public double fromCanonical(double value) {
        return value * denominator / numerator;
    }
}
