package org.seedsoil.engine;

import org.seedsoil.growth.BirthDeath;
import org.seedsoil.growth.Growth;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomStream;

/**
 * Takes a lesion that has escaped through a step: each clone by the exact transition law of birth and death at rates that
 * are frozen at their mean over the step, so that the mean is that of the growth law itself; deterministic clones follow
 * the mean. Mutants that arise within the step grow for what is left of it.
 */
final class LargeGrowth {
    private static final int ONE_BY_ONE = 64;

    private final Laws laws;
    private final double[] rate;
    private final double[] before;

    LargeGrowth(Laws laws) {
        this.laws = laws;
        this.rate = new double[laws.clones()];
        this.before = new double[laws.clones()];
    }

    /** Grows the lesion from the end of its path to a day. */
    void advance(LesionState lesion, double until, RandomStream random) {
        double days = until - lesion.path.end();
        double[] cells = lesion.cells;
        meanRates(lesion, days);
        System.arraycopy(cells, 0, before, 0, cells.length);
        for (int c = 0; c < cells.length; c++) {
            if (before[c] > 0) {
                cells[c] = grown(c, lesion.organ(), before[c], days, random);
            }
        }
        for (int c = 0; c < cells.length; c++) {
            if (before[c] > 0 && laws.mutates(c) > 0) {
                mutate(lesion, c, days, random);
            }
        }
        lesion.path.add(until, cells, false);
        if (lesion.total() == 0) {
            lesion.endedDay = until;
        }
    }

    /** Net rate of each clone over the step, from the size half-way. */
    private void meanRates(LesionState lesion, double days) {
        double total = lesion.total();
        double[] cells = lesion.cells;
        int organ = lesion.organ();
        if (cells.length == 1) {
            rate[0] = StrictMath.log(laws.growth(0, organ).after(total, days) / total) / days;
            return;
        }
        double middle = 0;
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] > 0) {
                middle += cells[c] * StrictMath.exp(laws.growth(c, organ).netRate(total) * days / 2);
            }
        }
        for (int c = 0; c < cells.length; c++) {
            rate[c] = laws.growth(c, organ).netRate(middle);
        }
    }

    private double grown(int clone, int organ, double n, double days, RandomStream random) {
        Growth growth = laws.growth(clone, organ);
        double birth = Math.max(0, rate[clone] + growth.initialDeath());
        double own = birth * (1 - laws.mutates(clone));
        if (growth.deterministic()) {
            return n * StrictMath.exp((rate[clone] - birth + own) * days);
        }
        return BirthDeath.sample(n, own, birth - rate[clone], days, random);
    }

    private void mutate(LesionState lesion, int clone, double days, RandomStream random) {
        Growth growth = laws.growth(clone, lesion.organ());
        double start = before[clone];
        double g = StrictMath.log(Math.max(lesion.cells[clone], 1) / start) / days;
        double births = Math.max(0, rate[clone] + growth.initialDeath());
        double mean = births * start * integral(g, days);
        for (int c = 0; c < laws.clones(); c++) {
            double mutants = Poisson.sample(mean * laws.mutation(clone, c), random);
            if (mutants > 0) {
                lesion.cells[c] += arisen(c, lesion.organ(), mutants, g, days, random);
            }
        }
    }

    /** Descendants, at the end of the step, of mutants that arose within it at a rate that grew like their parents. */
    private double arisen(int clone, int organ, double mutants, double g, double days, RandomStream random) {
        if (mutants > ONE_BY_ONE) {
            return grown(clone, organ, mutants, days - meanTime(g, days), random);
        }
        double sum = 0;
        for (int i = 0; i < mutants; i++) {
            double left = days - timeWithin(random.nextOpen(), g, days);
            sum += grown(clone, organ, 1, left, random);
        }
        return sum;
    }

    /** ∫₀^days e^{g t} dt. */
    static double integral(double g, double days) {
        double x = g * days;
        return StrictMath.abs(x) < 1e-9 ? days * (1 + x / 2) : StrictMath.expm1(x) / g;
    }

    /** The time by which a part of that integral has passed. */
    static double timeWithin(double part, double g, double days) {
        double x = g * days;
        return StrictMath.abs(x) < 1e-9 ? part * days : StrictMath.log1p(part * StrictMath.expm1(x)) / g;
    }

    private static double meanTime(double g, double days) {
        double x = g * days;
        return StrictMath.abs(x) < 1e-4 ? days * (0.5 + x / 12) : days / -StrictMath.expm1(-x) - 1 / g;
    }
}
