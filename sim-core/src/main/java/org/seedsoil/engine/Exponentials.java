package org.seedsoil.engine;

import org.seedsoil.elementary.Elementary;

/** What grows as e<sup>g t</sup> over some days: its integral, and when a part of it has passed. */
final class Exponentials {
    private static final double FLAT = 1e-9;
    private static final double NEAR = 0.04;

    private Exponentials() {}

    /** ∫₀^days e^{g t} dt. */
    static double integral(double g, double days) {
        double x = g * days;
        return Math.abs(x) < FLAT ? days * (1 + x / 2) : Elementary.expm1(x) / g;
    }

    /** The time by which a part of that integral has passed. */
    static double timeWithin(double part, double g, double days) {
        double x = g * days;
        return Math.abs(x) < FLAT ? part * days : Elementary.log1p(part * Elementary.expm1(x)) / g;
    }

    /**
     * The mean of what grows exponentially from one positive value to another: (b − a)/ln (b/a). Near each other it lies a third of the
     * way from the geometric to the arithmetic mean, to a relative (ln b/a)⁴/2880 (Pólya and Szegő 1951), below 1e-9.
     */
    static double logarithmicMean(double a, double b) {
        return Math.abs(b - a) < NEAR * a ? (2 * Math.sqrt(a * b) + (a + b) / 2) / 3 : (b - a) / Elementary.log(b / a);
    }

    /** The mean time under that density. */
    static double meanTime(double g, double days) {
        double x = g * days;
        return Math.abs(x) < 1e-4 ? days * (0.5 + x / 12) : days / -Elementary.expm1(-x) - 1 / g;
    }
}
