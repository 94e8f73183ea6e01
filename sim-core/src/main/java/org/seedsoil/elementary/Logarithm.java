package org.seedsoil.elementary;

/**
 * Logarithms by a table (Tang 1990, doi:10.1145/98267.98294): x = 2<sup>k</sup>·z with z from 11/16 to 11/8, and ln z = ln(1 + r) − ln c
 * with 1 + r = z·c, where c is near 1/z, from a table of 128, and short enough for the product to be exact. Then |r| ≤ 2<sup>−7</sup>, and
 * eight terms of the series leave 2<sup>−60</sup> of it. Next to 1, c is 1: nothing cancels there.
 */
final class Logarithm {
    private static final int PARTS = 128;
    /** Bits of 11/16, the least z. */
    private static final long LEAST = 0x3FE6000000000000L;

    private static final long EXPONENT = 0xFFFL << 52;
    /** Leaves 33 bits of z, so that their product with c is exact. */
    private static final long TOP = -(1L << 20);
    /** c is a multiple of 1/4096. */
    private static final double GRID = 4096;
    /** The part from 1 to 1 + 1/128. */
    private static final int ONE = 80;

    /** ln 2; the first part is a multiple of 2<sup>−42</sup>, as those of the table are: sums of them are exact. */
    private static final double LN2_HIGH = 0x1.62e42fefa3800p-1;

    private static final double LN2_LOW = 0x1.ef35793c76730p-45;
    private static final double FINE = 0x1.0p42;

    private static final double[] INVERSE = new double[PARTS];
    private static final double[] LOG = new double[PARTS];
    private static final double[] LOG_LOW = new double[PARTS];

    static {
        for (int i = 0; i < PARTS; i++) {
            double middle = Double.longBitsToDouble(LEAST + ((long) i << 45) + (1L << 44));
            INVERSE[i] = i == ONE || i == ONE - 1 ? 1 : Math.rint(GRID / middle) / GRID;
        }
        enter(ONE, PARTS, 1);
        enter(ONE, -1, -1);
    }

    private static final double TINY = 0x1.0p-1022;
    private static final double UP = 0x1.0p54;
    /** From here on 1 + x is x. */
    private static final double LARGE = 0x1.0p54;

    private static final double PER_LN10_HIGH = 0x1.bcb7b10000000p-2;
    private static final double PER_LN10_LOW = 0x1.49b9438ca9aaep-28;
    private static final double PER_LN10 = 0x1.bcb7b1526e50ep-2;
    /** Leaves 26 bits. */
    private static final long HALF = -(1L << 27);

    private Logarithm() {}

    /** −ln c of all parts from 1 on to one side: that of the neighbour and ln(a/b) = 2 artanh((a − b)/(a + b)). */
    private static void enter(int from, int end, int by) {
        Twofold sum = new Twofold(0, 0);
        for (int i = from + by; i != end; i += by) {
            double before = INVERSE[i - by];
            Twofold d = Twofold.quotient(before - INVERSE[i], before + INVERSE[i]);
            double s = d.high() * d.high();
            double more = d.high() * s * (1.0 / 3 + s * (1.0 / 5 + s * (1.0 / 7 + s * (1.0 / 9 + s / 11))));
            sum = sum.plus(d.times(2)).plus(2 * more);
            LOG[i] = Math.rint(sum.high() * FINE) / FINE;
            LOG_LOW[i] = sum.plus(-LOG[i]).high();
        }
    }

    static double log(double x) {
        if (!(x >= TINY && x <= Double.MAX_VALUE)) {
            return special(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        long above = bits - LEAST;
        int i = (int) (above >>> 45) & PARTS - 1;
        int k = (int) (above >> 52);
        double z = Double.longBitsToDouble(bits - (above & EXPONENT));
        return sum(k, i, reduced(z, i));
    }

    /** z·c − 1. */
    private static double reduced(double z, int i) {
        double top = Double.longBitsToDouble(Double.doubleToRawLongBits(z) & TOP);
        return top * INVERSE[i] - 1 + (z - top) * INVERSE[i];
    }

    private static double sum(int k, int i, double r) {
        double table = k * LN2_HIGH + LOG[i];
        double high = table + r;
        // The table's part is 0 or larger than r, so that this is what rounding left.
        double low = table - high + r + (k * LN2_LOW + LOG_LOW[i]);
        return high + (low + bend(r));
    }

    /** ln(1 + r) − r. */
    private static double bend(double r) {
        double s = r * r;
        double top = -1.0 / 6 + r * (1.0 / 7) - s * (1.0 / 8);
        return s * (-0.5 + r * (1.0 / 3) + s * (-0.25 + r * 0.2 + s * top));
    }

    private static double special(double x) {
        if (x > 0 && x < TINY) {
            double up = x * UP;
            long above = Double.doubleToRawLongBits(up) - LEAST;
            int i = (int) (above >>> 45) & PARTS - 1;
            double z = Double.longBitsToDouble(Double.doubleToRawLongBits(up) - (above & EXPONENT));
            return sum((int) (above >> 52) - 54, i, reduced(z, i));
        }
        return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }

    /** ln(1 + x): what rounding 1 + x leaves is added to r. */
    static double log1p(double x) {
        if (x > -0x1.0p-8 && x < 0x1.0p-7) {
            return x + bend(x);
        }
        if (!(x > -1 && x < LARGE)) {
            return x == -1 ? Double.NEGATIVE_INFINITY : log(x);
        }
        double u = 1 + x;
        double left = x > 1 ? 1 - (u - x) : x - (u - 1);
        long bits = Double.doubleToRawLongBits(u);
        long above = bits - LEAST;
        int i = (int) (above >>> 45) & PARTS - 1;
        int k = (int) (above >> 52);
        double z = Double.longBitsToDouble(bits - (above & EXPONENT));
        double scale = Double.longBitsToDouble(1023L - k << 52);
        double top = Double.longBitsToDouble(Double.doubleToRawLongBits(z) & TOP);
        double r = top * INVERSE[i] - 1 + (z - top + left * scale) * INVERSE[i];
        return sum(k, i, r);
    }

    /** The natural logarithm and what its rounding leaves, times 1/ln 10 in two parts: exact at powers of ten. */
    static double log10(double x) {
        if (!(x >= TINY && x <= Double.MAX_VALUE)) {
            return special(x) * PER_LN10;
        }
        long bits = Double.doubleToRawLongBits(x);
        long above = bits - LEAST;
        int i = (int) (above >>> 45) & PARTS - 1;
        int k = (int) (above >> 52);
        double r = reduced(Double.longBitsToDouble(bits - (above & EXPONENT)), i);
        double table = k * LN2_HIGH + LOG[i];
        double high = table + r;
        double low = table - high + r + (k * LN2_LOW + LOG_LOW[i]) + bend(r);
        double top = Double.longBitsToDouble(Double.doubleToRawLongBits(high) & HALF);
        return top * PER_LN10_HIGH + (top * PER_LN10_LOW + (high - top + low) * PER_LN10);
    }
}
