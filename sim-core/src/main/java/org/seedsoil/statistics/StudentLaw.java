package org.seedsoil.statistics;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.seedsoil.elementary.Elementary;

/** Student's law by the incomplete beta function of Commons Math, which is arithmetic alone: the same bits on every machine. */
final class StudentLaw {
    private static final double CLOSE = 1e-15;
    /** From here on four terms of the expansion about the normal leave less than 1e-13. */
    private static final double NEARLY_NORMAL = 10_000;

    private StudentLaw() {}

    /** Returns the number that a draw exceeds with a probability below 1/2. */
    static double exceeded(double probability, double degrees) {
        double z = -NormalLaw.quantile(probability);
        if (degrees >= NEARLY_NORMAL) {
            return expanded(z, degrees);
        }
        double constant =
                Gamma.logGamma((degrees + 1) / 2) - Gamma.logGamma(degrees / 2) - Elementary.log(degrees * Math.PI) / 2;
        return Root.of(
                t -> Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5, CLOSE) / 2,
                t -> Elementary.exp(constant - (degrees + 1) / 2 * Elementary.log1p(t * t / degrees)),
                probability,
                z);
    }

    /** Abramowitz and Stegun (1964), 26.7.5. */
    private static double expanded(double z, double n) {
        double s = z * z;
        double first = (s + 1) / 4;
        double second = ((5 * s + 16) * s + 3) / 96;
        double third = (((3 * s + 19) * s + 17) * s - 15) / 384;
        double fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160;
        return z * (1 + (first + (second + (third + fourth / n) / n) / n) / n);
    }
}
