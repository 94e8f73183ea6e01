package org.seedsoil.theory;

/**
 * The sum of two independent lags. The law of the first is cut into {@value #CELLS} cells up to where 1e-15 is left beyond, each replaced by two atoms of the
 * cell's mass, mean and variance, so that what is left of the error is of the fourth order of a cell; the second is taken as it is.
 */
final class SumLag implements LagLaw {
    private static final int CELLS = 400;
    private static final int INSIDE = 4;
    private static final double LEFT = 1e-15;
    private static final double LONGEST = 60;

    private final LagLaw first;
    private final LagLaw second;

    private SumLag(LagLaw first, LagLaw second) {
        this.first = first;
        this.second = second;
    }

    static LagLaw of(LagLaw first, LagLaw second) {
        if (Double.isInfinite(first.scaleDays())) {
            return second;
        }
        return Double.isInfinite(second.scaleDays()) ? first : new SumLag(first, second);
    }

    @Override
    public double earliestDays() {
        return first.earliestDays() + second.earliestDays();
    }

    @Override
    public double scaleDays() {
        return Math.min(first.scaleDays(), second.scaleDays());
    }

    @Override
    public double tailRate() {
        return Math.min(first.tailRate(), second.tailRate());
    }

    @Override
    public Discounted discounted(double rate) {
        Discounted one = first.discounted(rate);
        Discounted other = second.discounted(rate);
        double[] days = new double[2 * CELLS];
        double[] masses = new double[2 * CELLS];
        double start = first.earliestDays();
        double step = (end(one) - start) / CELLS;
        for (int i = 0; i < CELLS; i++) {
            atoms(one, start + i * step, step, i, days, masses);
        }
        return until -> {
            double sum = 0;
            for (int i = 0; i < days.length && days[i] + second.earliestDays() < until; i++) {
                sum += masses[i] > 0 ? masses[i] * other.below(until - days[i]) : 0;
            }
            return sum;
        };
    }

    /** Where no more than the smallest part is left. */
    private double end(Discounted law) {
        double all = law.below(Double.POSITIVE_INFINITY);
        double end = first.earliestDays();
        double width = first.scaleDays();
        for (int i = 0; i < LONGEST && law.below(end) < all * (1 - LEFT); i++) {
            end += width;
            width *= i > INSIDE ? 1.2 : 1;
        }
        return end;
    }

    /** The mean and second moment of a cell are integrals of its distribution function by parts, by Boole's rule. */
    private static void atoms(Discounted law, double from, double step, int cell, double[] days, double[] masses) {
        double[] f = new double[INSIDE + 1];
        for (int k = 0; k <= INSIDE; k++) {
            f[k] = law.below(from + step * k / INSIDE);
        }
        double mass = f[INSIDE] - f[0];
        double mean = 0;
        double square = 0;
        double[] weight = {7.0 / 90, 32.0 / 90, 12.0 / 90, 32.0 / 90, 7.0 / 90};
        for (int k = 0; k <= INSIDE; k++) {
            double x = (double) k / INSIDE;
            mean += weight[k] * (f[INSIDE] - f[k]);
            square += weight[k] * 2 * x * (f[INSIDE] - f[k]);
        }
        double centre = mass > 0 ? mean / mass : 0.5;
        double variance = mass > 0 ? Math.max(0, square / mass - centre * centre) : 0;
        double away = Math.min(Math.sqrt(variance), Math.min(centre, 1 - centre));
        days[2 * cell] = from + step * (centre - away);
        days[2 * cell + 1] = from + step * (centre + away);
        masses[2 * cell] = mass / 2;
        masses[2 * cell + 1] = mass / 2;
    }
}
