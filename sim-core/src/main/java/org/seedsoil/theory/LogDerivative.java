package org.seedsoil.theory;

import java.util.function.DoubleUnaryOperator;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.statistics.Figure;

/**
 * ∂ln f/∂ln x by central differences over relative steps h and 2h, extrapolated to 0; the difference of the two over 3 estimates the
 * error. Where one side is not allowed, by one-sided differences of second order. Where f is nearly linear in x, as in a probability
 * that mixes two matrices, f itself is differenced and the result divided by f: ln f may change manifold over the smallest step.
 */
final class LogDerivative {
    private static final double STEP = 1e-3;

    private final DoubleUnaryOperator function;
    private final double value;
    private final double unit;

    private LogDerivative(DoubleUnaryOperator function, double value, double unit) {
        this.function = function;
        this.value = value;
        this.unit = unit;
    }

    /**
     * Prepares the derivative.
     *
     * @param logNumber ln f; NaN where x is not allowed
     * @param value x, not 0
     * @return the derivative of ln f
     */
    static LogDerivative of(DoubleUnaryOperator logNumber, double value) {
        return new LogDerivative(logNumber, value, 1);
    }

    /**
     * Prepares the derivative of a function that is nearly linear.
     *
     * @param number f, above 0; NaN where x is not allowed
     * @param value x, not 0
     * @return the derivative of ln f
     */
    static LogDerivative ofLinear(DoubleUnaryOperator number, double value) {
        return new LogDerivative(number, value, number.applyAsDouble(value));
    }

    private double at(double steps) {
        return function.applyAsDouble(value * Elementary.exp(steps * STEP)) / unit;
    }

    /** Returns derivative and error under a name, and which way it can change. */
    Elasticity named(String parameter, Elasticity.Change change) {
        Slope slope = slope();
        return new Elasticity(parameter, value, change, slope.derivative(), slope.error());
    }

    private record Slope(Figure derivative, double error) {}

    private Slope slope() {
        double up = at(1);
        double down = at(-1);
        if (up == down) {
            return new Slope(Figure.of(0), 0);
        }
        if (Double.isFinite(up) && Double.isFinite(down)) {
            double near = (up - down) / (2 * STEP);
            double far = (at(2) - at(-2)) / (4 * STEP);
            return Double.isFinite(far) ? known((4 * near - far) / 3, (near - far) / 3) : known(near, STEP * near);
        }
        double sign = Double.isFinite(up) ? 1 : -1;
        double near = oneSided(sign);
        double far = oneSided(2 * sign);
        return Double.isFinite(near) && Double.isFinite(far)
                ? known((4 * near - far) / 3, (near - far) / 3)
                : new Slope(Figure.absent("it cannot be changed by itself, or the number has no logarithm"), 0);
    }

    private double oneSided(double steps) {
        return (4 * at(steps) - at(2 * steps) - 3 * at(0)) / (2 * steps * STEP);
    }

    private static Slope known(double derivative, double error) {
        return new Slope(Figure.of(derivative), Math.abs(error));
    }
}
