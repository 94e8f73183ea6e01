package org.seedsoil.observe;

import org.seedsoil.statistics.ExactSum;

/**
 * The ratio of two sums over patients, with the standard error of a ratio estimator (Cochran 1977, Sampling Techniques,
 * third edition, chapter 6). Its sums are exact, so that the order of patients changes no bit.
 */
public final class Ratio {
    private long patients;
    private final ExactSum sumX = new ExactSum();
    private final ExactSum sumY = new ExactSum();
    private final ExactSum sumXx = new ExactSum();
    private final ExactSum sumXy = new ExactSum();
    private final ExactSum sumYy = new ExactSum();

    /**
     * Takes one patient in.
     *
     * @param y the patient's part of the numerator
     * @param x the patient's part of the denominator
     */
    public void add(double y, double x) {
        patients++;
        sumX.add(x);
        sumY.add(y);
        sumXx.addProduct(x, x);
        sumXy.addProduct(x, y);
        sumYy.addProduct(y, y);
    }

    /**
     * Takes in all patients of another ratio.
     *
     * @param later the other; left as it is
     */
    public void combine(Ratio later) {
        patients += later.patients;
        sumX.add(later.sumX);
        sumY.add(later.sumY);
        sumXx.add(later.sumXx);
        sumXy.add(later.sumXy);
        sumYy.add(later.sumYy);
    }

    /**
     * Returns the ratio.
     *
     * @return the estimate; absent when the denominator is 0
     */
    public Estimate estimate() {
        double x = sumX.value();
        if (x == 0) {
            return Estimate.absent(patients);
        }
        double r = sumY.value() / x;
        double residual = Math.max(0, sumYy.value() - 2 * r * sumXy.value() + r * r * sumXx.value());
        double correction = patients < 2 ? Double.NaN : patients / (patients - 1.0);
        return Estimate.of(r, Math.sqrt(correction * residual) / x, patients);
    }
}
