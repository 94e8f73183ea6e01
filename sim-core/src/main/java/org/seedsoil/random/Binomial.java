package org.seedsoil.random;

/**
 * Binomial numbers, exact in law for up to 1e15 trials. Nothing is prepared or kept between draws, so trials and
 * probability may change with every draw.
 *
 * <p>Below a mean of 10 by inversion with one uniform number; above by transformed rejection (BTRS: Hörmann 1993,
 * doi:10.1080/00949659308811496), whose acceptance uses {@link SaddlePoint}.
 */
public final class Binomial {
    private static final double SMALL = 10;

    private Binomial() {}

    /**
     * Draws a number of successes.
     *
     * @param n trials, a whole number of at least 0
     * @param p probability of success, in [0, 1]
     * @param stream the numbers to draw from; none if the outcome is certain, one below a mean (of successes or failures,
     *     whichever is less) of 10, else two per trial
     * @return a whole number from 0 to n
     * @throws IllegalArgumentException if n is not a whole number of at least 0 or p is not in [0, 1]
     */
    public static double sample(double n, double p, RandomStream stream) {
        if (!(n >= 0 && n < Double.POSITIVE_INFINITY && n == Math.rint(n))) {
            throw new IllegalArgumentException("n must be a whole number of at least 0 but is " + n);
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in [0, 1] but is " + p);
        }
        return p <= 0.5 ? rarer(n, p, stream) : n - rarer(n, 1 - p, stream);
    }

    private static double rarer(double n, double p, RandomStream stream) {
        if (n == 0 || p == 0) {
            return 0;
        }
        return n * p < SMALL ? invert(n, p, stream.nextOpen()) : reject(n, p, stream);
    }

    /** Returns the least k with P(X &gt; k) ≤ u. */
    private static double invert(double n, double p, double u) {
        if (u >= n * p) {
            return 0; // P(X > 0) ≤ np
        }
        double rest = 1 - u;
        double term = StrictMath.exp(n * StrictMath.log1p(-p));
        double odds = p / (1 - p);
        double k = 0;
        while (rest > term && term > 0) {
            rest -= term;
            term *= odds * (n - k) / (k + 1);
            k++;
        }
        return Math.min(k, n);
    }

    private static double reject(double n, double p, RandomStream stream) {
        double deviation = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double inner = 0.92 - 4.2 / b;
        double logMode = Double.NaN;
        while (true) {
            double u = stream.nextOpen() - 0.5;
            double v = stream.nextOpen();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + n * p + 0.5);
            if (us >= 0.07 && v <= inner) {
                return k;
            }
            if (k >= 0 && k <= n) {
                double scale = (2.83 + 5.1 / b) * deviation / (a / (us * us) + b);
                if (Double.isNaN(logMode)) {
                    logMode = SaddlePoint.logBinomial(Math.floor((n + 1) * p), n, p);
                }
                if (StrictMath.log(v * scale) <= SaddlePoint.logBinomial(k, n, p) - logMode) {
                    return k;
                }
            }
        }
    }
}
