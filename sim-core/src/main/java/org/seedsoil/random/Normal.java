package org.seedsoil.random;

import org.seedsoil.elementary.Elementary;

/** Standard normal numbers by ziggurat: one word in 99 draws of 100. Bitwise the same on every machine. */
final class Normal {
    @SuppressWarnings("FloatingPointLiteralPrecision")
    private static final double TAIL = 3.654152885361009;

    private static final double AREA = 0.004928673233974655;

    private static final Ziggurat LAW =
            new Ziggurat(TAIL, AREA, Normal::density, y -> Math.sqrt(-2 * Elementary.log(y)));
    private static final double[] WIDTH = LAW.widths();
    private static final long[] INNER = LAW.inner();
    private static final double[] EDGE = LAW.edges();
    private static final double[] HEIGHT = LAW.heights();

    private Normal() {}

    private static double density(double x) {
        return Elementary.exp(-x * x / 2);
    }

    static double sample(RandomStream stream) {
        while (true) {
            long word = stream.nextLong();
            int layer = (int) word & Ziggurat.LAYERS - 1;
            long place = word >> 11; // a sign and 52 bits
            double x = (place + 0.5) * WIDTH[layer];
            if ((place ^ place >> 63) < INNER[layer]) {
                return x;
            }
            if (layer == 0) {
                return x < 0 ? -tail(stream) : tail(stream);
            }
            if (isUnder(layer, Math.abs(x), stream.nextOpen())) {
                return x;
            }
        }
    }

    private static boolean isUnder(int layer, double x, double part) {
        double top = HEIGHT[layer + 1];
        double y = HEIGHT[layer] + part * (top - HEIGHT[layer]);
        double edge = EDGE[layer + 1];
        return Ziggurat.isBelow(y / top, (x - edge) * (x + edge) / 2);
    }

    /** Beyond r = {@link #TAIL} the density at r + z falls like e<sup>−rz</sup>·e<sup>−z²/2</sup>: accept the first by the second. */
    static double tail(RandomStream stream) {
        double beyond = stream.nextExponential() / TAIL;
        while (2 * stream.nextExponential() < beyond * beyond) {
            beyond = stream.nextExponential() / TAIL;
        }
        return TAIL + beyond;
    }
}
