package org.seedsoil.random;

/**
 * Small counts from one uniform number. The Poisson, binomial and negative binomial laws share one recursion, P(k) = (a +
 * b/k)·P(k − 1) (Panjer 1981, doi:10.1017/S0515036100006796).
 */
final class Inversion {
    private static final double[] INVERSE = new double[64];

    static {
        for (int k = 1; k < INVERSE.length; k++) {
            INVERSE[k] = 1.0 / k;
        }
    }

    private Inversion() {}

    /** Returns the least k with P(X &gt; k) ≤ u, where P(0) is none. */
    static double invert(double none, double a, double b, double u) {
        double rest = 1 - u;
        double term = none;
        int k = 0;
        while (rest > term && term > 0) {
            rest -= term;
            k++;
            term *= a + b * (k < INVERSE.length ? INVERSE[k] : 1.0 / k);
        }
        return k;
    }

    /** Returns x<sup>n</sup> of a small whole n by squaring. */
    static double power(double x, int n) {
        double square = x;
        double product = 1;
        for (int left = n; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                product *= square;
            }
            square *= square;
        }
        return product;
    }
}
