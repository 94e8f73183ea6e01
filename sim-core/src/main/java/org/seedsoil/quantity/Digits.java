package org.seedsoil.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.elementary.ShortestDecimal;

/** Numbers in sentences: three digits, by one rule, so that one number reads the same wherever it is told. Plain ASCII. */
public final class Digits {
    private static final MathContext THREE = new MathContext(3);
    private static final double MOST_PLAIN = 1e5;
    private static final double LEAST_PLAIN = 1e-3;
    private static final double NEAR_ONE = 0.99;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_CHARACTERS = 11;

    private Digits() {}

    /**
     * Writes a number with three digits.
     *
     * @param value any number
     * @return whole numbers and those from 1,000 on in full below 100,000; fractions above 0.99 with up to three digits of what they
     *     lack; else three digits, with an exponent from 100,000 on and below 0.001; "?" for NaN, "inf"
     */
    public static String three(double value) {
        return value > NEAR_ONE && value < 1 ? nearOne(value) : plain(value);
    }

    /** A number of which it does not matter how much it lacks to 1. */
    private static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "?" : value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        if (size == Math.rint(size) && size < MOST_PLAIN) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE);
        double shown = Math.abs(rounded.doubleValue());
        if (shown >= MOST_PLAIN || shown < LEAST_PLAIN) {
            return scientific(rounded.doubleValue(), 2);
        }
        return shown >= 1000 ? fixed(value, 0) : padded(rounded);
    }

    /**
     * Writes a time to its last digit.
     *
     * @param days the time, finite
     * @return in days, or in the unit that makes it short where days would be a long fraction: "1234.5 d", "5 mo"
     */
    public static String time(double days) {
        String plain = Quantity.number(days) + " d";
        return plain.length() <= MOST_CHARACTERS ? plain : Quantity.format(days, Dimension.TIME);
    }

    /**
     * Writes a time in years, without needless zeros.
     *
     * @param days the time
     * @return its three digits: 0.25, 1.5, 15
     */
    public static String years(double days) {
        return trimmed(plain(days / Dimension.DAYS_PER_YEAR));
    }

    /**
     * Writes a time to its last digit, in years where three digits of them tell it all.
     *
     * @param days the time, finite
     * @return in years, else as {@link #time}: "8 y", "1234.5 d"
     */
    public static String timeInYears(double days) {
        String years = years(days);
        return Double.parseDouble(years) * Dimension.DAYS_PER_YEAR == days ? years + " y" : time(days);
    }

    /**
     * Writes a number with an exponent.
     *
     * @param value any number; NaN and infinities are written as Java does
     * @param decimals digits after the point
     * @return the number: 1.23e5, 4.00e-7
     */
    public static String scientific(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        BigDecimal rounded = written(value).round(new MathContext(decimals + 1, RoundingMode.HALF_UP));
        String digits = rounded.unscaledValue().abs().toString();
        String padded = digits + "0".repeat(Math.max(0, decimals + 1 - digits.length()));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        String fraction = decimals == 0 ? "" : "." + padded.substring(1, decimals + 1);
        return (value < 0 ? "-" : "") + padded.charAt(0) + fraction + "e" + exponent;
    }

    /**
     * Takes zeros away that end a fraction.
     *
     * @param number a number as {@link #three} writes it
     * @return the shortest text of the same number: 0.5 for 0.500, 1e5 for 1.00e5
     */
    public static String trimmed(String number) {
        int point = number.indexOf('.');
        int exponent = number.indexOf('e');
        int end = exponent < 0 ? number.length() : exponent;
        int last = end;
        while (point >= 0 && last > point && (number.charAt(last - 1) == '0' || last == point + 1)) {
            last--;
        }
        return number.substring(0, last) + number.substring(end);
    }

    /**
     * Writes a number with a fixed number of decimals.
     *
     * @param value any number; NaN and infinities are written as Java does
     * @param decimals digits after the point
     * @return the number; what rounds to 0 has no sign
     */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? written(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                : notFinite(value);
    }

    /** What is no finite number, as Java writes it. */
    static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }

    /**
     * The shortest number that reads back to it, which is what a formatter rounds: 1.005 becomes 1.01, though the number itself lies below. Formatters and
     * regular expressions do the same in many more steps, which took a short run a thirtieth of its time.
     */
    private static BigDecimal written(double value) {
        return ShortestDecimal.of(value).decimal();
    }

    /** Rounding up may leave a digit less than there were, or one more. */
    private static String padded(BigDecimal rounded) {
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.setScale(Math.max(0, 2 - exponent)).toPlainString();
    }

    private static String nearOne(double value) {
        int decimals = 2 - (int) Math.floor(Elementary.log10(1 - value));
        String text = fixed(value, Math.min(MOST_DECIMALS, decimals));
        return text.startsWith("1") ? "1" : text;
    }
}
