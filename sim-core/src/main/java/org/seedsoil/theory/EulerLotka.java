package org.seedsoil.theory;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.statistics.Figure;

/**
 * How fast the number of lesions grows in the long run, and how long a generation takes. r solves ρ(A(r)) = 1 with A(r) the matrix of
 * {@link Generation}, lives cut off nowhere, and the delay between shedding and the first division counted in: it is the rate of the
 * calendar. A generation takes −d ln ρ(A(r))/dr from first division to first division.
 */
final class EulerLotka {
    private static final double FIRST_STEP = 1e-4;
    private static final double STEEPEST = 100;
    private static final double ROOT = 1e-6;
    private static final double DIFFERENCE = 1e-3;

    private final Generation forever;

    EulerLotka(Generation forever) {
        this.forever = forever;
    }

    /** Between 1 where ρ is infinite and −∞ where it is 0; 0 at the root. Falls with r. */
    private double excess(double rate) {
        double radius = forever.radius(rate);
        return radius == Double.POSITIVE_INFINITY ? 1 : 1 - 1 / radius;
    }

    /** Returns r, per day. */
    Figure rate() {
        if (!(forever.radius(0) > 0)) {
            return Figure.absent("no type of lesion leads back to itself, so there is no rate");
        }
        double step = FIRST_STEP;
        double low = 0;
        double high = 0;
        boolean grows = excess(0) > 0;
        while (grows ? excess(high) > 0 : excess(low) < 0) {
            if (step > STEEPEST) {
                return Figure.absent("the number of lesions changes faster than e-fold in " + 1 / STEEPEST + " d");
            }
            high = grows ? high + step : low;
            low = grows ? high - step : low - step;
            step *= 2;
        }
        return root(Math.min(low, high), high);
    }

    private Figure root(double low, double high) {
        UnivariateFunction function = this::excess;
        double root = low == high ? low : new BrentSolver(1e-13, 1e-15, 1e-15).solve(500, function, low, high);
        if (Math.abs(excess(root)) > ROOT) {
            return Figure.absent(
                    "the number of lesions falls, but not exponentially: some live or sleep too long for any rate");
        }
        return Figure.of(root);
    }

    /**
     * Returns the mean length of a generation in a population that grows at a rate.
     *
     * @param generation at which ages lesions found others
     * @param rate r, per day
     * @return days from first division to first division; absent where nothing leads back to itself
     */
    static Figure generationDays(Generation generation, double rate) {
        double at = generation.radius(rate);
        if (!(at > 0 && at < Double.POSITIVE_INFINITY)) {
            return Figure.absent(
                    at > 0
                            ? Unbounded.reason(generation.horizonDays())
                            : "no type of lesion leads back to itself, so there are no generations");
        }
        double step = 1e-6;
        double days = 0;
        for (int i = 0; i < 4; i++) {
            double after = generation.radius(rate + step);
            double before = generation.radius(rate - step);
            if (before == Double.POSITIVE_INFINITY) {
                step /= 16;
                continue;
            }
            days = Elementary.log(before / after) / (2 * step);
            step = DIFFERENCE / days;
        }
        return days > 0
                ? Figure.of(days)
                : Figure.absent("lesions live or sleep too long for the generations to have a mean length");
    }
}
