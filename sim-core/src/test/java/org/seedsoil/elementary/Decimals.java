package org.seedsoil.elementary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Elementary functions in decimal numbers of 45 digits, by their series. */
final class Decimals {
    private static final MathContext DIGITS = new MathContext(45);
    private static final MathContext MORE = new MathContext(720);
    private static final BigDecimal ENOUGH = new BigDecimal("1e-50");
    private static final int HALVINGS = 20;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    static final BigDecimal LN2 = artanhTwice(BigDecimal.ONE.divide(BigDecimal.valueOf(3), DIGITS));
    static final BigDecimal LN10 = log(BigDecimal.TEN);
    private static final BigDecimal PI = machin();

    private Decimals() {}

    static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(TWO.pow(HALVINGS), DIGITS);
        BigDecimal sum = expm1(small).add(BigDecimal.ONE);
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /** By its series where small, so that nothing cancels. */
    static BigDecimal expm1(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.ONE) > 0) {
            return exp(x).subtract(BigDecimal.ONE);
        }
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int k = 2; term.abs().compareTo(x.abs().multiply(ENOUGH)) > 0; k++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    static BigDecimal log(BigDecimal x) {
        // Subnormal numbers have no exponent of their own.
        int shift = x.doubleValue() < 1 ? 60 : 0;
        int exponent = Math.getExponent(x.multiply(TWO.pow(shift)).doubleValue()) - shift;
        BigDecimal power =
                exponent >= 0 ? TWO.pow(exponent) : BigDecimal.ONE.divide(TWO.pow(-exponent), new MathContext(1200));
        return log1p(x.divide(power, new MathContext(80)).subtract(BigDecimal.ONE))
                .add(LN2.multiply(BigDecimal.valueOf(exponent)), DIGITS);
    }

    /** ln(1 + x) = 2 artanh(x/(2 + x)), for x between −1/2 and 1. */
    static BigDecimal log1p(BigDecimal x) {
        return artanhTwice(x.divide(x.add(TWO), DIGITS));
    }

    private static BigDecimal artanhTwice(BigDecimal r) {
        BigDecimal square = r.multiply(r, DIGITS);
        BigDecimal power = r;
        BigDecimal sum = r;
        for (int k = 3; power.abs().compareTo(r.abs().multiply(ENOUGH)) > 0; k += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
        }
        return sum.multiply(TWO);
    }

    static BigDecimal sin(BigDecimal x) {
        BigDecimal angle = x.remainder(PI.multiply(TWO), MORE).round(DIGITS);
        return circular(angle, angle, 1);
    }

    static BigDecimal cos(BigDecimal x) {
        return circular(x.remainder(PI.multiply(TWO), MORE).round(DIGITS), BigDecimal.ONE, 0);
    }

    private static BigDecimal circular(BigDecimal x, BigDecimal first, int from) {
        BigDecimal square = x.multiply(x, DIGITS).negate();
        BigDecimal term = first;
        BigDecimal sum = first;
        for (int k = from + 1; term.abs().compareTo(ENOUGH) > 0; k += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) k * (k + 1)), DIGITS);
            sum = sum.add(term, new MathContext(90));
        }
        return sum;
    }

    /** π = 16 arctan(1/5) − 4 arctan(1/239), to 700 digits. */
    private static BigDecimal machin() {
        return arctanOfInverse(5)
                .multiply(BigDecimal.valueOf(16))
                .subtract(arctanOfInverse(239).multiply(BigDecimal.valueOf(4)));
    }

    private static BigDecimal arctanOfInverse(int n) {
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), MORE);
        BigDecimal sum = power;
        BigDecimal square = BigDecimal.valueOf((long) -n * n);
        for (int k = 3; power.signum() != 0 && power.precision() - power.scale() > -710; k += 2) {
            power = power.divide(square, MORE);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), MORE), MORE);
        }
        return sum;
    }

    /** How far a double lies from a number, in the double's units in the last place at that number. */
    static double ulps(double value, BigDecimal exact) {
        double near = exact.doubleValue();
        double ulp = Math.ulp(near);
        return new BigDecimal(value)
                .subtract(exact)
                .divide(new BigDecimal(ulp), DIGITS)
                .setScale(6, RoundingMode.HALF_EVEN)
                .abs()
                .doubleValue();
    }

    static double relative(double value, BigDecimal exact) {
        return new BigDecimal(value).subtract(exact).divide(exact, DIGITS).abs().doubleValue();
    }
}
