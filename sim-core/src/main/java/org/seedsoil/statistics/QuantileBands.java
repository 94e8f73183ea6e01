package org.seedsoil.statistics;

import java.util.Arrays;

/** How a quantity of at least 0 is distributed over patients at each day of a grid, among those followed that far. */
public final class QuantileBands {
    private final double[] days;
    private final Histogram[] histograms;

    private QuantileBands(double[] days, Histogram[] histograms) {
        this.days = days;
        this.histograms = histograms;
    }

    /**
     * Returns how many days the grid has.
     *
     * @return its length
     */
    public int size() {
        return days.length;
    }

    /**
     * Returns a day of the grid.
     *
     * @param i which, from 0
     * @return the day
     */
    public double day(int i) {
        return days[i];
    }

    /**
     * Returns the distribution on one day.
     *
     * @param i which day, from 0
     * @return the values taken in there
     */
    public Histogram at(int i) {
        return histograms[i];
    }

    /**
     * Returns one quantile along the grid.
     *
     * @param p the fraction of values that do not exceed it, in [0, 1]
     * @return a value per day, to the resolution of {@link Histogram}; NaN where nobody was followed
     */
    public double[] quantile(double p) {
        return Arrays.stream(histograms).mapToDouble(h -> h.quantile(p)).toArray();
    }

    /**
     * Takes in values. Merges exactly. Memory is that of one {@link Histogram.Accumulator} per day: for burdens of up to
     * 1e13 cells at most 89 kB a day of the grid, and less while there are few patients.
     */
    public static final class Accumulator implements Statistic<Accumulator, QuantileBands> {
        private final double[] days;
        private final Histogram.Accumulator[] histograms;

        /**
         * Opens an empty accumulator.
         *
         * @param days the grid, ascending
         */
        public Accumulator(double... days) {
            this.days = days.clone();
            this.histograms = new Histogram.Accumulator[days.length];
            Arrays.setAll(histograms, i -> new Histogram.Accumulator());
        }

        /**
         * Takes in a value.
         *
         * @param i which day of the grid, from 0
         * @param value a finite value of at least 0
         * @throws IllegalArgumentException if the value is negative or not finite
         */
        public void accept(int i, double value) {
            histograms[i].accept(value);
        }

        /**
         * Takes in one patient's course from the first day of the grid on.
         *
         * @param values a value per day for as long as the patient was followed, at most one per day of the grid
         * @throws IllegalArgumentException if there are more values than days, or one is negative or not finite
         */
        public void acceptCourse(double... values) {
            if (values.length > days.length) {
                throw new IllegalArgumentException(values.length + " values for a grid of " + days.length + " days");
            }
            for (int i = 0; i < values.length; i++) {
                histograms[i].accept(values[i]);
            }
        }

        /**
         * {@inheritDoc}
         *
         * @throws IllegalArgumentException if the grids differ
         */
        @Override
        public void combine(Accumulator later) {
            if (!Arrays.equals(days, later.days)) {
                throw new IllegalArgumentException("bands over different grids cannot be merged");
            }
            for (int i = 0; i < histograms.length; i++) {
                histograms[i].combine(later.histograms[i]);
            }
        }

        @Override
        public void save(StateWriter to) {
            for (Histogram.Accumulator histogram : histograms) {
                histogram.save(to);
            }
        }

        /**
         * {@inheritDoc} The grid is not part of the state.
         */
        @Override
        public void load(StateReader from) {
            for (Histogram.Accumulator histogram : histograms) {
                histogram.load(from);
            }
        }

        /**
         * Returns how many values were taken in, over all days.
         *
         * @return the number of values
         */
        @Override
        public long count() {
            return Arrays.stream(histograms)
                    .mapToLong(Histogram.Accumulator::count)
                    .sum();
        }

        @Override
        public QuantileBands result() {
            Histogram[] results =
                    Arrays.stream(histograms).map(Histogram.Accumulator::result).toArray(Histogram[]::new);
            return new QuantileBands(days, results);
        }
    }
}
