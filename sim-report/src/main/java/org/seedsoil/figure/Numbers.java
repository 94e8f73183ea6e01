package org.seedsoil.figure;

import java.util.Locale;
import org.seedsoil.quantity.Digits;

/**
 * Numbers as people read them in pictures and pages. Which digits are shown is said by {@link Digits}, for the terminal, too; here they get a
 * minus sign, thousands apart and powers of ten.
 */
public final class Numbers {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String MISSING = "–";

    private Numbers() {}

    /**
     * Writes a power of ten.
     *
     * @param exponent the exponent
     * @return for example 10⁻³
     */
    public static String powerOfTen(long exponent) {
        StringBuilder text = new StringBuilder("10").append(exponent < 0 ? "⁻" : "");
        for (char digit : Long.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    /**
     * Writes a number with three digits, as short as it can be.
     *
     * @param value any number
     * @return the digits of {@link Digits#three} without zeros that end a fraction; an en dash for NaN
     */
    public static String threeDigits(double value) {
        return Double.isFinite(value) ? set(Digits.trimmed(Digits.three(value))) : missing(value);
    }

    private static String missing(double value) {
        return Double.isNaN(value) ? MISSING : value > 0 ? "∞" : "−∞";
    }

    /** Sets a plain number as people print it. */
    private static String set(String plain) {
        String[] parts = plain.split("e", -1);
        String number = apart(parts[0]).replace('-', '−');
        if (parts.length == 1) {
            return number;
        }
        String power = powerOfTen(Long.parseLong(parts[1]));
        return number.equals("1") ? power : number + " × " + power;
    }

    /** Sets thousands apart. */
    private static String apart(String number) {
        int point = number.indexOf('.');
        StringBuilder text = new StringBuilder(number);
        for (int i = (point < 0 ? number.length() : point) - 3;
                i > 0 && Character.isDigit(number.charAt(i - 1));
                i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /**
     * Writes a number with the digits that the terminal shows of it, those of columns under each other.
     *
     * @param value any number
     * @return the digits of {@link Digits#three}; an en dash for NaN
     */
    public static String asTold(double value) {
        return Double.isFinite(value) ? set(Digits.three(value)) : missing(value);
    }

    /**
     * Writes a count.
     *
     * @param value a whole number
     * @return whole below 100,000, else with three digits
     */
    public static String count(double value) {
        return Math.abs(value) < 100_000 && value == Math.rint(value)
                ? apart(Long.toString((long) value)).replace('-', '−')
                : threeDigits(value);
    }

    /**
     * Writes a count.
     *
     * @param value a whole number
     * @return whole below 100,000, else with three digits
     */
    public static String count(long value) {
        return count((double) value);
    }

    /**
     * Writes a fraction as per cent.
     *
     * @param fraction any fraction, or the change of a number
     * @return with one decimal below 10 %, else whole; an en dash for NaN
     */
    public static String percent(double fraction) {
        if (!Double.isFinite(fraction)) {
            return MISSING;
        }
        double percent = 100 * fraction;
        boolean whole = percent == Math.rint(percent) || Math.abs(percent) >= 9.95;
        return fixed(percent, whole ? 0 : 1) + " %";
    }

    /**
     * Writes a diameter.
     *
     * @param mm diameter in mm
     * @return in mm, in µm below 0.1 mm, in cm from 10 cm
     */
    public static String diameter(double mm) {
        if (mm > 0 && mm < 0.0995) {
            return threeDigits(Math.rint(mm * 1000)) + " µm";
        }
        return mm < 100 ? threeDigits(mm) + " mm" : threeDigits(mm / 10) + " cm";
    }

    /**
     * Writes a number with a fixed number of decimals.
     *
     * @param value any number
     * @param decimals digits after the point
     * @return the number; an en dash for NaN
     */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return threeDigits(value);
        }
        return Digits.fixed(value, decimals).replace('-', '−');
    }

    /**
     * Writes a count closely enough to compare it with another.
     *
     * @param value a number of things, whole or expected
     * @return whole numbers below a million as they are, else five digits
     */
    public static String fiveDigits(double value) {
        if (!Double.isFinite(value)) {
            return threeDigits(value);
        }
        if (Math.abs(value) < 1e6) {
            String form = value == Math.rint(value) ? "%,.0f" : "%,.1f";
            return String.format(Locale.ROOT, form, value).replace('-', '−');
        }
        return set(Digits.trimmed(Digits.scientific(value, 4)));
    }
}
