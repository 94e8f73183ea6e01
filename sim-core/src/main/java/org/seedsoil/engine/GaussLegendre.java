package org.seedsoil.engine;

/** The rule of Gauss and Legendre with six points on an interval: exact for polynomials up to degree 11. */
final class GaussLegendre {
    static final int POINTS = 6;

    private static final double[] POINT = {
        0.03376524289842403,
        0.16939530676686776,
        0.38069040695840156,
        0.6193095930415985,
        0.8306046932331322,
        0.9662347571015759
    };
    private static final double[] WEIGHT = {
        0.08566224618958514,
        0.18038078652406936,
        0.23395696728634552,
        0.23395696728634552,
        0.18038078652406936,
        0.08566224618958514
    };

    private GaussLegendre() {}

    /** The k-th point of an interval. */
    static double at(int k, double from, double until) {
        return from + POINT[k] * (until - from);
    }

    /** Its weight; the weights sum to 1. */
    static double weight(int k) {
        return WEIGHT[k];
    }
}
