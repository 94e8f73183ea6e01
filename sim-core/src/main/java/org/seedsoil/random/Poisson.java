package org.seedsoil.random;

import org.seedsoil.elementary.Elementary;

/**
 * Poisson numbers, exact in law at any mean up to 1e15. Nothing is prepared or kept between draws, so the mean may change
 * with every draw.
 *
 * <p>Below a mean of 10 by inversion with one uniform number; above by transformed rejection (PTRS: Hörmann 1993,
 * doi:10.1016/0167-6687(93)90997-4), whose acceptance uses {@link SaddlePoint}.
 */
public final class Poisson {
    private static final double SMALL = 10;

    private Poisson() {}

    /**
     * Draws a number.
     *
     * @param mean the mean, at least 0
     * @param stream the numbers to draw from; one below a mean of 10, else two per trial
     * @return a whole number
     * @throws IllegalArgumentException if the mean is negative, infinite or not a number
     */
    public static double sample(double mean, RandomStream stream) {
        if (!(mean >= 0 && mean < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("mean must be finite and at least 0 but is " + mean);
        }
        return mean < SMALL ? invert(mean, stream.nextOpen()) : reject(mean, stream);
    }

    private static double invert(double mean, double u) {
        if (u >= mean) {
            return 0; // P(X > 0) ≤ mean
        }
        return Inversion.invert(Elementary.exp(-mean), 0, mean, u);
    }

    private static double reject(double mean, RandomStream stream) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inner = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = stream.nextOpen() - 0.5;
            double v = stream.nextOpen();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= inner) {
                return k;
            }
            if (k >= 0 && (us >= 0.013 || v <= us)) {
                double scale = (1.1239 + 1.1328 / (b - 3.4)) / (a / (us * us) + b);
                if (Elementary.log(v * scale) <= SaddlePoint.logPoisson(k, mean)) {
                    return k;
                }
            }
        }
    }
}
