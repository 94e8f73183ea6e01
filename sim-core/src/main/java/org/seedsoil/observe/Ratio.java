package org.seedsoil.observe;

import org.seedsoil.statistics.Counter;
import org.seedsoil.statistics.ExactSum;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.Parts;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/**
 * The ratio of two sums over patients, with the standard error of a ratio estimator (Cochran 1977, Sampling Techniques,
 * third edition, chapter 6). Its sums are exact, so that the order of patients changes no bit.
 */
public final class Ratio implements Mergeable<Ratio> {
    private final Parts parts = new Parts();
    private final Counter patients = parts.add(new Counter());
    private final ExactSum sumX = parts.add(new ExactSum());
    private final ExactSum sumY = parts.add(new ExactSum());
    private final ExactSum sumXx = parts.add(new ExactSum());
    private final ExactSum sumXy = parts.add(new ExactSum());
    private final ExactSum sumYy = parts.add(new ExactSum());

    /**
     * Takes one patient in.
     *
     * @param y the patient's part of the numerator
     * @param x the patient's part of the denominator
     */
    public void add(double y, double x) {
        patients.increment();
        sumX.add(x);
        sumY.add(y);
        sumXx.addProduct(x, x);
        sumXy.addProduct(x, y);
        sumYy.addProduct(y, y);
    }

    @Override
    public void combine(Ratio later) {
        parts.combine(later.parts);
    }

    @Override
    public void save(StateWriter to) {
        parts.save(to);
    }

    @Override
    public void load(StateReader from) {
        parts.load(from);
    }

    /**
     * Returns the ratio.
     *
     * @return the estimate; absent when the denominator is 0
     */
    public Estimate estimate() {
        double x = sumX.value();
        if (x == 0) {
            return Estimate.absent(patients.value());
        }
        double r = sumY.value() / x;
        double residual = Math.max(0, sumYy.value() - 2 * r * sumXy.value() + r * r * sumXx.value());
        long n = patients.value();
        double correction = n < 2 ? Double.NaN : n / (n - 1.0);
        return Estimate.of(r, Math.sqrt(correction * residual) / x, n);
    }
}
