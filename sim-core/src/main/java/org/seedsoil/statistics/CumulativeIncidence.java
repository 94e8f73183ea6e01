package org.seedsoil.statistics;

/**
 * The chance to have had an event of one cause, where others may come first: the estimator of Aalen and Johansen 1978 with
 * the Greenwood-type variance of Andersen, Borgan, Gill and Keiding 1993 (doi:10.1007/978-1-4612-4348-9). With a single
 * cause it is one minus {@link KaplanMeier}, variance included.
 */
public final class CumulativeIncidence {
    private final RiskTable table;
    private final double[] incidence;
    private final double[] variance;

    private CumulativeIncidence(SurvivalTimes data, int cause) {
        this.table = RiskTable.of(data);
        this.incidence = new double[table.size()];
        this.variance = new double[table.size()];
        estimate(table.eventsAmong(data.times(cause)));
    }

    /**
     * Estimates the curve of one cause.
     *
     * @param data the subjects
     * @param cause which cause, at least 1; all others but censoring compete with it
     * @return the curve
     * @throws IllegalArgumentException if the cause is censoring
     */
    public static CumulativeIncidence of(SurvivalTimes data, int cause) {
        if (cause < 1) {
            throw new IllegalArgumentException("a cause is a number of at least 1, not " + cause);
        }
        return new CumulativeIncidence(data, cause);
    }

    /** Carries mean and covariance of (survival, incidence) over each event time, whose counts are multinomial. */
    private void estimate(long[] own) {
        double alive = 1;
        double had = 0;
        double varAlive = 0;
        double varHad = 0;
        double covariance = 0;
        for (int i = 0; i < incidence.length; i++) {
            double risk = table.atRisk(i);
            double any = table.events(i) / risk;
            double one = own[i] / risk;
            double noise = alive * alive / risk;
            varHad += 2 * one * covariance + one * one * varAlive + noise * one * (1 - one);
            covariance = (1 - any) * (covariance + one * varAlive) - noise * one * (1 - any);
            varAlive = (1 - any) * (1 - any) * varAlive + noise * any * (1 - any);
            had += alive * one;
            alive *= 1 - any;
            incidence[i] = had;
            variance[i] = Math.max(0, varHad);
        }
    }

    /**
     * Returns how many steps the curve may have.
     *
     * @return different event times, of any cause
     */
    public int size() {
        return incidence.length;
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
     * Returns the chance to have had the event by a time, that time included. Past the last subject the last value is held.
     *
     * @param time the time, at least 0
     * @return the estimate; 0 before the first event
     */
    public double incidence(double time) {
        int row = table.rowAt(time);
        return row < 0 ? 0 : incidence[row];
    }

    /**
     * Returns the standard error of {@link #incidence}.
     *
     * @param time the time, at least 0
     * @return the root of the Greenwood-type variance
     */
    public double standardError(double time) {
        int row = table.rowAt(time);
        return row < 0 ? 0 : Math.sqrt(variance[row]);
    }

    /**
     * Returns the pointwise interval on the scale ln(−ln F).
     *
     * @param time the time, at least 0
     * @param confidence level, such as 0.95
     * @return the interval; without width where the estimate is 0 or 1
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
     * @return the interval; without width where the estimate is 0 or 1
     */
    public Interval interval(double time, double confidence, IntervalScale scale) {
        return scale.interval(incidence(time), standardError(time), confidence);
    }

    /**
     * Returns how much more often others have had the event by a time.
     *
     * @param second the curve of other, independent subjects
     * @param time the time, at least 0
     * @return their incidence less this one's
     */
    public Effect differenceTo(CumulativeIncidence second, double time) {
        return Effect.between(
                new Effect(incidence(time), standardError(time)),
                new Effect(second.incidence(time), second.standardError(time)));
    }
}
