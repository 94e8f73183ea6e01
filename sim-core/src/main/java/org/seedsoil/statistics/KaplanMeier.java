package org.seedsoil.statistics;

import java.util.OptionalDouble;

/**
 * The chance to be without event, estimated from times some of which are censored (Kaplan and Meier 1958,
 * doi:10.1080/01621459.1958.10501452), with Greenwood's variance. Every cause is the event. Where causes compete, one minus
 * this curve for one cause, with the others censored, overstates its risk: use {@link CumulativeIncidence}.
 *
 * <p>Where subjects enter late, the curve is that of subjects who reach the first entry, and a moment at which all the few at risk have
 * the event takes it to 0 for good; begin it later then ({@link SurvivalTimes#after}).
 */
public final class KaplanMeier {
    private final SurvivalTimes data;
    private final RiskTable table;
    private final double[] survival;
    private final double[] greenwood;

    private KaplanMeier(SurvivalTimes data) {
        this.data = data;
        this.table = RiskTable.of(data);
        this.survival = new double[table.size()];
        this.greenwood = new double[table.size()];
        double alive = 1;
        double sum = 0;
        for (int i = 0; i < survival.length; i++) {
            double risk = table.atRisk(i);
            double left = risk - table.events(i);
            alive *= left / risk;
            sum += left > 0 ? table.events(i) / (risk * left) : 0;
            survival[i] = alive;
            greenwood[i] = sum;
        }
    }

    /**
     * Estimates the curve.
     *
     * @param data the subjects
     * @return the curve
     */
    public static KaplanMeier of(SurvivalTimes data) {
        return new KaplanMeier(data);
    }

    /**
     * Returns the subjects behind the curve.
     *
     * @return the data
     */
    public SurvivalTimes data() {
        return data;
    }

    /**
     * Returns how many steps the curve has.
     *
     * @return different event times
     */
    public int size() {
        return survival.length;
    }

    /**
     * Returns when a step is.
     *
     * @param i which, from 0
     * @return an event time
     */
    public double time(int i) {
        return table.time(i);
    }

    /**
     * Returns how many subjects were at risk just before a step.
     *
     * @param i which, from 0
     * @return the number at risk
     */
    public long atRisk(int i) {
        return table.atRisk(i);
    }

    /**
     * Returns how many events a step has.
     *
     * @param i which, from 0
     * @return events at that time
     */
    public long events(int i) {
        return table.events(i);
    }

    /**
     * Returns the chance to be without event at a time, that time included. Past the last subject ({@link
     * SurvivalTimes#last()}) the data say nothing and the last value is held.
     *
     * @param time the time, at least 0
     * @return the estimate; 1 before the first event
     */
    public double survival(double time) {
        int row = table.rowAt(time);
        return row < 0 ? 1 : survival[row];
    }

    /**
     * Returns Greenwood's standard error.
     *
     * @param time the time, at least 0
     * @return the standard error of {@link #survival}; 0 where that is 0 or 1
     */
    public double standardError(double time) {
        int row = table.rowAt(time);
        return row < 0 ? 0 : survival[row] * Math.sqrt(greenwood[row]);
    }

    /**
     * Returns the pointwise interval on the scale ln(−ln S).
     *
     * @param time the time, at least 0
     * @param confidence level, such as 0.95
     * @return the interval; without width where the estimate is 0 or 1, as the method has none there
     */
    public Interval interval(double time, double confidence) {
        return interval(time, confidence, IntervalScale.LOG_LOG);
    }

    /**
     * Returns the pointwise interval.
     *
     * @param time the time, at least 0
     * @param confidence level, such as 0.95
     * @param scale where it is symmetric
     * @return the interval; without width where the estimate is 0 or 1, as the method has none there
     */
    public Interval interval(double time, double confidence, IntervalScale scale) {
        return scale.interval(survival(time), standardError(time), confidence);
    }

    /**
     * Returns when the curve falls to a half.
     *
     * @return the first time with a survival of at most ½, or empty
     */
    public OptionalDouble median() {
        return timeOf(0.5);
    }

    /**
     * Returns when the curve falls to a level.
     *
     * @param level a probability, in [0, 1)
     * @return the first time with a survival of at most that (give or take rounding), or empty
     */
    public OptionalDouble timeOf(double level) {
        for (int i = 0; i < survival.length; i++) {
            if (survival[i] <= level + 1e-12) {
                return OptionalDouble.of(table.time(i));
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * Returns the interval of the median on the scale ln(−ln S).
     *
     * @param confidence level, such as 0.95
     * @return as {@link #timeInterval} of a half
     */
    public Interval medianInterval(double confidence) {
        return timeInterval(0.5, confidence, IntervalScale.LOG_LOG);
    }

    /**
     * Returns the interval of the time at which the curve falls to a level: the times whose own interval holds it (Brookmeyer and Crowley
     * 1982, doi:10.2307/2530286). A curve that falls to 0 has no interval there and bounds nothing.
     *
     * @param level a probability, in (0, 1)
     * @param confidence level, such as 0.95
     * @param scale of the pointwise intervals
     * @return from the first time whose lower end is at most the level to the first whose upper end is; infinite where none is
     */
    public Interval timeInterval(double level, double confidence, IntervalScale scale) {
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < survival.length && survival[i] > 0; i++) {
            Interval interval = interval(table.time(i), confidence, scale);
            if (interval.low() <= level) {
                low = Math.min(low, table.time(i));
            }
            if (interval.high() <= level) {
                return new Interval(low, table.time(i));
            }
        }
        return new Interval(low, Double.POSITIVE_INFINITY);
    }

    /**
     * Returns the mean time without event up to a limit: the area under the curve (restricted mean survival time; Royston
     * and Parmar 2013, doi:10.1186/1471-2288-13-152).
     *
     * @param limit how far, at least 0
     * @return the area
     * @throws IllegalArgumentException if the curve is above 0 and unknown before the limit
     */
    public double restrictedMean(double limit) {
        checkReach(limit);
        return areaFrom(-1, limit);
    }

    /**
     * Returns the standard error of {@link #restrictedMean}.
     *
     * @param limit how far, at least 0
     * @return √Σ A(t)²·d/(Y(Y−d)), A(t) the area from t on
     * @throws IllegalArgumentException if the curve is above 0 and unknown before the limit
     */
    public double restrictedMeanError(double limit) {
        checkReach(limit);
        double[] after = areasAfter(limit);
        double variance = 0;
        double before = 0;
        for (int i = 0; i < survival.length && table.time(i) < limit; i++) {
            variance += after[i] * after[i] * (greenwood[i] - before);
            before = greenwood[i];
        }
        return Math.sqrt(variance);
    }

    /** The area under the curve from each step on, up to a limit; 0 beyond. */
    double[] areasAfter(double limit) {
        double[] after = new double[survival.length];
        double area = areaFrom(-1, limit) - (survival.length == 0 ? 0 : Math.min(limit, table.time(0)));
        for (int i = 0; i < survival.length && table.time(i) < limit; i++) {
            after[i] = area;
            area -= survival[i]
                    * (Math.min(limit, i + 1 < survival.length ? table.time(i + 1) : limit) - table.time(i));
        }
        return after;
    }

    /** The chance to be without event just before a time. */
    double survivalBefore(double time) {
        int row = table.rowAt(time);
        return row >= 0 && table.time(row) == time ? before(row) : survival(time);
    }

    /** The chance to reach a step without event. */
    double before(int i) {
        return i == 0 ? 1 : survival[i - 1];
    }

    /**
     * Returns how much better others survive to a time.
     *
     * @param second the curve of other, independent subjects
     * @param time the time, at least 0
     * @return their survival less this one's; standard errors are Greenwood's
     */
    public Effect differenceTo(KaplanMeier second, double time) {
        return Effect.between(
                new Effect(survival(time), standardError(time)),
                new Effect(second.survival(time), second.standardError(time)));
    }

    /**
     * Returns how much longer others live without event up to a limit.
     *
     * @param second the curve of other, independent subjects
     * @param limit how far, at least 0
     * @return their restricted mean less this one's
     * @throws IllegalArgumentException if a curve is above 0 and unknown before the limit
     */
    public Effect restrictedMeanDifferenceTo(KaplanMeier second, double limit) {
        return Effect.between(
                new Effect(restrictedMean(limit), restrictedMeanError(limit)),
                new Effect(second.restrictedMean(limit), second.restrictedMeanError(limit)));
    }

    private void checkReach(double limit) {
        boolean ended = survival.length > 0 && survival[survival.length - 1] == 0;
        if (!ended && !(limit <= data.last())) {
            throw new IllegalArgumentException(
                    "the curve is known up to " + data.last() + ", so no mean can be taken up to " + limit);
        }
    }

    /** Area under the curve from a row on; row −1 is the start. */
    private double areaFrom(int row, double limit) {
        double area = 0;
        for (int i = row; i < survival.length; i++) {
            double from = i < 0 ? 0 : table.time(i);
            double to = i + 1 < survival.length ? Math.min(limit, table.time(i + 1)) : limit;
            if (from >= limit) {
                break;
            }
            area += (i < 0 ? 1 : survival[i]) * (to - from);
        }
        return area;
    }
}
