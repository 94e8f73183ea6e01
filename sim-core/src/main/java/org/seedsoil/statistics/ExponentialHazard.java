package org.seedsoil.statistics;

import org.seedsoil.elementary.Elementary;

/**
 * A hazard that is taken to be constant: events per time at risk.
 *
 * @param events how many events
 * @param exposure time that all subjects spent at risk
 */
public record ExponentialHazard(long events, double exposure) {
    /**
     * Estimates the hazard.
     *
     * @param data the subjects; every cause is the event
     * @return events per time
     */
    public static ExponentialHazard of(SurvivalTimes data) {
        return new ExponentialHazard(data.events(), data.exposure());
    }

    /**
     * Returns the hazard.
     *
     * @return events per unit of time, the maximum-likelihood estimate
     */
    public double rate() {
        return events / exposure;
    }

    /**
     * Returns the interval from the Poisson law of the number of events (Garwood 1936, doi:10.2307/2333958).
     *
     * @param confidence level, such as 0.95
     * @return the interval
     */
    public Interval interval(double confidence) {
        double tail = Confidence.tail(confidence);
        double low = events == 0 ? 0 : ChiSquareLaw.quantile(tail, 2.0 * events) / (2 * exposure);
        double high = ChiSquareLaw.exceeded(tail, 2.0 * events + 2) / (2 * exposure);
        return new Interval(low, high);
    }

    /**
     * Returns how many times as high this hazard is as another.
     *
     * @param reference the other
     * @return the hazard ratio; NaN or infinite where there are no events
     */
    public double ratioTo(ExponentialHazard reference) {
        return rate() / reference.rate();
    }

    /**
     * Returns the interval of {@link #ratioTo}, normal on the log scale with variance 1/d₁ + 1/d₂.
     *
     * @param reference the other
     * @param confidence level, such as 0.95
     * @return the interval; unknown where one has no events
     */
    public Interval ratioInterval(ExponentialHazard reference, double confidence) {
        double normal = Confidence.normal(confidence);
        if (events == 0 || reference.events == 0) {
            return Interval.UNKNOWN;
        }
        double factor = Elementary.exp(normal * Math.sqrt(1.0 / events + 1.0 / reference.events));
        double ratio = ratioTo(reference);
        return new Interval(ratio / factor, ratio * factor);
    }
}
