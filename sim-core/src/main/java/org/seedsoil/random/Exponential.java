package org.seedsoil.random;

import org.seedsoil.elementary.Elementary;

/** Exponential numbers of mean 1 by ziggurat: one word in 99 draws of 100. Bitwise the same on every machine. */
final class Exponential {
    @SuppressWarnings("FloatingPointLiteralPrecision")
    private static final double TAIL = 7.697117470131050;

    private static final Ziggurat LAW =
            new Ziggurat(TAIL, (TAIL + 1) * density(TAIL), Exponential::density, y -> -Elementary.log(y));
    private static final double[] WIDTH = LAW.widths();
    private static final long[] INNER = LAW.inner();
    private static final double[] EDGE = LAW.edges();
    private static final double[] HEIGHT = LAW.heights();

    private Exponential() {}

    private static double density(double x) {
        return Elementary.exp(-x);
    }

    /** Draws a number from a word, and from further words where the place that it names is at the edge of the density. */
    static double of(long word, RandomStream stream) {
        int layer = (int) word & Ziggurat.LAYERS - 1;
        long place = word >>> 12;
        double x = (place + 0.5) * WIDTH[layer];
        return place < INNER[layer] ? x : edge(layer, x, stream);
    }

    /** Beyond its tail an exponential number starts anew. No calls in here, so that a loop around it keeps its registers. */
    private static double edge(int firstLayer, double firstX, RandomStream stream) {
        int layer = firstLayer;
        double x = firstX;
        double start = 0;
        while (true) {
            if (layer == 0) {
                start += TAIL;
            } else if (isUnder(layer, x, stream.nextOpen())) {
                return start + x;
            }
            long word = stream.nextLong();
            layer = (int) word & Ziggurat.LAYERS - 1;
            long place = word >>> 12;
            x = (place + 0.5) * WIDTH[layer];
            if (place < INNER[layer]) {
                return start + x;
            }
        }
    }

    private static boolean isUnder(int layer, double x, double part) {
        double top = HEIGHT[layer + 1];
        double y = HEIGHT[layer] + part * (top - HEIGHT[layer]);
        return Ziggurat.isBelow(y / top, x - EDGE[layer + 1]);
    }
}
