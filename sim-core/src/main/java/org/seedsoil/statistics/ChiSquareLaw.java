package org.seedsoil.statistics;

import org.apache.commons.math3.special.Gamma;
import org.seedsoil.elementary.Elementary;

/** The chi-square law by the incomplete gamma function of Commons Math, which is arithmetic alone: the same bits on every machine. */
final class ChiSquareLaw {
    private static final double CLOSE = 1e-15;
    private static final double LOG2 = Elementary.log(2);

    private ChiSquareLaw() {}

    /** Returns P(χ² &gt; x) with degrees of freedom above 0; 1 up to 0. */
    static double above(double x, double degrees) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, x / 2, CLOSE, Integer.MAX_VALUE);
    }

    /** Returns the number below which a draw falls with a probability strictly between 0 and 1. */
    static double quantile(double probability, double degrees) {
        return Root.of(
                x -> -Gamma.regularizedGammaP(degrees / 2, x / 2, CLOSE, Integer.MAX_VALUE),
                x -> density(x, degrees),
                -probability,
                guess(NormalLaw.quantile(probability), degrees));
    }

    /** Returns the number that a draw exceeds with a probability strictly between 0 and 1. */
    static double exceeded(double probability, double degrees) {
        return Root.of(
                x -> above(x, degrees),
                x -> density(x, degrees),
                probability,
                guess(-NormalLaw.quantile(probability), degrees));
    }

    private static double density(double x, double degrees) {
        double half = degrees / 2;
        return Elementary.exp((half - 1) * Elementary.log(x) - x / 2 - half * LOG2 - Gamma.logGamma(half));
    }

    /** The cube root of χ² is nearly normal (Wilson and Hilferty 1931, doi:10.1073/pnas.17.12.684). */
    private static double guess(double z, double degrees) {
        double spread = 2 / (9 * degrees);
        double root = Math.max(0.1, 1 - spread + z * Math.sqrt(spread));
        return degrees * root * root * root;
    }
}
