package org.seedsoil.statistics;

import org.apache.commons.math3.special.Erf;
import org.seedsoil.elementary.Elementary;

/**
 * The standard normal law, of arithmetic alone: the same bits on every machine. Its quantiles are those of Wichura (1988, algorithm AS 241,
 * doi:10.2307/2347330), to about 1e-16; its probabilities come from the incomplete gamma function, to 1e-14 of either tail.
 */
public final class NormalLaw {
    private static final double[] MIDDLE = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
    };
    private static final double[] BELOW_MIDDLE = {
        1,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854
    };
    private static final double[] TAIL = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
    };
    private static final double[] BELOW_TAIL = {
        1,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-09
    };
    private static final double[] FAR = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07
    };
    private static final double[] BELOW_FAR = {
        1,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-05,
        1.421511758316446e-07,
        2.0442631033899397e-15
    };

    private NormalLaw() {}

    /**
     * Returns the quantile.
     *
     * @param probability strictly between 0 and 1
     * @return the number below which a draw falls with that probability
     */
    public static double quantile(double probability) {
        double off = probability - 0.5;
        if (Math.abs(off) <= 0.425) {
            return off * ratio(MIDDLE, BELOW_MIDDLE, 0.180625 - off * off);
        }
        double r = Math.sqrt(-Elementary.log(off < 0 ? probability : 1 - probability));
        double far = r <= 5 ? ratio(TAIL, BELOW_TAIL, r - 1.6) : ratio(FAR, BELOW_FAR, r - 5);
        return off < 0 ? -far : far;
    }

    /**
     * Returns a probability.
     *
     * @param z any number, infinities included
     * @return that of a draw below it
     */
    public static double below(double z) {
        return above(-z);
    }

    /**
     * Returns the probability of the other tail, without cancellation.
     *
     * @param z any number, infinities included
     * @return that of a draw above it
     */
    public static double above(double z) {
        return Erf.erfc(z * Math.sqrt(0.5)) / 2;
    }

    private static double ratio(double[] above, double[] below, double x) {
        return polynomial(above, x) / polynomial(below, x);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
