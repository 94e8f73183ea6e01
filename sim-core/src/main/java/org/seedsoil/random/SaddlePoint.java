package org.seedsoil.random;

import org.seedsoil.elementary.Elementary;

/**
 * Logarithms of Poisson and binomial probabilities that stay accurate at any mean (Loader 2000, Fast and Accurate
 * Computation of Binomial Probabilities). Sums of log factorials would lose all digits at means of 1e12; here large
 * terms never arise, because the deviance is computed from the distance to the mean.
 */
@SuppressWarnings("FloatingPointLiteralPrecision")
final class SaddlePoint {
    private static final double NEAR = 0.15;
    private static final double LOG_TWO_PI = 1.8378770664093456;
    /** Stirling's error of 1! to 15!; entry 0 is unused. */
    private static final double[] SMALL = {
        0.0,
        0.08106146679532726,
        0.0413406959554093,
        0.02767792568499834,
        0.020790672103765093,
        0.016644691189821193,
        0.013876128823070748,
        0.01189670994589177,
        0.010411265261972096,
        0.009255462182712733,
        0.00833056343336287,
        0.007573675487951841,
        0.00694284010720953,
        0.006408994188004207,
        0.0059513701127588475,
        0.005554733551962801
    };

    private SaddlePoint() {}

    /** Returns ln P(X = k) for X Poisson with a positive mean, k a whole number of at least 0. */
    static double logPoisson(double k, double mean) {
        if (k == 0) {
            return -mean;
        }
        return -stirlingError(k) - deviance(k, mean) - (LOG_TWO_PI + Elementary.log(k)) / 2;
    }

    /** Returns ln P(X = k) for X binomial of n trials with probability p strictly between 0 and 1, 0 ≤ k ≤ n. */
    static double logBinomial(double k, double n, double p) {
        double failures = n - k;
        if (k == 0) {
            return n * log1p(-p);
        }
        if (failures == 0) {
            return n * Elementary.log(p);
        }
        double error = stirlingError(n) - stirlingError(k) - stirlingError(failures);
        double distance = deviance(k, n * p) + deviance(failures, n * (1 - p));
        return error - distance - (LOG_TWO_PI + Elementary.log(k / n * failures)) / 2;
    }

    /** Returns k·ln(k/mean) + mean − k for positive k and mean. */
    static double deviance(double k, double mean) {
        double distance = mean - k;
        double r = distance / (mean + k);
        if (Math.abs(r) > NEAR) {
            return distance - k * Elementary.log(mean / k);
        }
        double y = r * r;
        return r * (distance - 2 * k * y * artanhTail(y));
    }

    /** Returns ln k! − ln(√(2πk)·(k/e)<sup>k</sup>) for a whole number k of at least 1. */
    static double stirlingError(double k) {
        if (k < SMALL.length) {
            return SMALL[(int) k];
        }
        double inverse = 1 / k;
        double s = inverse * inverse;
        return inverse * (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - s * (1.0 / 1188)) * s) * s) * s);
    }

    /** Returns ln(1 + x) for x &gt; −1. */
    static double log1p(double x) {
        return x + log1pMinus(x);
    }

    /** Returns ln(1 + x) − x without cancellation, for x &gt; −1. */
    static double log1pMinus(double x) {
        // ln(1 + x) = 2 artanh(r) with r = x/(2 + x), and 2r − x = −rx.
        double r = x / (2 + x);
        if (Math.abs(r) > NEAR) {
            return Elementary.log(1 + x) - x;
        }
        double y = r * r;
        return r * (2 * y * artanhTail(y) - x);
    }

    /** Returns 1/3 + y/5 + y²/7 + …, so that artanh r = r + r·y·tail with y = r², for r up to {@link #NEAR}. */
    private static double artanhTail(double y) {
        double last = 1.0 / 15 + y * (1.0 / 17 + y * (1.0 / 19 + y / 21));
        double middle = 1.0 / 9 + y * (1.0 / 11 + y * (1.0 / 13 + y * last));
        return 1.0 / 3 + y * (1.0 / 5 + y * (1.0 / 7 + y * middle));
    }
}
