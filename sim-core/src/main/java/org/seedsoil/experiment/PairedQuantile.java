package org.seedsoil.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A quantile of the same patients under two arms, and its difference, with an interval from patients drawn again with replacement: a patient
 * that is drawn counts under both. A quantile is the least value that so large a part of the patients who have one do not exceed.
 */
public final class PairedQuantile {
    private final double share;
    private final Arm first;
    private final Arm second;

    private PairedQuantile(double[] first, double[] second, double share) {
        this.first = new Arm(first);
        this.second = new Arm(second);
        this.share = share;
    }

    /**
     * Compares two arms.
     *
     * @param first a value for each patient under the first arm; NaN where the patient has none
     * @param second the same under the second arm, as many
     * @param share which quantile, in (0, 1)
     * @param bootstrap how the interval is found
     * @return the quantile of the second less that of the first; NaN with an unknown interval where an arm has no value
     */
    public static Estimated difference(double[] first, double[] second, double share, Bootstrap bootstrap) {
        return bootstrap.of(first.length, new PairedQuantile(first, second, share)::difference)[0];
    }

    private double[] difference(int[] weights) {
        return new double[] {second.quantile(weights, share) - first.quantile(weights, share)};
    }

    /** Patients that have a value, from the least on. */
    private static final class Arm {
        private final int[] patients;
        private final double[] sorted;

        Arm(double[] values) {
            this.patients = IntStream.range(0, values.length)
                    .filter(patient -> !Double.isNaN(values[patient]))
                    .boxed()
                    .sorted(Comparator.comparingDouble(patient -> values[patient]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            this.sorted = Arrays.stream(patients)
                    .mapToDouble(patient -> values[patient])
                    .toArray();
        }

        double quantile(int[] weights, double share) {
            long all = 0;
            for (int patient : patients) {
                all += weights[patient];
            }
            double rank =
                    Math.ceil(share * all * (1 - 1e-14)); // a hair less, so that 0.07 of 100 is the 7th in binary too
            long below = 0;
            for (int i = 0; i < sorted.length; i++) {
                below += weights[patients[i]];
                if (below > 0 && below >= rank) {
                    return sorted[i];
                }
            }
            return Double.NaN;
        }
    }
}
