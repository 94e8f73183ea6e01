package org.seedsoil.theory;

import org.seedsoil.elementary.Elementary;

/**
 * A lag with a smooth density, tabulated at equal distances and continued beyond the table by its exponential tail. Values
 * between are cubic Hermite interpolation of the distribution function. Immutable.
 */
final class RandomLag implements LagLaw {
    private final double start;
    private final double step;
    private final double[] density;
    private final double tailRate;
    private final double scaleDays;

    /**
     * Takes over a table.
     *
     * @param start lag at the first entry, in days
     * @param step days between entries
     * @param density per day
     * @param tailRate how fast the density falls beyond the table, per day; infinite where nothing is left there
     * @param scaleDays the scale on which it varies
     */
    RandomLag(double start, double step, double[] density, double tailRate, double scaleDays) {
        this.start = start;
        this.step = step;
        this.density = density;
        this.tailRate = tailRate;
        this.scaleDays = scaleDays;
    }

    @Override
    public double earliestDays() {
        return start;
    }

    @Override
    public double scaleDays() {
        return scaleDays;
    }

    @Override
    public double tailRate() {
        return tailRate;
    }

    @Override
    public Discounted discounted(double rate) {
        double[] weighted = density.clone();
        if (rate != 0) {
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] *= weighted[i] == 0 ? 0 : Elementary.exp(-rate * (start + i * step));
            }
        }
        return new Table(weighted, cumulated(weighted), tailRate + rate);
    }

    /** Integrates a cubic through four neighbours over the middle interval; the error is of order step⁵ each. */
    private double[] cumulated(double[] values) {
        double[] sums = new double[values.length];
        for (int i = 0; i + 1 < values.length; i++) {
            double before = i > 0 ? values[i - 1] : 0;
            double after = i + 2 < values.length ? values[i + 2] : 2 * values[i + 1] - values[i];
            sums[i + 1] = sums[i] + step / 24 * (13 * (values[i] + values[i + 1]) - before - after);
        }
        return sums;
    }

    /** The distribution function of one discount rate. */
    private final class Table implements Discounted {
        private final double[] weighted;
        private final double[] sums;
        private final double decay;

        Table(double[] weighted, double[] sums, double decay) {
            this.weighted = weighted;
            this.sums = sums;
            this.decay = decay;
        }

        @Override
        public double below(double days) {
            double position = (days - start) / step;
            int last = sums.length - 1;
            if (!(position > 0)) {
                return 0;
            }
            if (position >= last) {
                return sums[last] + tail(days - start - last * step);
            }
            int i = (int) position;
            double x = position - i;
            double rest = 1 - x;
            return (1 + 2 * x) * rest * rest * sums[i]
                    + x * x * (3 - 2 * x) * sums[i + 1]
                    + step * x * rest * (rest * weighted[i] - x * weighted[i + 1]);
        }

        private double tail(double beyond) {
            double at = weighted[weighted.length - 1];
            if (at == 0 || decay == Double.POSITIVE_INFINITY) {
                return 0;
            }
            if (beyond == Double.POSITIVE_INFINITY) {
                return decay > 0 ? at / decay : Double.POSITIVE_INFINITY;
            }
            return decay == 0 ? at * beyond : -at * Elementary.expm1(-decay * beyond) / decay;
        }
    }
}
