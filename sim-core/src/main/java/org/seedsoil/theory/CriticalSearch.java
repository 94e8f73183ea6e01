package org.seedsoil.theory;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.quantity.Digits;
import org.seedsoil.statistics.Figure;

/** Finds the coverage, age, size or interval at which the reproduction number is 1; it rises with each but the coverage. */
final class CriticalSearch {
    private static final double LARGEST_CELLS = 1e18;
    private static final double SHORTEST_DAYS = 1e-2;
    private static final double LONGEST_DAYS = 1e6;
    private static final double FINEST = 2000;

    private final Network network;
    private final Ablation treatment;
    private final double horizonDays;

    CriticalSearch(Network network, Ablation treatment, double horizonDays) {
        this.network = network;
        this.treatment = treatment;
        this.horizonDays = horizonDays;
    }

    CriticalValues all() {
        return new CriticalValues(coverage(), age(), size(), interval());
    }

    private Generation under(Ablation rule) {
        return new Generation(network, rule, horizonDays);
    }

    Ablation treatment() {
        return treatment;
    }

    double number(Ablation rule) {
        return under(rule).radius(0);
    }

    Figure coverage() {
        if (treatment.timing() instanceof AblationTiming.Never) {
            return Figure.absent("the treatment does not say when lesions are ablated");
        }
        double[][] none = under(treatment.withCoverage(0)).detachments(0);
        double[][] all = under(treatment.withCoverage(1)).detachments(0);
        if (Generation.radius(none) == Double.POSITIVE_INFINITY) {
            return Generation.radius(all) > 1
                    ? Figure.absent("not controllable by this means, even with every lesion covered")
                    : Figure.absent("the number without ablation is " + Unbounded.reason(horizonDays));
        }
        return NextGenerationMatrix.criticalCoverage(c -> Generation.radius(mix(none, all, c)) - 1);
    }

    private static double[][] mix(double[][] none, double[][] all, double weight) {
        double[][] mixed = new double[none.length][none.length];
        for (int i = 0; i < none.length; i++) {
            for (int j = 0; j < none.length; j++) {
                mixed[i][j] = (1 - weight) * none[i][j] + weight * all[i][j];
            }
        }
        return mixed;
    }

    /** The rule whose timing is exchanged; one that ablates nothing counts as one that ablates all. */
    private Ablation base() {
        return treatment.acts() ? treatment : new Ablation(1, 1, new AblationTiming.AtAge(0));
    }

    private Figure age() {
        double longest = Math.min(horizonDays, LONGEST_DAYS);
        return search(SHORTEST_DAYS, longest, days -> base().withTiming(new AblationTiming.AtAge(days)), "at any age");
    }

    private Figure size() {
        double smallest = 1;
        double largest = 1;
        for (int type = 0; type < network.size(); type++) {
            LesionCourse course = network.course(type, 1);
            smallest = Math.max(smallest, course.path().start());
            double end = Math.min(horizonDays, LONGEST_DAYS);
            largest = Math.max(largest, Math.min(LARGEST_CELLS, course.path().cells(end)));
        }
        return search(
                smallest,
                largest,
                cells -> base().withTiming(new AblationTiming.AtSize(VisibleSize.ofCells(cells))),
                "at any size theory can follow, from " + Digits.three(smallest) + " cells on");
    }

    private double longestDays() {
        return Math.min(horizonDays, LONGEST_DAYS);
    }

    double shortestInterval() {
        return Math.max(SHORTEST_DAYS, longestDays() / FINEST);
    }

    Figure interval() {
        if (!(treatment.timing() instanceof AblationTiming.Scans scans)) {
            return Figure.absent("the treatment does not scan");
        }
        double shortest = shortestInterval();
        return search(
                shortest,
                longestDays(),
                days -> treatment.withTiming(
                        new AblationTiming.Scans(days, scans.phase(), scans.visible(), scans.detection())),
                "at any interval, from " + Digits.three(shortest) + " d on");
    }

    private interface Rule {
        Ablation at(double value);
    }

    /** Solves on the scale of the logarithm; 1 − 1/ρ stays finite where ρ does not. */
    private Figure search(double from, double to, Rule rule, String where) {
        UnivariateFunction excess = x -> {
            double number = number(rule.at(Elementary.exp(x)));
            return number > 0 ? 1 - 1 / Math.min(number, 1e300) : -1e300;
        };
        try {
            return search(excess, Elementary.log(from), Elementary.log(to), where);
        } catch (NotEstimableException refused) {
            return Figure.absent(refused.reason());
        }
    }

    private static Figure search(UnivariateFunction excess, double low, double high, String where) {
        if (low >= high || excess.value(low) > 0) {
            return Figure.absent("not controllable by ablation " + where + " at this coverage and control");
        }
        if (excess.value(high) <= 0) {
            return Figure.absent("the number stays below 1 " + where);
        }
        return Figure.of(Elementary.exp(new BrentSolver(1e-13, 1e-14, 1e-14).solve(200, excess, low, high)));
    }
}
