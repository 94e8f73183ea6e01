package org.seedsoil.statistics;

/**
 * Number, mean, spread and range of real values.
 *
 * @param count how many values
 * @param mean their mean; NaN without values
 * @param squares sum of squared deviations from the mean
 * @param min the smallest; NaN without values
 * @param max the largest; NaN without values
 */
public record Moments(long count, double mean, double squares, double min, double max) {
    /**
     * Returns the moments of given values.
     *
     * @param values finite values
     * @return their moments
     */
    public static Moments of(double... values) {
        Accumulator accumulator = new Accumulator();
        for (double value : values) {
            accumulator.accept(value);
        }
        return accumulator.result();
    }

    /**
     * Returns the unbiased variance.
     *
     * @return squared deviations over n − 1; NaN below two values
     */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }

    /**
     * Returns the standard deviation.
     *
     * @return the root of the unbiased variance; NaN below two values
     */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /**
     * Returns the standard error of the mean.
     *
     * @return the standard deviation over √n; NaN below two values
     */
    public double standardError() {
        return Math.sqrt(variance() / count);
    }

    /**
     * Returns Student's interval for the mean: exact for normal values, good for others when there are many.
     *
     * @param confidence level, such as 0.95
     * @return the interval; unknown below two values
     */
    public Interval interval(double confidence) {
        Confidence.tail(confidence);
        if (count < 2) {
            return Interval.UNKNOWN;
        }
        double half = Confidence.student(confidence, count - 1.0) * standardError();
        return new Interval(mean - half, mean + half);
    }

    /**
     * Takes in values. Constant memory. Both sums are exact ({@link ExactSum}), and mean and squares are rounded once, to the
     * nearest double: neither the order of the values nor how they were parted changes a bit, and no digit is lost where the
     * spread is small beside the mean.
     */
    public static final class Accumulator implements Statistic<Accumulator, Moments> {
        private final ExactSum sum = new ExactSum();
        private final ExactSum sumOfSquares = new ExactSum();
        private long count;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        /** Opens an empty accumulator. */
        public Accumulator() {}

        /**
         * Takes in a value.
         *
         * @param value a finite value
         * @throws IllegalArgumentException if it is not finite
         */
        public void accept(double value) {
            sum.add(value);
            sumOfSquares.addProduct(value, value);
            count++;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }

        @Override
        public void combine(Accumulator later) {
            sum.combine(later.sum);
            sumOfSquares.combine(later.sumOfSquares);
            count += later.count;
            min = Math.min(min, later.min);
            max = Math.max(max, later.max);
        }

        @Override
        public void save(StateWriter to) {
            to.put(count);
            to.put(min);
            to.put(max);
            sum.save(to);
            sumOfSquares.save(to);
        }

        @Override
        public void load(StateReader from) {
            count = from.next();
            min = from.nextDouble();
            max = from.nextDouble();
            sum.load(from);
            sumOfSquares.load(from);
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public Moments result() {
            return count == 0
                    ? new Moments(0, Double.NaN, 0, Double.NaN, Double.NaN)
                    : new Moments(count, sum.dividedBy(count), sumOfSquares.squaredDeviations(sum, count), min, max);
        }
    }
}
