package org.seedsoil.theory;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.seedsoil.growth.Growth;

/**
 * What chance still does to a large lesion, as a shift in time. With y(x) the time that the mean path takes to size x, Itô's
 * formula on y(X) for births and deaths gives, to order 1/N, a normal shift of
 *
 * <p>mean ½ ∫ (b + d)(r + x·r′)/(r³x²) dx and variance ∫ (b + d)/(r³x²) dx, from N on.
 *
 * <p>Both integrals come from sizes near N. They are cut off half-way to the size at which growth ends (on the scale of the logarithm), beyond
 * which a shift no longer means anything and what is left of the noise is below the square root of N over that size.
 *
 * @param meanDays mean of the shift
 * @param variance its variance, in days²
 */
record ResidualNoise(double meanDays, double variance) {
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(20);
    private static final double REACH = 1e6;
    private static final double STEP = 1e-3;

    /**
     * Works out the shift.
     *
     * @param growth births and deaths
     * @param cells N
     * @return the shift from there on
     */
    static ResidualNoise from(Growth growth, double cells) {
        double largest = Math.min(REACH * cells, Math.sqrt(cells * growth.finalCells()));

        double mean = 0;
        double variance = 0;
        double from = cells / largest;
        for (double low = 1; low > from; low /= 4) {
            double high = low;
            double width = high - Math.max(from, low / 4);
            for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
                double z = high - width * (1 + RULE.getPoint(i)) / 2;
                double weight = RULE.getWeight(i) * width / 2 / cells;
                mean += weight * drift(growth, cells / z);
                variance += weight * spread(growth, cells / z);
            }
        }
        return new ResidualNoise(mean, variance);
    }

    private static double spread(Growth growth, double x) {
        double r = growth.netRate(x);
        return (growth.birthAt(x) + growth.deathAt(x)) / (r * r * r);
    }

    private static double drift(Growth growth, double x) {
        double slope = (growth.netRate(x * (1 + STEP)) - growth.netRate(x * (1 - STEP))) / (2 * STEP);
        return spread(growth, x) * (growth.netRate(x) + slope) / 2;
    }
}
