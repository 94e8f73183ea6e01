package org.seedsoil.engine;

/** The rules of Gauss and Legendre on an interval: with n points exact for polynomials up to degree 2n − 1. */
final class GaussLegendre {
    /** The most points. */
    static final int POINTS = 6;

    /** By number of points; a rule of five is nowhere needed. */
    private static final double[][] POINT = {
        {},
        {0.5},
        {0.2113248654051871, 0.7886751345948129},
        {0.1127016653792583, 0.5, 0.8872983346207417},
        {0.06943184420297371, 0.33000947820757187, 0.6699905217924281, 0.9305681557970262},
        {},
        {
            0.03376524289842403,
            0.16939530676686776,
            0.38069040695840156,
            0.6193095930415985,
            0.8306046932331322,
            0.9662347571015759
        }
    };

    private static final double[][] WEIGHT = {
        {},
        {1},
        {0.5, 0.5},
        {0.2777777777777778, 0.4444444444444444, 0.2777777777777778},
        {0.17392742256872692, 0.32607257743127305, 0.32607257743127305, 0.17392742256872692},
        {},
        {
            0.08566224618958514,
            0.18038078652406936,
            0.23395696728634552,
            0.23395696728634552,
            0.18038078652406936,
            0.08566224618958514
        }
    };
    /** Up to which growth of ln f a rule of so many points integrates an exponential to a relative 1e-9. */
    private static final double[] ENOUGH_FOR = {-1, 1e-4, 0.045, 0.11, 1, -1, Double.POSITIVE_INFINITY};

    private GaussLegendre() {}

    /** How many points integrate what grows or falls by so much of its logarithm to a relative 1e-9; six up to a tenfold growth. */
    static int pointsFor(double growth) {
        int points = 1;
        while (growth > ENOUGH_FOR[points]) {
            points++;
        }
        return points;
    }

    /** The k-th point of an interval. */
    static double at(int points, int k, double from, double until) {
        return from + POINT[points][k] * (until - from);
    }

    /** Its weight; the weights sum to 1. */
    static double weight(int points, int k) {
        return WEIGHT[points][k];
    }
}
