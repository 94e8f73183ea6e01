package org.seedsoil.theory;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss–Legendre quadrature with 12 points on [0, 1], and the integrals from 0 to each point of the polynomial through all of
 * them.
 */
final class GaussRule {
    /** Number of points. */
    static final int POINTS = 12;

    private static final double[] AT = new double[POINTS];
    private static final double[] WEIGHT = new double[POINTS];
    private static final double[][] UNTIL = new double[POINTS][POINTS];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS);
        for (int i = 0; i < POINTS; i++) {
            AT[i] = (1 + rule.getPoint(i)) / 2;
            WEIGHT[i] = rule.getWeight(i) / 2;
        }
        for (int i = 0; i < POINTS; i++) {
            for (int q = 0; q < POINTS; q++) {
                for (int j = 0; j < POINTS; j++) {
                    UNTIL[i][j] += AT[i] * WEIGHT[q] * lagrange(j, AT[i] * AT[q]);
                }
            }
        }
    }

    private GaussRule() {}

    private static double lagrange(int j, double x) {
        double product = 1;
        for (int m = 0; m < POINTS; m++) {
            product *= m == j ? 1 : (x - AT[m]) / (AT[j] - AT[m]);
        }
        return product;
    }

    static double at(int i) {
        return AT[i];
    }

    static double weight(int i) {
        return WEIGHT[i];
    }

    /** Returns ∫ from 0 to point i of the polynomial through the values. */
    static double until(int i, double[] values) {
        double sum = 0;
        for (int j = 0; j < POINTS; j++) {
            sum += UNTIL[i][j] * values[j];
        }
        return sum;
    }
}
