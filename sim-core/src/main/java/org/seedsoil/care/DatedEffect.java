package org.seedsoil.care;

import org.seedsoil.disease.Effect;

/**
 * An effect that holds for some time.
 *
 * @param after from where both days count; if it never comes, the effect is never given
 * @param fromDay first day, from 0
 * @param untilDay last day, after the first; infinite: for life
 * @param effect what holds in between
 * @param course name of the course that it belongs to, where a policy orders that; else empty
 */
public record DatedEffect(TimeOrigin after, double fromDay, double untilDay, Effect effect, String course) {
    /** Checks the days. */
    public DatedEffect {
        if (!(fromDay >= 0 && untilDay > fromDay)) {
            throw new IllegalArgumentException(
                    "an effect ends after it began, not from " + fromDay + " until " + untilDay);
        }
    }

    /**
     * Describes an effect that no policy orders.
     *
     * @param after from where both days count; if it never comes, the effect is never given
     * @param fromDay first day, from 0
     * @param untilDay last day, after the first; infinite: for life
     * @param effect what holds in between
     */
    public DatedEffect(TimeOrigin after, double fromDay, double untilDay, Effect effect) {
        this(after, fromDay, untilDay, effect, "");
    }

    /**
     * Says whether it holds for the whole life of a patient.
     *
     * @return true where it begins on day 0 and does not end
     */
    public boolean forLife() {
        return after == TimeOrigin.START && fromDay == 0 && untilDay == Double.POSITIVE_INFINITY;
    }
}
