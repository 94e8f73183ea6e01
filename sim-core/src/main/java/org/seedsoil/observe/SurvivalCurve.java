package org.seedsoil.observe;

import java.util.List;
import org.seedsoil.outcome.Outcome;

/** One endpoint on one clock, over a cohort. */
public final class SurvivalCurve implements Observer<SurvivalCurve> {
    private final Endpoint endpoint;
    private final Clock clock;
    private long patients;
    private long events;

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
        patients++;
    }

    @Override
    public void combine(SurvivalCurve later) {
        patients += later.patients;
        events += later.events;
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
        return patients;
    }

    /**
     * Returns how many of them had the event.
     *
     * @return patients
     */
    public long events() {
        return events;
    }

    /**
     * Returns the curve at a time.
     *
     * @param days time since the clock started
     * @return the estimate; absent beyond the last patient followed
     */
    public Estimate at(double days) {
        return Estimate.absent(patients);
    }

    /**
     * Returns when the curve falls to a half.
     *
     * @return days; absent when it does not
     */
    public Estimate medianDays() {
        return Estimate.absent(patients);
    }

    /**
     * Returns the whole curve.
     *
     * @return its steps, the first at time 0
     */
    public List<CurvePoint> points() {
        return List.of();
    }
}
