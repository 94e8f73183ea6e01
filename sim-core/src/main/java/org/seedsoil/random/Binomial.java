package org.seedsoil.random;

import org.seedsoil.elementary.Elementary;

/**
 * Binomial numbers, exact in law for up to 1e15 trials. Nothing is prepared or kept between draws, so trials and
 * probability may change with every draw.
 *
 * <p>Below a mean of 20 by inversion with one uniform number; above by transformed rejection (BTRS: Hörmann 1993,
 * doi:10.1080/00949659308811496), whose acceptance uses {@link SaddlePoint}.
 */
public final class Binomial {
    private static final double SMALL = 20;
    private static final int FEW = 1024;
    static final double NEAR = 20;

    private Binomial() {}

    /**
     * Draws a number of successes.
     *
     * @param n trials, a whole number of at least 0
     * @param p probability of success, in [0, 1]
     * @param stream the numbers to draw from; none if the outcome is certain, one below a mean (of successes or failures,
     *     whichever is less) of 20, else two per trial
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

    private static double invert(double n, double p, double u) {
        if (u >= n * p) {
            return 0; // P(X > 0) ≤ np
        }
        double none = n <= FEW ? Inversion.power(1 - p, (int) n) : Elementary.exp(n * SaddlePoint.log1p(-p));
        double odds = p / (1 - p);
        return Math.min(n, Inversion.invert(none, -odds, (n + 1) * odds, u));
    }

    private static double reject(double n, double p, RandomStream stream) {
        double deviation = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double inner = 0.92 - 4.2 / b;
        while (true) {
            double u = stream.nextOpen() - 0.5;
            double v = stream.nextOpen();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + n * p + 0.5);
            if (us >= 0.07 && v <= inner) {
                return k;
            }
            if (k >= 0 && k <= n) {
                double height = v * (2.83 + 5.1 / b) * deviation / (a / (us * us) + b);
                if (isBelow(height, k, n, p)) {
                    return k;
                }
            }
        }
    }

    /** Whether a number is at most P(k)/P(mode). */
    private static boolean isBelow(double number, double k, double n, double p) {
        double mode = Math.floor((n + 1) * p);
        double distance = Math.abs(k - mode);
        if (distance <= NEAR) {
            return isBelowNear(number, k, mode, n, p);
        }
        double log = Elementary.log(number);
        double variance = n * p * (1 - p);
        if (distance < variance / 2 - 1) {
            double normal = -distance * distance / (2 * variance);
            if (Math.abs(log - normal) > slack(distance, variance)) {
                return log < normal;
            }
        }
        return log <= SaddlePoint.logBinomial(k, n, p) - SaddlePoint.logBinomial(mode, n, p);
    }

    /**
     * Returns how far ln P(k)/P(mode) is from −distance²/(2·variance) at most (Kachitvichyanukul and Schmeiser 1988,
     * doi:10.1145/42372.42381), for distances from 20 to half of the variance.
     */
    static double slack(double distance, double variance) {
        return distance / variance * ((distance * (distance / 3 + 0.625) + 1.0 / 6) / variance + 0.5);
    }

    /** The same for a k near the mode, by multiplying ratios of neighbours. */
    private static boolean isBelowNear(double number, double k, double mode, double n, double p) {
        double odds = p / (1 - p);
        double more = 1;
        double less = 1;
        for (double i = Math.min(k, mode) + 1; i <= Math.max(k, mode); i++) {
            more *= (n - i + 1) * odds; // P(i)/P(i - 1) = (n - i + 1)·odds/i
            less *= i;
        }
        return k >= mode ? number * less <= more : number * more <= less;
    }
}
