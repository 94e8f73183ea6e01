package org.seedsoil.growth;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Fates of a small colony in 250 digits, by another route than the code under test: increments of the increasing harmonic
 * function give P(escape), and differences of the decreasing one from M downwards give P(extinct).
 */
final class ExactChain {
    private static final MathContext DIGITS = new MathContext(250);

    private final BigDecimal[] increasing;
    private final BigDecimal[] decreasing;

    ExactChain(Growth growth, double surveillance, double mutation, int escapedAt) {
        BigDecimal u = new BigDecimal(mutation);
        BigDecimal[] up = new BigDecimal[escapedAt];
        BigDecimal[] away = new BigDecimal[escapedAt];
        BigDecimal[] down = new BigDecimal[escapedAt];
        for (int i = 1; i < escapedAt; i++) {
            BigDecimal cells = BigDecimal.valueOf(i);
            BigDecimal division = new BigDecimal(growth.birthAt(i)).multiply(cells);
            up[i] = division.multiply(BigDecimal.ONE.subtract(u));
            away[i] = division.multiply(u);
            down[i] = new BigDecimal(growth.deathAt(i)).multiply(cells).add(new BigDecimal(surveillance));
        }
        increasing = increasing(up, away, down, escapedAt);
        decreasing = decreasing(up, away, down, escapedAt);
    }

    private static BigDecimal[] increasing(BigDecimal[] up, BigDecimal[] away, BigDecimal[] down, int top) {
        BigDecimal[] f = new BigDecimal[top + 1];
        f[0] = BigDecimal.ZERO;
        f[1] = BigDecimal.ONE;
        for (int i = 1; i < top; i++) {
            if (up[i].signum() == 0) {
                f[top] = null; // M cannot be reached
                return f;
            }
            BigDecimal step = down[i].multiply(f[i].subtract(f[i - 1])).add(away[i].multiply(f[i]));
            f[i + 1] = f[i].add(step.divide(up[i], DIGITS), DIGITS);
        }
        return f;
    }

    private static BigDecimal[] decreasing(BigDecimal[] up, BigDecimal[] away, BigDecimal[] down, int top) {
        BigDecimal[] f = new BigDecimal[top + 1];
        f[top] = BigDecimal.ZERO;
        f[top - 1] = BigDecimal.ONE;
        for (int i = top - 1; i >= 1; i--) {
            BigDecimal step = up[i].multiply(f[i].subtract(f[i + 1])).add(away[i].multiply(f[i]));
            f[i - 1] = f[i].add(step.divide(down[i], DIGITS), DIGITS);
        }
        return f;
    }

    double escape(int n) {
        BigDecimal top = increasing[increasing.length - 1];
        return top == null ? 0 : increasing[n].divide(top, DIGITS).doubleValue();
    }

    double survival(int n) {
        BigDecimal extinct = decreasing[n].divide(decreasing[0], DIGITS);
        return BigDecimal.ONE.subtract(extinct).doubleValue();
    }
}
