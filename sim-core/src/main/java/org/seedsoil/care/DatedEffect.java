package org.seedsoil.care;

import org.seedsoil.disease.Effect;

/**
 * An effect that holds for some time.
 *
 * @param after from where both days count; if it never comes, the effect is never given
 * @param fromDay first day, from 0
 * @param untilDay last day, after the first; infinite: for life
 * @param effect what holds in between
 */
public record DatedEffect(TimeOrigin after, double fromDay, double untilDay, Effect effect) {
    /** Checks the days. */
    public DatedEffect {
        if (!(fromDay >= 0 && untilDay > fromDay)) {
            throw new IllegalArgumentException(
                    "an effect ends after it began, not from " + fromDay + " until " + untilDay);
        }
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
