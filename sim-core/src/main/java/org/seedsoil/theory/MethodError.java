package org.seedsoil.theory;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.Growth;

/**
 * What the law of a lag and a mean path may miss of what a lesion sheds. To first order in the squared coefficient of variation still to
 * come at a size, V(N) = (b + d)/(r·N):
 *
 * <p><em>Up to a size.</em> A lesion spends w(N) = N<sup>α</sup>/(r·N) on its mean path per cell that it grows. The expectation u(N) of the
 * chain solves r·N·u′ + (b + d)/2·N·u″ = −N<sup>α</sup>, so that its slope differs from w by (b + d)/(2r)·w′: too little for α &lt; 1.
 *
 * <p><em>Up to an age.</em> The lag holds all the noise that a lesion will ever gather from N₁ on, so that at a size N it already has the
 * part still to come: α(1 − α)/2·V(N) too little. Where it begins to shed, at B, that moves the beginning, too: (1 − α)·V(B)·B<sup>α</sup>/(2r)
 * too little, and, if the chance to be there falls, that fall over r too much.
 *
 * <p>To this comes the square of V(N₁), for the shape of the lag.
 */
final class MethodError {
    private static final double STEP = 1e-3;

    /** What comes next is smaller by V, at most 1/50, times a number of order 1. */
    private static final double NEXT = 10;

    /** Part of the time of an e-fold over which the fall of a chance is taken. */
    private static final double SHORT = 0.01;

    private final LesionBirths births;
    private final MeanPath path;
    private final Growth growth;
    private final double exponent;

    private MethodError(LesionBirths births) {
        this.births = births;
        this.path = births.course().path();
        this.growth = path.growth();
        this.exponent = path.exponent();
    }

    /**
     * Returns a bound on the relative error of E[Λ(τ)].
     *
     * @param births lesions of one kind under a treatment
     * @return 0 where nothing is random, or nothing is shed
     */
    static double of(LesionBirths births) {
        double mean = births.mean();
        boolean none = !births.course().isRandom() || mean == 0 || Unbounded.is(mean);
        return none ? 0 : new MethodError(births).relative(mean);
    }

    private double relative(double mean) {
        OptionalDouble seen = births.seenDays();
        double begins = Math.max(0, path.firstDay());
        double decided = Math.max(begins, finite(seen));
        DoubleUnaryOperator there = births.there();
        double span = SHORT / growth.netRate(path.cells(begins));
        double falls = Math.max(0, there.applyAsDouble(decided) - there.applyAsDouble(decided + span)) / SHORT;
        double moved = moved(path.cells(begins));
        double less = births.shedding(onTheWay(seen)) + moved * Math.abs(exponent - 1) * there.applyAsDouble(decided);
        double more = moved * falls;
        double first = exponent <= 1 ? Math.max(less, more) : less + more;
        return first / mean + square(variation(path.start(), growth.netRate(path.start()))) / 20;
    }

    private static double finite(OptionalDouble days) {
        return days.isPresent() && days.getAsDouble() < Double.POSITIVE_INFINITY ? days.getAsDouble() : 0;
    }

    /** The bound at a path time, relative to what is shed then. */
    private DoubleUnaryOperator onTheWay(OptionalDouble seen) {
        if (seen.isEmpty()) {
            return day -> untilAge(path.cells(day));
        }
        double at = seen.getAsDouble();
        double after = at < Double.POSITIVE_INFINITY ? untilAge(path.cells(at)) : 0;
        return day -> Math.max(untilAge(path.cells(day)), day < at ? untilSize(path.cells(day)) : after);
    }

    private double untilSize(double cells) {
        double rate = growth.netRate(cells);
        return half(variation(cells, rate)) * Math.abs(exponent - 1 - slope(cells) / rate);
    }

    /** Near the capacity sizes return at −N·r′. */
    private double untilAge(double cells) {
        double steady = Math.max(growth.netRate(cells), Math.abs(slope(cells)));
        return half(variation(cells, steady)) * exponent * Math.abs(exponent - 1);
    }

    private double moved(double cells) {
        double rate = growth.netRate(cells);
        return half(variation(cells, rate)) * Elementary.pow(cells, exponent) / rate;
    }

    private double variation(double cells, double rate) {
        return (growth.birthAt(cells) + growth.deathAt(cells)) / (rate * cells);
    }

    private static double half(double variation) {
        return variation / 2 * (1 + NEXT * variation);
    }

    private static double square(double x) {
        return x * x;
    }

    /** N·r′(N). */
    private double slope(double cells) {
        return (growth.netRate(cells * (1 + STEP)) - growth.netRate(cells * (1 - STEP))) / (2 * STEP);
    }
}
