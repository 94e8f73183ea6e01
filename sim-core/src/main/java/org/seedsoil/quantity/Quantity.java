package org.seedsoil.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seedsoil.elementary.ShortestDecimal;

/**
 * Numbers with units as text: "30 d", "1e-6 /d", "12 mm", "60 %".
 *
 * <p>The grammar is narrow on purpose: decimal digits with a point and an exponent, a blank or none, a unit. What other
 * readers guess at (octal, sexagesimal, digit groups, hexadecimal, infinities) is refused.
 */
public final class Quantity {
    private static final Pattern FORM =
            Pattern.compile("([+-]?)(\\d+(?:\\.\\d+)?|\\.\\d+)((?:[eE][+-]?\\d+)?)(?: ?([/%A-Za-z][/%A-Za-z0-9]*))?");
    private static final int LONGEST = 60;
    /** Powers of ten between which numbers are written without an exponent. */
    private static final int LEAST_PLAIN = -3;

    private static final int MOST_PLAIN = 7;
    /** A digit with so many zeros has an exponent. */
    private static final int MOST_ZEROS = 4;

    private Quantity() {}

    /**
     * Reads a quantity.
     *
     * @param text what is written
     * @param dimension what it should measure
     * @return the value in the canonical unit, always finite
     * @throws QuantityException if the text is not such a quantity
     */
    public static double parse(String text, Dimension dimension) {
        Matcher form = FORM.matcher(text.length() > LONGEST ? "" : text);
        if (!form.matches()) {
            throw refuse(text, "is not", dimension);
        }
        String digits = form.group(2);
        if (digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.') {
            throw new QuantityException(quote(text) + " begins with a zero; write the number without leading zeros");
        }
        double canonical = unit(text, form.group(4), dimension)
                .toCanonical(Double.parseDouble(form.group(1) + digits + form.group(3)));
        checkRange(text, digits, canonical);
        return canonical + 0.0;
    }

    /**
     * Writes a value so that {@link #parse} gives back the same double: in the canonical unit, or in another one where
     * that makes the text much shorter.
     *
     * @param value in the canonical unit, finite
     * @param dimension what it measures
     * @return the text
     */
    public static String format(double value, Dimension dimension) {
        String canonical = format(value, dimension.units().get(0));
        String best = canonical;
        int gain = dimension == Dimension.TIME ? 1 : 3;
        for (Unit unit : dimension.units()) {
            String text = format(unit.fromCanonical(value), unit);
            boolean shorter = text.length() < best.length() && text.length() <= canonical.length() - gain;
            if (shorter && same(text, value, dimension)) {
                best = text;
            }
        }
        return best;
    }

    private static boolean same(String text, double value, Dimension dimension) {
        try {
            return parse(text, dimension) == value;
        } catch (QuantityException e) {
            return false;
        }
    }

    private static String format(double inUnit, Unit unit) {
        return unit.symbol().isEmpty() ? number(inUnit) : number(inUnit) + " " + unit.symbol();
    }

    /**
     * Writes a plain number in the shortest way that reads back the same.
     *
     * @param value the number
     * @return the text, for example "1e9", "0.72" or "1000"; "Infinity", "-Infinity" and "NaN" of what is none
     */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Digits.notFinite(value);
        }
        ShortestDecimal shortest = ShortestDecimal.of(value);
        String digits = Long.toString(Math.abs(shortest.digits()));
        int exponent = shortest.exponent();
        int magnitude = digits.length() + exponent - 1;
        boolean plain = digits.equals("0") || magnitude >= LEAST_PLAIN && magnitude < MOST_PLAIN;
        boolean oneDigit = digits.length() == 1 && exponent >= MOST_ZEROS;
        String text = plain && !oneDigit ? plain(digits, exponent) : scientific(digits, magnitude);
        return shortest.digits() < 0 ? "-" + text : text;
    }

    private static String plain(String digits, int exponent) {
        if (exponent >= 0) {
            return digits + "0".repeat(exponent);
        }
        int point = digits.length() + exponent;
        return point > 0
                ? digits.substring(0, point) + "." + digits.substring(point)
                : "0." + "0".repeat(-point) + digits;
    }

    private static String scientific(String digits, int magnitude) {
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + magnitude;
    }

    private static Unit unit(String text, String symbol, Dimension dimension) {
        String written = symbol == null ? "" : symbol;
        return dimension.unit(written).orElseThrow(() -> {
            if (written.isEmpty()) {
                return new QuantityException(quote(text) + " has no unit; allowed: " + dimension.symbols());
            }
            String allowed = dimension == Dimension.NUMBER ? "none, a plain number" : units(dimension);
            return new QuantityException("unit " + quote(written) + " does not fit here; allowed: " + allowed);
        });
    }

    private static String units(Dimension dimension) {
        return dimension.plain() ? "none or " + dimension.symbols() : dimension.symbols();
    }

    private static void checkRange(String text, String digits, double canonical) {
        if (Double.isInfinite(canonical)) {
            throw new QuantityException(quote(text) + " is too large; allowed: below about 1e308");
        }
        if (canonical == 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9')) {
            throw new QuantityException(quote(text) + " is too close to 0; write 0 or a number above about 1e-308");
        }
    }

    private static QuantityException refuse(String text, String verb, Dimension dimension) {
        return new QuantityException(quote(text) + " " + verb + " " + dimension.describe());
    }

    private static String quote(String text) {
        return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "'";
    }
}
