package org.seedsoil.observe;

import org.seedsoil.statistics.Histogram;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.Moments;
import org.seedsoil.statistics.Parts;
import org.seedsoil.statistics.Proportion;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/**
 * How a number of at least 0 differs between patients. Mean and standard deviation are exact; quantiles of counts up to 256
 * too, and those of larger or fractional values to {@link Histogram#RESOLUTION}.
 */
public final class Distribution implements Mergeable<Distribution> {
    private final Parts parts = new Parts();
    private final Moments.Accumulator moments = parts.add(new Moments.Accumulator());
    private final Histogram.Accumulator histogram = parts.add(new Histogram.Accumulator());

    /** Opens an empty distribution. */
    public Distribution() {}

    /**
     * Takes one patient in.
     *
     * @param value the patient's number, finite and at least 0
     */
    public void add(double value) {
        moments.accept(value);
        histogram.accept(value);
    }

    @Override
    public void combine(Distribution later) {
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
     * Returns the number of patients.
     *
     * @return patients
     */
    public long patients() {
        return moments.count();
    }

    /**
     * Returns the mean over patients.
     *
     * @return the estimate, with that part of Student's interval that such a mean can lie in: what is cut off below 0 never held it, so the
     *     interval is as likely right as before; absent where nobody was taken in
     */
    public Estimate mean() {
        Moments result = moments.result();
        if (result.count() == 0) {
            return Estimate.absent(0);
        }
        Interval interval = result.interval(Estimate.LEVEL);
        double low = Math.max(0, interval.low());
        return new Estimate(result.mean(), result.standardError(), low, interval.high(), result.count());
    }

    /**
     * Returns the standard deviation between patients.
     *
     * @return the root of the unbiased variance; NaN below two patients
     */
    public double standardDeviation() {
        return moments.result().standardDeviation();
    }

    /**
     * Returns the fraction of patients with at least a number.
     *
     * @param value the number
     * @return the estimate
     */
    public Estimate atLeast(double value) {
        Histogram result = histogram.result();
        long patients = 0;
        for (int i = 0; i < result.size(); i++) {
            patients += result.value(i) >= value ? result.count(i) : 0;
        }
        return Estimate.of(new Proportion(patients, result.count()));
    }

    /**
     * Returns a quantile over patients, with the interval between two of their order statistics that covers it in 95 %.
     *
     * @param p the fraction of patients at or below it, in [0, 1]
     * @return the estimate
     */
    public Estimate quantile(double p) {
        Histogram result = histogram.result();
        return Estimate.between(result.quantile(p), result.quantileInterval(p, Estimate.LEVEL), result.count());
    }

    /**
     * Returns the values themselves.
     *
     * @return how often each was taken in, to the resolution
     */
    public Histogram histogram() {
        return histogram.result();
    }
}
