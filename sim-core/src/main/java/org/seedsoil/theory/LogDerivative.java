package org.seedsoil.theory;

import java.util.function.DoubleUnaryOperator;
import org.seedsoil.statistics.Figure;

/**
 * ∂ln f/∂ln x by central differences over relative steps h and 2h, extrapolated to 0; the difference of the two over 3 estimates the
 * error. Where one side is not allowed, by one-sided differences of second order.
 */
final class LogDerivative {
    private static final double STEP = 1e-3;

    private final DoubleUnaryOperator logNumber;
    private final double value;

    /**
     * Prepares the derivative.
     *
     * @param logNumber ln f; NaN where x is not allowed
     * @param value x, not 0
     */
    LogDerivative(DoubleUnaryOperator logNumber, double value) {
        this.logNumber = logNumber;
        this.value = value;
    }

    private double at(double steps) {
        return logNumber.applyAsDouble(value * StrictMath.exp(steps * STEP));
    }

    /** Returns derivative and error under a name. */
    Elasticity named(String parameter) {
        double up = at(1);
        double down = at(-1);
        if (up == down) {
            return new Elasticity(parameter, value, Figure.of(0), 0);
        }
        if (Double.isFinite(up) && Double.isFinite(down)) {
            double near = (up - down) / (2 * STEP);
            double far = (at(2) - at(-2)) / (4 * STEP);
            return Double.isFinite(far)
                    ? known(parameter, (4 * near - far) / 3, (near - far) / 3)
                    : known(parameter, near, STEP * near);
        }
        double sign = Double.isFinite(up) ? 1 : -1;
        double near = oneSided(sign);
        double far = oneSided(2 * sign);
        return Double.isFinite(near) && Double.isFinite(far)
                ? known(parameter, (4 * near - far) / 3, (near - far) / 3)
                : new Elasticity(
                        parameter,
                        value,
                        Figure.absent("it cannot be changed by itself, or the number has no logarithm"),
                        0);
    }

    private double oneSided(double steps) {
        return (4 * at(steps) - at(2 * steps) - 3 * at(0)) / (2 * steps * STEP);
    }

    private Elasticity known(String parameter, double derivative, double error) {
        return new Elasticity(parameter, value, Figure.of(derivative), Math.abs(error));
    }
}
