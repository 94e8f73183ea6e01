package org.seedsoil.random;

import org.seedsoil.elementary.Elementary;

/**
 * Gamma numbers of any shape from 1 up, scale 1, by squeezing a cubed normal number (Marsaglia and Tsang 2000,
 * doi:10.1145/358407.358414). The acceptance is computed from its deviation, so that it stays accurate at shapes of 1e13.
 */
public final class Gamma {
    private final double d;
    private final double c;

    private Gamma(double shape) {
        this.d = shape - 1.0 / 3;
        this.c = 1 / Math.sqrt(9 * d);
    }

    /**
     * Works out the constants of a shape.
     *
     * @param shape the shape, which is also the mean and the variance, at least 1
     * @return the law
     * @throws IllegalArgumentException if the shape is below 1 or infinite
     */
    public static Gamma of(double shape) {
        if (!(shape >= 1 && shape < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("shape must be finite and at least 1 but is " + shape);
        }
        return new Gamma(shape);
    }

    /**
     * Draws a number of a shape.
     *
     * @param shape the shape, which is also the mean and the variance, at least 1
     * @param stream the numbers to draw from
     * @return a positive number
     * @throws IllegalArgumentException if the shape is below 1 or infinite
     */
    public static double sample(double shape, RandomStream stream) {
        return of(shape).sample(stream);
    }

    /**
     * Draws a number.
     *
     * @param stream the numbers to draw from
     * @return a positive number
     */
    public double sample(RandomStream stream) {
        while (true) {
            double x = stream.nextNormal();
            double t = c * x;
            double u = stream.nextOpen();
            double square = x * x;
            if (t > -1 && (u < 1 - 0.0331 * square * square || Elementary.log(u) < logAcceptance(t, square))) {
                return d * (1 + t) * (1 + t) * (1 + t);
            }
        }
    }

    /** Returns x²/2 + d(1 − (1 + t)³ + ln (1 + t)³), without cancellation of its large terms. */
    private double logAcceptance(double t, double square) {
        return square / 2 + d * (3 * SaddlePoint.log1pMinus(t) - t * t * (3 + t));
    }
}
