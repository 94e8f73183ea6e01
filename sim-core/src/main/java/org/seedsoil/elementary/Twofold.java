package org.seedsoil.elementary;

/**
 * A number as the exact sum of two doubles, the first nearest to it: 106 bits, for tables (Dekker 1971, doi:10.1007/BF01397083).
 *
 * @param high the nearest double
 * @param low what it leaves
 */
record Twofold(double high, double low) {
    /** Cuts a double into halves of 26 bits. */
    private static final double SPLIT = 0x1.0p27 + 1;

    static Twofold sum(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        return new Twofold(sum, (a - (sum - part)) + (b - part));
    }

    static Twofold product(double a, double b) {
        double product = a * b;
        double aTop = top(a);
        double bTop = top(b);
        double aRest = a - aTop;
        double bRest = b - bTop;
        return new Twofold(product, aTop * bTop - product + aTop * bRest + aRest * bTop + aRest * bRest);
    }

    private static double top(double a) {
        double c = SPLIT * a;
        return c - (c - a);
    }

    /** The quotient of two doubles: the remainder of the rounded one is a double. */
    static Twofold quotient(double a, double b) {
        double quotient = a / b;
        Twofold back = product(quotient, b);
        return sum(quotient, (a - back.high - back.low) / b);
    }

    Twofold plus(Twofold other) {
        Twofold sum = sum(high, other.high);
        return sum(sum.high, sum.low + low + other.low);
    }

    Twofold plus(double other) {
        return plus(new Twofold(other, 0));
    }

    Twofold times(Twofold other) {
        Twofold product = product(high, other.high);
        return sum(product.high, product.low + (high * other.low + low * other.high));
    }

    Twofold times(double other) {
        return times(new Twofold(other, 0));
    }
}
