package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.disease.Shedding;

/**
 * The potential detachments that one clone of a lesion offers along its path in a step: a Poisson process of intensity
 * rate · n · N<sup>exponent−1</sup> from vascularization on. Where sizes grow exponentially the intensity does too, so
 * that its integral and its quantiles are exact. Reused from lesion to lesion.
 */
final class Offer {
    private int pieces;
    private double[] from = new double[4];
    private double[] days = new double[4];
    private double[] growth = new double[4];
    private double[] upTo = new double[4];

    /** Integrates over a path and returns the expected number. */
    double along(Path path, int clone, Shedding shedding, double since, double until) {
        pieces = 0;
        double sum = 0;
        for (int i = 1; i < path.points(); i++) {
            double start = Math.max(since, path.day(i - 1));
            double end = Math.min(until, path.day(i));
            if (end > start) {
                sum = piece(path, i, clone, shedding, start, end, sum);
            }
        }
        return sum;
    }

    private double piece(Path path, int i, int clone, Shedding shedding, double start, double end, double sum) {
        double before = intensity(path.cells(i - 1, clone), path.total(i - 1), shedding);
        double after = path.level(i) ? before : intensity(path.cells(i, clone), path.total(i), shedding);
        double whole = path.day(i) - path.day(i - 1);
        if (!(before > 0 && after > 0)) {
            double mean = (before + after) / 2;
            before = mean;
            after = mean;
        }
        double g = StrictMath.log(after / before) / whole;
        double now = before == after ? before : before * StrictMath.exp(g * (start - path.day(i - 1)));
        if (!(now > 0)) {
            return sum;
        }
        double length = end - start;
        double mass = sum + now * LargeGrowth.integral(g, length);
        keep(start, length, g, mass);
        return mass;
    }

    private void keep(double start, double length, double g, double mass) {
        if (pieces == from.length) {
            int size = 2 * pieces;
            from = Arrays.copyOf(from, size);
            days = Arrays.copyOf(days, size);
            growth = Arrays.copyOf(growth, size);
            upTo = Arrays.copyOf(upTo, size);
        }
        from[pieces] = start;
        days[pieces] = length;
        growth[pieces] = g;
        upTo[pieces] = mass;
        pieces++;
    }

    /** The day by which a part of the expected number has been offered. */
    double dayOf(double part) {
        double mass = part * upTo[pieces - 1];
        int i = 0;
        while (i < pieces - 1 && upTo[i] <= mass) {
            i++;
        }
        double below = i == 0 ? 0 : upTo[i - 1];
        double share = (mass - below) / (upTo[i] - below);
        return from[i] + LargeGrowth.timeWithin(share, growth[i], days[i]);
    }

    /** Potential detachments a day of n cells of a clone in a lesion of a total size. */
    static double intensity(double cells, double total, Shedding shedding) {
        if (!(cells > 0)) {
            return 0;
        }
        double crowding = shedding.exponent() == 1 ? 1 : StrictMath.pow(total, shedding.exponent() - 1);
        return shedding.rate() * cells * crowding;
    }
}
