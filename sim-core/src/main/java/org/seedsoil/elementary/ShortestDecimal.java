package org.seedsoil.elementary;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The shortest decimal that reads back to a number, the nearest of them where there are several: Schubfach (Giulietti 2021, "The Schubfach way to
 * render doubles"), as {@code Double.toString} has it from JDK 19 on. Before, that now and then wrote a digit too many (JDK-4511638), so that one
 * number was told in two ways.
 *
 * @param digits all digits, without zeros at the end; 0 for 0; below 0 for negative numbers
 * @param exponent the number is digits · 10^exponent
 */
public record ShortestDecimal(long digits, int exponent) {
    private static final int FRACTION = 52;
    private static final long HIDDEN = 1L << FRACTION;
    private static final int LEAST_EXPONENT = -1074;
    /** Powers of ten by which numbers are scaled: from 10^−292 to 10^324. */
    private static final int LEAST_POWER = -292;

    private static final int MOST_POWER = 324;
    /** Of 2^125 ≤ 10^k · 2^r < 2^126, rounded up, the 63 bits above and below. */
    private static final long[] HIGH = new long[MOST_POWER - LEAST_POWER + 1];

    private static final long[] LOW = new long[MOST_POWER - LEAST_POWER + 1];
    private static final long MASK_63 = (1L << 63) - 1;

    static {
        for (int power = LEAST_POWER; power <= MOST_POWER; power++) {
            BigInteger scaled = scaled(power);
            HIGH[power - LEAST_POWER] = scaled.shiftRight(63).longValueExact();
            LOW[power - LEAST_POWER] = scaled.and(BigInteger.valueOf(MASK_63)).longValueExact();
        }
    }

    /** ⌊10^power · 2^−r⌋ + 1 with 126 bits. */
    private static BigInteger scaled(int power) {
        int shift = floorLog2OfPower(power) - 125;
        BigInteger ten = BigInteger.TEN.pow(Math.abs(power));
        BigInteger floor;
        if (power >= 0) {
            floor = shift > 0 ? ten.shiftRight(shift) : ten.shiftLeft(-shift);
        } else {
            floor = BigInteger.ONE.shiftLeft(-shift).divide(ten);
        }
        return floor.add(BigInteger.ONE);
    }

    /** ⌊power · log2 10⌋, exact for |power| ≤ 1650. */
    private static int floorLog2OfPower(int power) {
        return (int) (power * 913_124_641_741L >> 38);
    }

    /** ⌊exponent · log10 2⌋, exact for |exponent| ≤ 5 · 10^6. */
    private static int floorLog10OfTwo(int exponent) {
        return (int) (exponent * 661_971_961_083L >> 41);
    }

    /** ⌊log10 (3/4 · 2^exponent)⌋. */
    private static int floorLog10OfThreeQuarters(int exponent) {
        return (int) (exponent * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    /**
     * Finds it.
     *
     * @param value a finite number
     * @return its shortest decimal
     * @throws IllegalArgumentException for NaN and infinities
     */
    public static ShortestDecimal of(double value) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a decimal is that of a finite number, not of " + value);
        }
        long bits = Double.doubleToRawLongBits(value) & Long.MAX_VALUE;
        if (bits == 0) {
            return new ShortestDecimal(0, 0);
        }
        int biased = (int) (bits >>> FRACTION);
        long fraction = bits & HIDDEN - 1;
        int two = biased == 0 ? LEAST_EXPONENT : LEAST_EXPONENT - 1 + biased;
        long significand = biased == 0 ? fraction : HIDDEN | fraction;
        ShortestDecimal found = whole(two, significand)
                ? trimmed(significand >> -two, 0)
                : of(two, significand, biased > 1 && fraction == 0);
        return value < 0 ? new ShortestDecimal(-found.digits, found.exponent) : found;
    }

    /**
     * Returns it as a number to calculate with.
     *
     * @return digits · 10^exponent
     */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(digits, -exponent);
    }

    /** Whole numbers below 2^53 are their own digits. */
    private static boolean whole(int two, long significand) {
        return two <= 0 && -two <= FRACTION && (significand & (1L << -two) - 1) == 0;
    }

    /**
     * Of c · 2^q. The numbers that read back to it lie between the middles of it and its neighbours, of which the lower is nearer at a power of two. Scaled by a
     * power of ten, so that less than ten and at least two whole numbers lie there, the candidates are the nearest multiples of ten and of one.
     */
    private static ShortestDecimal of(int two, long significand, boolean atPowerOfTwo) {
        long even = significand & 1;
        long middle = significand << 2;
        long above = middle + 2;
        long below = atPowerOfTwo ? middle - 1 : middle - 2;
        int ten = atPowerOfTwo ? floorLog10OfThreeQuarters(two) : floorLog10OfTwo(two);
        int shift = two + floorLog2OfPower(-ten) + 2;
        long high = HIGH[-ten - LEAST_POWER];
        long low = LOW[-ten - LEAST_POWER];
        long scaled = roundedToOdd(high, low, middle << shift);
        long least = roundedToOdd(high, low, below << shift);
        long most = roundedToOdd(high, low, above << shift);
        long s = scaled >> 2;
        if (s >= 10) {
            long down = 10 * (s / 10);
            long up = down + 10;
            boolean downReads = least + even <= down << 2;
            boolean upReads = (up << 2) + even <= most;
            if (downReads != upReads) {
                return trimmed(downReads ? down : up, ten);
            }
        }
        long next = s + 1;
        boolean here = least + even <= s << 2;
        boolean there = (next << 2) + even <= most;
        if (here != there) {
            return trimmed(here ? s : next, ten);
        }
        long twiceTheMiddle = scaled - (s + next << 1);
        return trimmed(twiceTheMiddle < 0 || twiceTheMiddle == 0 && (s & 1) == 0 ? s : next, ten);
    }

    /** ⌊g · c / 2^127⌋ with the last bit set where anything is left: g of 126 bits. */
    private static long roundedToOdd(long high, long low, long c) {
        long carried = Math.multiplyHigh(low, c);
        long product = high * c;
        long sum = (product >>> 1) + carried;
        long whole = Math.multiplyHigh(high, c) + (sum >>> 63);
        return whole | (sum & MASK_63) + MASK_63 >>> 63;
    }

    private static ShortestDecimal trimmed(long digits, int exponent) {
        long left = digits;
        int tens = exponent;
        while (left % 10 == 0) {
            left /= 10;
            tens++;
        }
        return new ShortestDecimal(left, tens);
    }
}
