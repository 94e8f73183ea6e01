package org.seedsoil.statistics;

/**
 * Two arms that share their patients: the same patient under the one and under the other. What is common to both cancels,
 * so the difference is known better than from two separate cohorts.
 *
 * @param first the values under the first arm
 * @param second the values under the second arm
 * @param difference second less first, patient by patient
 */
public record PairedContrast(Moments first, Moments second, Moments difference) {
    /**
     * Returns the interval for the mean difference.
     *
     * @param confidence level, such as 0.95
     * @return Student's interval over pairs; unknown below two pairs
     */
    public Interval interval(double confidence) {
        return difference.interval(confidence);
    }

    /**
     * Returns how alike a patient fares under both arms.
     *
     * @return Pearson's correlation; NaN where an arm does not vary
     */
    public double correlation() {
        double covariance = (first.variance() + second.variance() - difference.variance()) / 2;
        return covariance / (first.standardDeviation() * second.standardDeviation());
    }

    /**
     * Returns what the pairing is worth.
     *
     * @return how many times as many patients two separate cohorts would need for the same standard error; infinite when the
     *     difference does not vary
     */
    public double gain() {
        return (first.variance() + second.variance()) / difference.variance();
    }

    /** Takes in pairs. Constant memory; merges exactly. */
    public static final class Accumulator implements Statistic<Accumulator, PairedContrast> {
        private final Moments.Accumulator first = new Moments.Accumulator();
        private final Moments.Accumulator second = new Moments.Accumulator();
        private final Moments.Accumulator difference = new Moments.Accumulator();

        /** Opens an empty accumulator. */
        public Accumulator() {}

        /**
         * Takes in one patient.
         *
         * @param underFirst the patient's finite value under the first arm
         * @param underSecond the same under the second arm
         * @throws IllegalArgumentException if a value or the difference is not finite
         */
        public void accept(double underFirst, double underSecond) {
            difference.accept(underSecond - underFirst);
            first.accept(underFirst);
            second.accept(underSecond);
        }

        @Override
        public void combine(Accumulator later) {
            first.combine(later.first);
            second.combine(later.second);
            difference.combine(later.difference);
        }

        @Override
        public void save(StateWriter to) {
            first.save(to);
            second.save(to);
            difference.save(to);
        }

        @Override
        public void load(StateReader from) {
            first.load(from);
            second.load(from);
            difference.load(from);
        }

        @Override
        public long count() {
            return difference.count();
        }

        @Override
        public PairedContrast result() {
            return new PairedContrast(first.result(), second.result(), difference.result());
        }
    }
}
