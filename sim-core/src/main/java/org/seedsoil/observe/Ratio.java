package org.seedsoil.observe;

/**
 * The ratio of two sums over patients, with the standard error of a ratio estimator (Cochran 1977, Sampling Techniques,
 * third edition, chapter 6).
 */
public final class Ratio {
    private long patients;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;
    private double sumYy;

    /**
     * Takes one patient in.
     *
     * @param y the patient's part of the numerator
     * @param x the patient's part of the denominator
     */
    public void add(double y, double x) {
        patients++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
        sumYy += y * y;
    }

    /**
     * Takes in all patients of another ratio.
     *
     * @param later the other; left as it is
     */
    public void combine(Ratio later) {
        patients += later.patients;
        sumX += later.sumX;
        sumY += later.sumY;
        sumXx += later.sumXx;
        sumXy += later.sumXy;
        sumYy += later.sumYy;
    }

    /**
     * Returns the ratio.
     *
     * @return the estimate; absent when the denominator is 0
     */
    public Estimate estimate() {
        if (sumX == 0) {
            return Estimate.absent(patients);
        }
        double r = sumY / sumX;
        double residual = Math.max(0, sumYy - 2 * r * sumXy + r * r * sumXx);
        double correction = patients < 2 ? Double.NaN : patients / (patients - 1.0);
        return Estimate.of(r, Math.sqrt(correction * residual) / sumX, patients);
    }
}
