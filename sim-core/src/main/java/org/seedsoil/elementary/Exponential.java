package org.seedsoil.elementary;

/**
 * The exponential function by a table (Tang 1989, doi:10.1145/63522.214389): e<sup>x</sup> = 2<sup>n/128</sup>·e<sup>r</sup> with a whole
 * n and |r| ≤ ln 2/256, where five terms of the series leave 2<sup>−60</sup>.
 */
final class Exponential {
    private static final int PARTS = 128;
    private static final double PARTS_PER_LN2 = 0x1.71547652b82fep+7;
    /** ln 2/128; the first part has 34 bits, so that it is exact times any n that occurs. */
    private static final double STEP_HIGH = 0x1.62e42fef80000p-8;

    private static final double STEP_LOW = 0x1.1cf79abc9e3b4p-43;
    private static final Twofold ROOT = new Twofold(0x1.0163da9fb3335p+0, 0x1.b61299ab8cdb7p-54);

    private static final double[] POWER = new double[PARTS];
    private static final double[] POWER_LOW = new double[PARTS];

    static {
        Twofold power = new Twofold(1, 0);
        for (int i = 0; i < PARTS; i++) {
            POWER[i] = power.high();
            POWER_LOW[i] = power.low();
            power = power.times(ROOT);
        }
    }

    /** Up to this size of x the result is a normal number. */
    private static final double PLAIN = 708;

    private static final double OVERFLOW = 0x1.62e42fefa39efp+9;
    private static final double UNDERFLOW = -746;
    /** Below this size of x one minus the exponential is summed as a series. */
    private static final double SMALL = 0x1.0p-4;
    /** Below this e<sup>x</sup> − 1 is −1. */
    private static final double NOTHING = -38;

    private Exponential() {}

    static double exp(double x) {
        if (!(Math.abs(x) <= PLAIN)) {
            return extreme(x);
        }
        double n = Math.rint(x * PARTS_PER_LN2);
        int whole = (int) n;
        int i = whole & PARTS - 1;
        return (POWER[i] + rest(x, n, i)) * powerOfTwo(whole >> 7);
    }

    /** 2<sup>i/128</sup>·e<sup>r</sup> less the entry of the table. */
    private static double rest(double x, double n, int i) {
        double r = x - n * STEP_HIGH - n * STEP_LOW;
        double square = r * r;
        double grown = r + square * (0.5 + r * (1.0 / 6) + square * (1.0 / 24 + r * (1.0 / 120)));
        return POWER_LOW[i] + POWER[i] * grown;
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((long) (exponent + 1023) << 52);
    }

    /** Where the result, or its scale, is no normal number: scaled in two steps. */
    private static double extreme(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < UNDERFLOW) {
            return 0;
        }
        double n = Math.rint(x * PARTS_PER_LN2);
        int whole = (int) n;
        int i = whole & PARTS - 1;
        int half = whole >> 8;
        return (POWER[i] + rest(x, n, i)) * powerOfTwo(half) * powerOfTwo((whole >> 7) - half);
    }

    static double expm1(double x) {
        if (Math.abs(x) < SMALL) {
            return x == 0 ? x : series(x);
        }
        if (x < NOTHING) {
            return -1;
        }
        if (!(x <= PLAIN)) {
            return extreme(x);
        }
        double n = Math.rint(x * PARTS_PER_LN2);
        int whole = (int) n;
        int i = whole & PARTS - 1;
        double scale = powerOfTwo(whole >> 7);
        // The entry of the table less 1, with what rounding leaves (exact, for one of both is the larger), and then the
        // small part.
        double power = POWER[i] * scale;
        double less = power - 1;
        double left = power > 1 ? power - less - 1 : power - (less + 1);
        return less + (left + rest(x, n, i) * scale);
    }

    /** Signed zeros apart: x + x²/2 + … + x¹¹/11!: what follows is below 2<sup>−76</sup> of x. */
    private static double series(double x) {
        double s = x * x;
        double top = 1.0 / 362880 + x * (1.0 / 3628800) + s * (1.0 / 39916800);
        double upper = 1.0 / 720 + x * (1.0 / 5040) + s * (1.0 / 40320 + x * top);
        return x + s * (0.5 + x * (1.0 / 6) + s * (1.0 / 24 + x * (1.0 / 120) + s * upper));
    }
}
