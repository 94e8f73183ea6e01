package org.seedsoil.elementary;

/**
 * The cube root: a third of the exponent as a first guess t (Kahan 1991), 10 % off in t³; a polynomial in t³/x, fitted by Chebyshev's
 * points to x<sup>−1/3</sup>, leaves 7e-8; one step of Halley's method from a t of 26 bits, whose square is exact, leaves rounding.
 */
final class CubeRoot {
    private static final long THIRD_OF_BIAS = 0x2A9F789F1E27C800L;
    private static final double[] FIT = {
        0x1.ffffff8095bf4p-1, -0x1.55548199d3275p-2, 0x1.c7253312f4e40p-3, -0x1.64d80636c8b66p-3, 0x1.23acf3f5a34d1p-3
    };
    private static final long TOP = -(1L << 27);
    private static final double TINY = 0x1.0p-1022;

    private CubeRoot() {}

    static double cbrt(double x) {
        double size = Math.abs(x);
        if (!(size >= TINY && size <= Double.MAX_VALUE)) {
            return size > 0 && size < TINY ? cbrt(x * 0x1.0p54) * 0x1.0p-18 : x;
        }
        double guess = Double.longBitsToDouble(Double.doubleToRawLongBits(size) / 3 + THIRD_OF_BIAS);
        double d = guess * guess * (guess / size) - 1;
        double near = guess * (FIT[0] + d * (FIT[1] + d * (FIT[2] + d * (FIT[3] + d * FIT[4]))));
        double t = Double.longBitsToDouble(Double.doubleToRawLongBits(near) & TOP);
        double r = size / (t * t);
        return Math.copySign(t + t * ((r - t) / (t + t + r)), x);
    }
}
