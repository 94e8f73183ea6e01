package org.seedsoil.random;

import java.util.function.DoubleUnaryOperator;

/**
 * A decreasing density cut into 256 layers of equal area (Marsaglia and Tsang 2000, doi:10.18637/jss.v005.i08). Layer 0
 * is the tail and what lies below it, each other a rectangle that overlaps the edge of the density. A word names a layer
 * and a place in it, by different bits; most places are under the density for sure.
 *
 * <p>Tables are worked out when first used, the same everywhere.
 */
final class Ziggurat {
    static final int LAYERS = 256;
    /** Places in a layer, as many as the bits that are left allow. */
    static final double PLACES = 0x1.0p52;

    private final double[] edge = new double[LAYERS + 1];
    private final double[] height = new double[LAYERS + 1];

    /**
     * Cuts a density.
     *
     * @param tail where the tail begins
     * @param area area of each layer, that of the tail and what lies below it
     * @param density the density, 1 at 0
     * @param inverse its inverse
     */
    Ziggurat(double tail, double area, DoubleUnaryOperator density, DoubleUnaryOperator inverse) {
        double x = tail;
        double y = density.applyAsDouble(tail);
        edge[0] = area / y;
        edge[1] = x;
        height[1] = y;
        for (int i = 2; i < LAYERS; i++) {
            y += area / x;
            x = inverse.applyAsDouble(y);
            edge[i] = x;
            height[i] = y;
        }
        height[LAYERS] = 1;
    }

    /** Widths of a place, by layer. */
    double[] widths() {
        double[] widths = new double[LAYERS];
        for (int i = 0; i < LAYERS; i++) {
            widths[i] = edge[i] / PLACES;
        }
        return widths;
    }

    /** Places below this, by layer, are under the density wherever in the layer they are. */
    long[] inner() {
        long[] inner = new long[LAYERS];
        for (int i = 0; i < LAYERS; i++) {
            inner[i] = (long) (edge[i + 1] / edge[i] * PLACES);
        }
        return inner;
    }

    /** Density at the bottom of each layer; entry 256 is the peak. */
    double[] heights() {
        return height.clone();
    }

    /** Right edge of each layer, and 0; entry 0 is that of a rectangle of the layer's area. */
    double[] edges() {
        return edge.clone();
    }

    /** Whether a number is below e<sup>−distance</sup>, 0 ≤ distance &lt; 1, which two partial sums of its series enclose. */
    static boolean isBelow(double number, double distance) {
        double term = 1;
        double sum = 1;
        for (int k = 1; ; k++) {
            term *= -distance / k;
            double next = sum + term;
            if (number >= Math.max(sum, next)) {
                return false;
            }
            if (number < Math.min(sum, next)) {
                return true;
            }
            sum = next;
        }
    }
}
