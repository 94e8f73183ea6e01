package org.seedsoil.figure;

import java.util.Locale;
import org.seedsoil.quantity.Digits;

/** Numbers as people read them. */
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
     * Writes a number with three digits.
     *
     * @param value any number
     * @return plain between 0.001 and 100,000, else with a power of ten; an en dash for NaN
     */
    public static String threeDigits(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 9.995e-4 || size >= 99_950)) {
            return scientific(value, "%.2e");
        }
        int decimals = size == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(size) + 1e-3));
        return trimmed(value, Math.min(decimals, 6)).replace('-', '−');
    }

    private static String trimmed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return decimals == 0 ? text : text.replaceFirst("\\.?0+$", "");
    }

    private static String scientific(double value, String form) {
        String[] parts = String.format(Locale.ROOT, form, value).split("e", -1);
        String mantissa = parts[0].replaceFirst("\\.?0+$", "").replace('-', '−');
        String power = powerOfTen(Long.parseLong(parts[1]));
        return mantissa.equals("1") ? power : mantissa + " × " + power;
    }

    /**
     * Writes a number with the digits that the terminal shows of it.
     *
     * @param value any number
     * @return the digits of {@link Digits#three}, with a minus sign and powers of ten; an en dash for NaN
     */
    public static String asTold(double value) {
        if (!Double.isFinite(value)) {
            return threeDigits(value);
        }
        String[] parts = Digits.three(value).replaceFirst("^-", "−").split("e", -1);
        return parts.length == 1 ? parts[0] : parts[0] + " × " + powerOfTen(Long.parseLong(parts[1]));
    }

    /**
     * Writes a count.
     *
     * @param value a whole number
     * @return whole below 100,000, else with three digits
     */
    public static String count(double value) {
        return Math.abs(value) < 100_000 && value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value + 0.0).replace('-', '−')
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
     * @param fraction from 0 to 1
     * @return with one decimal below 10 %, else whole; an en dash for NaN
     */
    public static String percent(double fraction) {
        if (!Double.isFinite(fraction)) {
            return MISSING;
        }
        double percent = 100 * fraction;
        boolean whole = percent == Math.rint(percent) || percent >= 9.95;
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
        return scientific(value, "%.4e");
    }
}
