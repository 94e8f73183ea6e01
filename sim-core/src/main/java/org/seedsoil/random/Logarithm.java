package org.seedsoil.random;

/**
 * Natural logarithms for acceptance tests: the same bits on every machine, in additions and multiplications alone. On a
 * JDK whose StrictMath calls C they take a sixth of its time.
 *
 * <p>x = 2<sup>e</sup>·m, m between 1 and 2, and m = (1 + r)/c with c from a table of 128, so that |r| ≤ 2<sup>−8</sup> and
 * seven terms of the series of ln(1 + r) leave 2<sup>−67</sup>.
 */
final class Logarithm {
    private static final int BITS = 7;
    private static final int PLACES = 1 << BITS;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final long ONE = 0x3FF0000000000000L;
    private static final double LN2 = StrictMath.log(2);
    private static final double[] INVERSE = new double[PLACES];
    private static final double[] LOG = new double[PLACES];

    static {
        for (int i = 0; i < PLACES; i++) {
            INVERSE[i] = 1 / (1 + (i + 0.5) / PLACES);
            LOG[i] = -StrictMath.log(INVERSE[i]);
        }
    }

    private Logarithm() {}

    /**
     * Returns ln x.
     *
     * @param x a positive, normal number
     * @return the logarithm, with an absolute error below 4e-16 near 1 and a relative one far from it
     */
    static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int i = (int) (bits >>> 52 - BITS) & PLACES - 1;
        double r = Double.longBitsToDouble(bits & MANTISSA | ONE) * INVERSE[i] - 1;
        double square = r * r;
        double odd = 1.0 / 3 + square * (1.0 / 5 + square / 7);
        double even = 1.0 / 2 + square * (1.0 / 4 + square / 6);
        return ((bits >>> 52) - 1023) * LN2 + (LOG[i] + (r + square * (r * odd - even)));
    }
}
