package org.seedsoil.observe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.SurvivalTimes;

/** One endpoint on one clock, over a cohort. Keeps one time per patient. */
public final class SurvivalCurve extends Observer<SurvivalCurve> {
    private final Endpoint endpoint;
    private final Clock clock;
    private final SurvivalTimes.Accumulator times = part(new SurvivalTimes.Accumulator());
    /** The curve of as many patients as it says: sorting their times once serves every question. */
    private @Nullable SurvivalEstimate known;

    /**
     * Opens a curve.
     *
     * @param endpoint what is waited for
     * @param clock what time counts from
     */
    public SurvivalCurve(Endpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        double start = clock.start(outcome);
        if (Double.isNaN(start)) {
            return;
        }
        times.accept(endpoint.followUp(outcome, spread, start));
    }

    /**
     * Returns what is waited for.
     *
     * @return the endpoint
     */
    public Endpoint endpoint() {
        return endpoint;
    }

    /**
     * Returns what time counts from.
     *
     * @return the clock
     */
    public Clock clock() {
        return clock;
    }

    /**
     * Returns how many patients entered.
     *
     * @return patients
     */
    public long patients() {
        return times.count();
    }

    /**
     * Returns how many of them had the event.
     *
     * @return patients
     */
    public long events() {
        return estimate().events();
    }

    /**
     * Works the curve out from all patients taken in so far.
     *
     * @return the curve; it does not change when this goes on
     */
    public SurvivalEstimate estimate() {
        SurvivalEstimate found = known;
        if (found == null || found.patients() != times.count()) {
            found = SurvivalEstimate.of(times.result(), endpoint.competes());
            known = found;
        }
        return found;
    }

    /**
     * Returns the curve at a time.
     *
     * @param days time since the clock started
     * @return the estimate; absent beyond the last patient followed
     */
    public Estimate at(double days) {
        return estimate().at(days);
    }

    /**
     * Returns when the curve falls to a half.
     *
     * @return days; absent when it does not
     */
    public Estimate medianDays() {
        return estimate().medianDays();
    }

    /**
     * Returns the whole curve.
     *
     * @return its steps, the first at time 0
     */
    public List<CurvePoint> points() {
        return estimate().points();
    }
}
