package org.seedsoil.statistics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.seedsoil.elementary.ShortestDecimal;

/**
 * A finite number, or the reason why there is none. Never NaN.
 *
 * @param number the number, if there is one
 * @param reason why there is none; empty if there is one
 */
public record Figure(OptionalDouble number, String reason) {
    /** Checks that it is a finite number or says why not. */
    public Figure {
        if (number.isPresent() != reason.isEmpty()) {
            throw new IllegalArgumentException("a figure is a number or a reason: " + number + ", " + reason);
        }
        if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
            throw new IllegalArgumentException("not a figure: " + number.getAsDouble());
        }
    }

    /**
     * Returns a number.
     *
     * @param value finite
     * @return the figure
     */
    public static Figure of(double value) {
        return new Figure(OptionalDouble.of(value), "");
    }

    /**
     * Says that there is no number.
     *
     * @param reason why, in words that follow "not estimable: "
     * @return the figure
     */
    public static Figure absent(String reason) {
        return new Figure(OptionalDouble.empty(), reason);
    }

    /**
     * Says whether there is a number.
     *
     * @return false if there is a reason instead
     */
    public boolean isKnown() {
        return number.isPresent();
    }

    /**
     * Returns the number.
     *
     * @return the number
     * @throws IllegalStateException if there is none; the message is the reason
     */
    public double value() {
        return number.orElseThrow(() -> new IllegalStateException("not estimable: " + reason));
    }

    /**
     * Computes with the number, if there is one.
     *
     * @param function gives a finite number
     * @return its value, or this reason
     */
    public Figure map(DoubleUnaryOperator function) {
        return isKnown() ? of(function.applyAsDouble(value())) : this;
    }

    @Override
    public String toString() {
        return isKnown() ? ShortestDecimal.of(value()).decimal().toString() : "not estimable: " + reason;
    }
}
