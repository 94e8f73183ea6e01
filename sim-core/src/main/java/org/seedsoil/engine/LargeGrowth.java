package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.BirthDeath;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthCurve;
import org.seedsoil.growth.RateChange;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomStream;

/**
 * Takes a lesion that has escaped through a step: each clone by the exact transition law of birth and death at rates that
 * are frozen at their mean over a stride, so that the mean is that of the growth law itself; deterministic clones follow
 * the mean. Mutants that arise within a stride grow for what is left of it.
 *
 * <p>A lesion takes the longest strides that keep what a stride neglects small. One clone alone strides until its size has
 * grown by {@link #MOST_GROWTH} or its own noise, of variance (b + d)·days/N in ln N, has reached {@link #MOST_NOISE}; in
 * between it follows its law. Clones that meet, or mutate, take strides of a day.
 */
final class LargeGrowth {
    /** Growth of ln N in a stride: the intensity of shedding then grows less than tenfold. */
    private static final double MOST_GROWTH = 2;
    /** Variance of ln N gathered in a stride: a standard deviation of 2 %. */
    private static final double MOST_NOISE = 5e-4;

    private static final double MIXED_DAYS = 1;
    /** However few cells are left of a lesion that counts as large: births and deaths of a stride are drawn from their law, and rates hardly change in a day. */
    private static final double NOISY_DAYS = 1;
    /** However fast it grows: nothing is gained below. */
    private static final double SHORTEST_DAYS = 0.25;

    private static final int ONE_BY_ONE = 64;

    private final LesionLaws laws;
    private final double longest;
    private final double[] rate;
    private final double[] before;
    /** The bone around lesions; null where nobody follows it. */
    private final @Nullable BoneGrowth bone;
    /** What bone multiplies births by, in the stride of several clones. */
    private double births = 1;

    /**
     * Prepares growth.
     *
     * @param laws what follows from the disease
     * @param longest the longest stride that may be taken, in days, however large the lesion
     */
    LargeGrowth(LesionLaws laws, double longest) {
        this.laws = laws;
        this.longest = longest;
        this.rate = new double[laws.clones()];
        this.before = new double[laws.clones()];
        BoneCycle cycle = laws.disease().bone();
        this.bone = cycle == null ? null : new BoneGrowth(laws.disease(), cycle);
    }

    /** Grows the lesion from the end of its path to a day. */
    void advance(LesionState lesion, double until, RandomStream random) {
        while (lesion.path.end() < until && !lesion.ended()) {
            int alone = alone(lesion);
            if (alone >= 0) {
                followLaw(lesion, alone, until, random);
            } else {
                mix(lesion, until, random);
            }
            if (lesion.total() == 0) {
                lesion.dieOut(lesion.path.end());
            }
        }
    }

    /** The only clone of a lesion, if it does not mutate, or −1. */
    private int alone(LesionState lesion) {
        int alone = -1;
        for (int c = 0; c < lesion.cells.length; c++) {
            if (lesion.cells[c] > 0) {
                if (alone >= 0 || laws.mutates(c) > 0) {
                    return -1;
                }
                alone = c;
            }
        }
        return alone;
    }

    private void followLaw(LesionState lesion, int clone, double until, RandomStream random) {
        Growth growth = laws.growth(clone, lesion.organ());
        GrowthCurve curve = laws.curve(clone, lesion.organ());
        double n = lesion.cells[clone];
        double stride = stride(growth, curve.netRate(curve.coordinate(n)), n);
        if (bone != null && bone.holds(lesion)) {
            followInBone(lesion, clone, until, Math.min(stride, bone.longest(n, growth)), bone, random);
        } else {
            follow(lesion, clone, strideEnd(lesion.path.end(), until, stride), growth, curve, random);
        }
    }

    private void followInBone(
            LesionState lesion, int clone, double until, double stride, BoneGrowth around, RandomStream random) {
        Growth growth = laws.growth(clone, lesion.organ());
        double end = strideEnd(lesion.path.end(), until, Math.max(SHORTEST_DAYS, stride));
        double factor = around.births(lesion, end, growth);
        if (factor == 1) {
            follow(lesion, clone, end, growth, laws.curve(clone, lesion.organ()), random);
        } else {
            Growth faster = growth.under(new RateChange(factor, 1, 0));
            follow(lesion, clone, end, faster, GrowthCurve.of(faster), random);
        }
    }

    private void follow(
            LesionState lesion, int clone, double end, Growth growth, GrowthCurve curve, RandomStream random) {
        double n = lesion.cells[clone];
        double start = curve.coordinate(n);
        double from = lesion.path.end();
        double mean = curve.cells(start, end - from);
        if (growth.deterministic()) {
            lesion.cells[clone] = mean;
            lesion.path.follow(end, lesion.cells, clone, curve, start, 0);
            return;
        }
        double net = Elementary.log(mean / n) / (end - from);
        double birth = growth.birthOfNet(net);
        lesion.cells[clone] = BirthDeath.sample(n, birth, birth - net, end - from, random);
        if (lesion.cells[clone] > 0) {
            double excess = Elementary.log(lesion.cells[clone] / mean);
            lesion.path.follow(end, lesion.cells, clone, curve, start, excess);
        } else {
            lesion.path.add(end, lesion.cells, Piece.Plain.EXPONENTIAL);
        }
    }

    private double stride(Growth growth, double net, double n) {
        double byGrowth = Math.min(longest, MOST_GROWTH / Math.abs(net));
        if (growth.deterministic()) {
            return byGrowth;
        }
        double events = Math.abs(net) + 2 * growth.initialDeath();
        return Math.max(SHORTEST_DAYS, Math.min(byGrowth, Math.max(NOISY_DAYS, MOST_NOISE * n / events)));
    }

    /** Ends a stride at the end of the step, rather than a sliver before it. */
    private static double strideEnd(double from, double until, double stride) {
        return from + 1.5 * stride < until ? from + stride : until;
    }

    private void mix(LesionState lesion, double until, RandomStream random) {
        double end = strideEnd(lesion.path.end(), until, MIXED_DAYS);
        double days = end - lesion.path.end();
        double[] cells = lesion.cells;
        births = bone != null && bone.holds(lesion) ? bone.births(lesion, end, factor -> netRate(lesion, factor)) : 1;
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
        lesion.path.add(end, cells, Piece.Plain.EXPONENTIAL);
    }

    private Growth growth(int clone, int organ, double factor) {
        Growth own = laws.growth(clone, organ);
        return factor == 1 ? own : own.under(new RateChange(factor, 1, 0));
    }

    /** Net rate of a lesion as a whole. */
    private double netRate(LesionState lesion, double factor) {
        double total = lesion.total();
        double sum = 0;
        for (int c = 0; c < lesion.cells.length; c++) {
            if (lesion.cells[c] > 0) {
                sum += lesion.cells[c] * growth(c, lesion.organ(), factor).netRate(total);
            }
        }
        return sum / total;
    }

    /** Net rate of each clone over the step, from the size half-way. */
    private void meanRates(LesionState lesion, double days) {
        double total = lesion.total();
        double[] cells = lesion.cells;
        int organ = lesion.organ();
        double middle = 0;
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] > 0) {
                middle += cells[c] * Elementary.exp(growth(c, organ, births).netRate(total) * days / 2);
            }
        }
        for (int c = 0; c < cells.length; c++) {
            rate[c] = growth(c, organ, births).netRate(middle);
        }
    }

    private double grown(int clone, int organ, double n, double days, RandomStream random) {
        Growth growth = growth(clone, organ, births);
        double birth = growth.birthOfNet(rate[clone]);
        double own = birth * (1 - laws.mutates(clone));
        if (growth.deterministic()) {
            return n * Elementary.exp((rate[clone] - birth + own) * days);
        }
        return BirthDeath.sample(n, own, birth - rate[clone], days, random);
    }

    private void mutate(LesionState lesion, int clone, double days, RandomStream random) {
        Growth growth = growth(clone, lesion.organ(), births);
        double start = before[clone];
        double g = Elementary.log(Math.max(lesion.cells[clone], 1) / start) / days;
        double births = growth.birthOfNet(rate[clone]);
        double mean = births * start * Exponentials.integral(g, days);
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
            return grown(clone, organ, mutants, days - Exponentials.meanTime(g, days), random);
        }
        double sum = 0;
        for (int i = 0; i < mutants; i++) {
            double left = days - Exponentials.timeWithin(random.nextOpen(), g, days);
            sum += grown(clone, organ, 1, left, random);
        }
        return sum;
    }
}
