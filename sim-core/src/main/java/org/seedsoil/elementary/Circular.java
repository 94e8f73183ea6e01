package org.seedsoil.elementary;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Sine and cosine: x less a multiple n of π/2, in two doubles, and the series of both on the quarter that is left, up to terms below
 * 2<sup>−60</sup>. π/2 in three parts of 33 bits and a rest (Cody and Waite 1980) serves while n has 20 bits; beyond, x is multiplied by
 * enough digits of 2/π in whole numbers (Payne and Hanek 1983, doi:10.1145/1057600.1057602).
 */
final class Circular {
    private static final double PER_QUARTER = 0x1.45f306dc9c883p-1;
    private static final double QUARTER_1 = 0x1.921fb54400000p+0;
    private static final double QUARTER_2 = 0x1.0b4611a600000p-34;
    private static final double QUARTER_3 = 0x1.3198a2e000000p-69;
    private static final double QUARTER_4 = 0x1.b839a252049c1p-104;
    private static final Twofold QUARTER = new Twofold(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54);
    private static final double EIGHTH = 0x1.921fb54442d18p-1;
    private static final double MANY = 0x1.0p20;

    private static final int DIGITS = 1280;
    private static final int KEPT = 200;
    /** 2/π·2<sup>1280</sup>. */
    private static final String PER_QUARTER_DIGITS =
            "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e0"
                    + "06492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f4"
                    + "9c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d"
                    + "7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361d";

    private Circular() {}

    static double sin(double x) {
        return turned(x, 0);
    }

    static double cos(double x) {
        return turned(x, 1);
    }

    /** sin(x + quarters·π/2). */
    private static double turned(double x, int quarters) {
        if (Math.abs(x) <= EIGHTH) {
            return quarters == 1 ? cosine(x, 0) : x == 0 ? x : sine(x, 0);
        }
        if (!(Math.abs(x) <= Double.MAX_VALUE)) {
            return Double.NaN;
        }
        double n = Math.rint(x * PER_QUARTER);
        if (Math.abs(n) >= MANY) {
            return far(x, quarters);
        }
        // Products with the first three parts are exact, and so is the first difference.
        double a = x - n * QUARTER_1;
        double b = n * QUARTER_2;
        double ab = a - b;
        double c = n * QUARTER_3;
        double left = rounding(a, b, ab);
        double abc = ab - c;
        left += rounding(ab, c, abc) - n * QUARTER_4;
        double high = abc + left;
        return quadrant((int) n + quarters, high, abc - high + left);
    }

    /** What rounding a − b to a difference left. */
    private static double rounding(double a, double b, double difference) {
        double part = difference - a;
        return a - (difference - part) - (b + part);
    }

    /** The part of x·2/π that is left modulo 4, in 200 binary digits. */
    private static double far(double x, int quarters) {
        int exponent = Math.getExponent(x) - 52;
        BigInteger whole = new BigDecimal(Math.scalb(Math.abs(x), -exponent)).toBigInteger();
        BigInteger turns =
                whole.multiply(new BigInteger(PER_QUARTER_DIGITS, 16)).shiftRight(DIGITS - KEPT - exponent);
        BigInteger nearest = turns.add(BigInteger.ONE.shiftLeft(KEPT - 1)).shiftRight(KEPT);
        BigInteger rest = turns.subtract(nearest.shiftLeft(KEPT));
        double high = rest.doubleValue();
        double low = rest.subtract(new BigDecimal(high).toBigInteger()).doubleValue();
        double sign = Math.signum(x);
        Twofold angle = new Twofold(sign * high * 0x1.0p-200, sign * low * 0x1.0p-200).times(QUARTER);
        int n = (int) (sign * (nearest.intValue() & 3));
        return quadrant(n + quarters, angle.high(), angle.low());
    }

    private static double quadrant(int n, double high, double low) {
        double value = (n & 1) == 0 ? sine(high, low) : cosine(high, low);
        return (n & 2) == 0 ? value : -value;
    }

    private static double sine(double x, double low) {
        double s = x * x;
        double upper =
                -1.0 / 39916800 + s * (1.0 / 6227020800L + s * (-1.0 / 1307674368000L + s * (1.0 / 355687428096000L)));
        double series = -1.0 / 6 + s * (1.0 / 120 + s * (-1.0 / 5040 + s * (1.0 / 362880 + s * upper)));
        return x + (s * x * series + low * (1 - s / 2));
    }

    private static double cosine(double x, double low) {
        double s = x * x;
        double upper = 1.0 / 479001600
                + s * (-1.0 / 87178291200L + s * (1.0 / 20922789888000L - s * (1.0 / 6402373705728000L)));
        double series = 1.0 / 24 + s * (-1.0 / 720 + s * (1.0 / 40320 + s * (-1.0 / 3628800 + s * upper)));
        double first = 1 - s / 2;
        return first + (1 - first - s / 2 + (s * s * series - x * low));
    }
}
