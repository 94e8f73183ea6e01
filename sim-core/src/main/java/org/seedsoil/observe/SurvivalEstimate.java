package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.seedsoil.statistics.CumulativeIncidence;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.IntervalScale;
import org.seedsoil.statistics.KaplanMeier;
import org.seedsoil.statistics.Proportion;
import org.seedsoil.statistics.SurvivalTimes;

/**
 * An estimated survival curve: Kaplan and Meier's, or one minus Aalen and Johansen's cumulative incidence where deaths
 * compete.
 */
public abstract sealed class SurvivalEstimate {
    /** The scale of all intervals of survival; it is printed where one is shown. */
    public static final IntervalScale SCALE = IntervalScale.LOG_LOG;

    private final SurvivalTimes data;
    /** Whether the last patient followed had an event: then nothing can happen after. */
    private final boolean complete;

    private SurvivalEstimate(SurvivalTimes data) {
        this.data = data;
        double[] censorings = data.censorings();
        this.complete = censorings.length == 0 || censorings[censorings.length - 1] < data.last();
    }

    static SurvivalEstimate of(SurvivalTimes data, boolean competing) {
        return competing ? new Incidence(data) : new Product(data);
    }

    /** Returns how many patients entered. */
    long patients() {
        return data.count();
    }

    /** Returns how many of them had the event. */
    long events() {
        return data.count(Endpoint.EVENT);
    }

    abstract int steps();

    abstract double time(int step);

    abstract double probability(double days);

    abstract double standardError(double days);

    abstract Interval interval(double days);

    /**
     * Returns the curve at a time. Where nothing has happened yet, or everything has, the interval is Wilson's for the
     * patients at risk.
     *
     * @param days time since the clock started, at least 0
     * @return the estimate; absent beyond the last patient followed, unless that one's time ended with an event
     */
    public Estimate at(double days) {
        double p = probability(days);
        if (data.count() == 0 || (days > data.last() && !complete)) {
            return Estimate.absent(data.count());
        }
        if (p > 0 && p < 1) {
            Interval interval = interval(days);
            return new Estimate(p, standardError(days), interval.low(), interval.high(), data.count());
        }
        long risk = p > 0 ? Math.max(1, data.atRisk(days)) : data.count();
        Interval interval = new Proportion(p > 0 ? risk : 0, risk).interval(Estimate.LEVEL);
        return Estimate.between(p, interval, data.count());
    }

    /**
     * Returns how many patients a time rests on.
     *
     * @param days time since the clock started, at least 0
     * @return patients followed and without the event just before
     */
    public long atRisk(double days) {
        return data.atRisk(days);
    }

    /**
     * Returns when the curve falls to a half.
     *
     * @return days; absent when it does not, and with an infinite upper end where the data leave it open
     */
    public Estimate medianDays() {
        double low = Double.POSITIVE_INFINITY;
        double median = Double.NaN;
        for (int i = 0; i < steps(); i++) {
            Estimate here = at(time(i));
            low = here.low() <= 0.5 ? Math.min(low, time(i)) : low;
            median = here.value() <= 0.5 && Double.isNaN(median) ? time(i) : median;
            if (here.high() <= 0.5) {
                return Estimate.between(median, new Interval(low, time(i)), data.count());
            }
        }
        return Double.isNaN(median)
                ? Estimate.absent(data.count())
                : Estimate.between(median, new Interval(low, Double.POSITIVE_INFINITY), data.count());
    }

    /**
     * Returns when the curve first falls to a level.
     *
     * @param level the level, in [0, 1]
     * @return days; empty when it does not
     */
    public OptionalDouble timeOf(double level) {
        for (int i = 0; i < steps(); i++) {
            if (probability(time(i)) <= level) {
                return OptionalDouble.of(time(i));
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * Returns the whole curve.
     *
     * @return its steps, the first at time 0, the last when the last patient was seen
     */
    public List<CurvePoint> points() {
        List<CurvePoint> points = new ArrayList<>();
        if (data.count() == 0) {
            return points;
        }
        if (steps() == 0 || time(0) > 0) {
            points.add(point(0));
        }
        for (int i = 0; i < steps(); i++) {
            points.add(point(time(i)));
        }
        if (points.get(points.size() - 1).days() < data.last()) {
            points.add(point(data.last()));
        }
        return points;
    }

    private CurvePoint point(double days) {
        Estimate here = at(days);
        return new CurvePoint(days, here.value(), here.low(), here.high(), data.atRisk(days));
    }

    private static final class Product extends SurvivalEstimate {
        private final KaplanMeier curve;

        Product(SurvivalTimes data) {
            super(data);
            this.curve = KaplanMeier.of(data);
        }

        @Override
        int steps() {
            return curve.size();
        }

        @Override
        double time(int step) {
            return curve.time(step);
        }

        @Override
        double probability(double days) {
            return curve.survival(days);
        }

        @Override
        double standardError(double days) {
            return curve.standardError(days);
        }

        @Override
        Interval interval(double days) {
            return curve.interval(days, Estimate.LEVEL, SCALE);
        }
    }

    private static final class Incidence extends SurvivalEstimate {
        private final CumulativeIncidence curve;

        Incidence(SurvivalTimes data) {
            super(data);
            this.curve = CumulativeIncidence.of(data, 1);
        }

        @Override
        int steps() {
            return curve.size();
        }

        @Override
        double time(int step) {
            return curve.time(step);
        }

        @Override
        double probability(double days) {
            return 1 - curve.incidence(days);
        }

        @Override
        double standardError(double days) {
            return curve.standardError(days);
        }

        @Override
        Interval interval(double days) {
            Interval had = curve.interval(days, Estimate.LEVEL, SCALE);
            return new Interval(1 - had.high(), 1 - had.low());
        }
    }
}
