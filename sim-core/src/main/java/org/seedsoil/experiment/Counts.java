package org.seedsoil.experiment;

/** Numbers of points, which may be larger than a long. */
final class Counts {
    private Counts() {}

    /** Returns the product of two numbers that are not negative, or the largest long. */
    static long times(long left, long right) {
        return Math.multiplyHigh(left, right) != 0 || left * right < 0 ? Long.MAX_VALUE : left * right;
    }

    /** Returns the sum of two numbers that are not negative, or the largest long. */
    static long plus(long left, long right) {
        return left + right < 0 ? Long.MAX_VALUE : left + right;
    }

    /** Refuses numbers below 1. */
    static void requireSome(String what, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + ": " + number + "; allowed: 1 or more");
        }
    }
}
