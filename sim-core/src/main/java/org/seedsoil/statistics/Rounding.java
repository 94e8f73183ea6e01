package org.seedsoil.statistics;

import java.math.BigInteger;

/** The double nearest to a quotient of whole numbers, the even one of two (IEEE 754, round half to even). */
final class Rounding {
    /** Bits of a quotient before it is rounded: more than the 53 of a double, and few enough for a long. */
    private static final int QUOTIENT_BITS = 61;
    /** A subnormal quotient has two more bits than its double. */
    private static final int GUARD_BITS = 2;

    private static final int LOWEST_EXPONENT = -1074;

    private Rounding() {}

    /**
     * Rounds numerator / denominator · 2^exponent.
     *
     * @param numerator any whole number
     * @param denominator a whole number above 0
     * @param exponent a power of two
     * @return the nearest double; infinite beyond the largest
     */
    static double nearest(BigInteger numerator, BigInteger denominator, int exponent) {
        if (numerator.signum() < 0) {
            return -nearest(numerator.negate(), denominator, exponent);
        }
        if (numerator.signum() == 0) {
            return 0;
        }
        int shift = QUOTIENT_BITS - numerator.bitLength() + denominator.bitLength();
        long quotient = odd(numerator, denominator, shift);
        int lowest = exponent - shift;
        int leading = lowest + Long.SIZE - 1 - Long.numberOfLeadingZeros(quotient);
        return leading >= Double.MIN_EXPONENT
                ? Math.scalb((double) quotient, lowest)
                : subnormal(odd(numerator, denominator, exponent - LOWEST_EXPONENT + GUARD_BITS));
    }

    /** A value below the smallest normal double: its unit is fixed. Rounding up to that double is right, too. */
    private static double subnormal(long quotient) {
        long floor = quotient >>> GUARD_BITS;
        long rest = quotient & (1 << GUARD_BITS) - 1;
        boolean up = rest > 2 || rest == 2 && (floor & 1) == 1;
        return Double.longBitsToDouble(up ? floor + 1 : floor);
    }

    /** numerator · 2^shift / denominator rounded to odd: what is cut off shows in the last bit, so that rounding again is rounding once. */
    private static long odd(BigInteger numerator, BigInteger denominator, int shift) {
        BigInteger dividend = shift > 0 ? numerator.shiftLeft(shift) : numerator;
        BigInteger divisor = shift < 0 ? denominator.shiftLeft(-shift) : denominator;
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[0].longValueExact() | (parts[1].signum() == 0 ? 0 : 1);
    }
}
