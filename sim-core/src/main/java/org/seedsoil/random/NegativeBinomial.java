package org.seedsoil.random;

import org.seedsoil.elementary.Elementary;

/**
 * Sums of geometric numbers, exact in law for up to 1e15 of them: what k lines of a birth and death process leave beyond
 * one cell each. Nothing is prepared or kept between draws.
 *
 * <p>Below a mean of 20 by inversion with one uniform number; above as a Poisson number whose mean is a gamma number
 * (Greenwood and Yule 1920, doi:10.2307/2341080).
 */
public final class NegativeBinomial {
    private static final double SMALL = 20;
    private static final int FEW = 1024;

    private NegativeBinomial() {}

    /**
     * Draws the sum.
     *
     * @param k how many geometric numbers, a whole number of at least 1
     * @param odds mean of each, at least 0: P(G = g) = (1 − η)η<sup>g</sup> with η = odds/(1 + odds)
     * @param stream the numbers to draw from; one below a mean of 20
     * @return a whole number
     * @throws IllegalArgumentException if k is below 1, or the mean is negative, infinite or not a number
     */
    public static double sample(double k, double odds, RandomStream stream) {
        if (!(k >= 1 && odds >= 0 && k * odds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "k must be at least 1 and the mean finite but are " + k + ", " + k * odds);
        }
        return k * odds < SMALL ? invert(k, odds, stream.nextOpen()) : mixed(k, odds, stream);
    }

    /**
     * Draws a Poisson number about a mean that itself varies as a gamma number (Greenwood and Yule 1920): variance m + m²/k.
     *
     * @param mean m, at least 0
     * @param dispersion k, above 0 and finite: the shape of the gamma number
     * @param stream the numbers to draw from
     * @return a whole number
     * @throws IllegalArgumentException if the mean is negative or infinite, or the dispersion is not above 0
     */
    public static double overdispersed(double mean, double dispersion, RandomStream stream) {
        if (!(dispersion > 0 && dispersion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("dispersion must be above 0 and finite but is " + dispersion);
        }
        return Poisson.sample(mean * gamma(dispersion, stream) / dispersion, stream);
    }

    /** A gamma number of any shape: below 1 that of a shape one higher times u^(1/shape) (Marsaglia and Tsang 2000). */
    private static double gamma(double shape, RandomStream stream) {
        return shape >= 1
                ? Gamma.sample(shape, stream)
                : Gamma.sample(shape + 1, stream) * Elementary.pow(stream.nextOpen(), 1 / shape);
    }

    private static double invert(double k, double odds, double u) {
        if (u >= k * odds) {
            return 0; // P(X > 0) ≤ mean
        }
        double stop = 1 / (1 + odds);
        double none = k <= FEW ? Inversion.power(stop, (int) k) : Elementary.exp(-k * SaddlePoint.log1p(odds));
        double go = odds * stop;
        return Inversion.invert(none, go, (k - 1) * go, u);
    }

    private static double mixed(double k, double odds, RandomStream stream) {
        return Poisson.sample(odds * Gamma.sample(k, stream), stream);
    }
}
