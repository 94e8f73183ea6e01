package org.seedsoil.observe;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a count differs between patients: exact, since a cohort shows few different counts. */
public final class CountDistribution {
    private final SortedMap<Long, Long> patientsByCount = new TreeMap<>();
    private long patients;

    /**
     * Takes one patient in.
     *
     * @param count the patient's count
     */
    public void add(long count) {
        patientsByCount.merge(count, 1L, Long::sum);
        patients++;
    }

    /**
     * Takes in all patients of another distribution.
     *
     * @param later the other; left as it is
     */
    public void combine(CountDistribution later) {
        later.patientsByCount.forEach((count, n) -> patientsByCount.merge(count, n, Long::sum));
        patients += later.patients;
    }

    /**
     * Returns the number of patients.
     *
     * @return patients
     */
    public long patients() {
        return patients;
    }

    /**
     * Returns the sum over patients.
     *
     * @return the total count
     */
    public long total() {
        long sum = 0;
        for (Map.Entry<Long, Long> entry : patientsByCount.entrySet()) {
            sum += entry.getKey() * entry.getValue();
        }
        return sum;
    }

    /**
     * Returns the mean over patients.
     *
     * @return the estimate
     */
    public Estimate mean() {
        if (patients == 0) {
            return Estimate.absent(0);
        }
        return Estimate.of((double) total() / patients, standardDeviation() / Math.sqrt((double) patients), patients);
    }

    /**
     * Returns the standard deviation between patients.
     *
     * @return the root of the unbiased variance; NaN below two patients
     */
    public double standardDeviation() {
        double mean = (double) total() / patients;
        double squares = 0;
        for (Map.Entry<Long, Long> entry : patientsByCount.entrySet()) {
            double deviation = entry.getKey() - mean;
            squares += deviation * deviation * entry.getValue();
        }
        return patients < 2 ? Double.NaN : Math.sqrt(squares / (patients - 1));
    }

    /**
     * Returns the fraction of patients with at least a count.
     *
     * @param count the count
     * @return the estimate
     */
    public Estimate atLeast(long count) {
        long sum = 0;
        for (long n : patientsByCount.tailMap(count).values()) {
            sum += n;
        }
        return Estimate.proportion(sum, patients);
    }

    /**
     * Returns a quantile over patients, with the interval between two of their order statistics that covers it in 95 %.
     *
     * @param p the fraction of patients at or below it, in [0, 1]
     * @return the estimate
     */
    public Estimate quantile(double p) {
        if (patients == 0) {
            return Estimate.absent(0);
        }
        double half = Estimate.Z95 * Math.sqrt(patients * p * (1 - p));
        return Estimate.between(
                ranked(Math.ceil(patients * p)),
                ranked(Math.floor(patients * p - half)),
                ranked(Math.ceil(patients * p + half) + 1),
                patients);
    }

    private double ranked(double rank) {
        long below = 0;
        for (Map.Entry<Long, Long> entry : patientsByCount.entrySet()) {
            below += entry.getValue();
            if (below >= rank) {
                return entry.getKey();
            }
        }
        return patientsByCount.lastKey();
    }
}
