package org.seedsoil.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What each subject adds to the error of an estimate: the derivative of the estimate by the subject's weight, the infinitesimal jackknife
 * (Efron 1982, doi:10.1137/1.9781611970319; for the Aalen–Johansen estimator Therneau, Crowson and Atkinson, vignette of R's
 * survival). The sum over subjects is 0, that of squares the variance: Greenwood's where all are seen from the start.
 *
 * <p>Every estimate here changes by some {@code any} per event at an event time less expected, and by some {@code own} per event of one
 * cause.
 */
final class Influence {
    private final RiskTable table;
    private final double[] any;
    private final double[] own;
    private final int cause;
    /** What is expected of a subject at risk, up to before each row. */
    private final double[] expected;

    private Influence(
            SurvivalTimes data, RiskTable table, int cause, IntToDoubleFunction any, IntToDoubleFunction own) {
        this.table = table;
        this.cause = cause;
        this.any = new double[table.size()];
        this.own = new double[table.size()];
        this.expected = new double[table.size() + 1];
        Arrays.setAll(this.any, i -> left(table, i) > 0 ? any.applyAsDouble(i) / left(table, i) : 0);
        Arrays.setAll(this.own, own);
        long[] ownEvents = table.eventsAmong(data.times(cause));
        for (int i = 0; i < table.size(); i++) {
            double mean = (this.any[i] * table.events(i) + this.own[i] * ownEvents[i]) / table.atRisk(i);
            expected[i + 1] = expected[i] + mean;
        }
    }

    private static double left(RiskTable table, int row) {
        return (double) table.atRisk(row) - table.events(row);
    }

    /** On the chance to be without event at a time. */
    static Influence onSurvival(KaplanMeier curve, double time) {
        double survival = curve.survival(time);
        RiskTable table = RiskTable.of(curve.data());
        return new Influence(curve.data(), table, 1, i -> table.time(i) <= time ? -survival : 0, i -> 0);
    }

    /** On the restricted mean up to a limit. */
    static Influence onRestrictedMean(KaplanMeier curve, double limit) {
        double[] after = curve.areasAfter(limit);
        return new Influence(curve.data(), RiskTable.of(curve.data()), 1, i -> -after[i], i -> 0);
    }

    /** On the cumulative incidence of a cause at a time. */
    static Influence onIncidence(SurvivalTimes data, int cause, double time) {
        CumulativeIncidence curve = CumulativeIncidence.of(data, cause);
        KaplanMeier survival = KaplanMeier.of(data);
        RiskTable table = RiskTable.of(data);
        double had = curve.incidence(time);
        return new Influence(
                data,
                table,
                cause,
                i -> table.time(i) <= time ? curve.incidence(table.time(i)) - had : 0,
                i -> table.time(i) <= time ? survival.before(i) / table.atRisk(i) : 0);
    }

    /** Returns what a subject adds. */
    double of(FollowUp subject) {
        int from = subject.entry() > 0 ? table.rowAt(subject.entry()) + 1 : 0;
        int end = table.rowAt(subject.end());
        double sum = expected[from] - expected[end + 1];
        if (subject.hasEvent()) {
            sum += any[end] + (subject.cause() == cause ? own[end] : 0);
        }
        return sum;
    }
}
