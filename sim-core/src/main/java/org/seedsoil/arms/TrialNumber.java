package org.seedsoil.arms;

import java.util.function.Predicate;
import org.seedsoil.observe.Estimate;

/**
 * One number of a trial, all parts of its key given.
 *
 * @param key its key
 * @param kind what it is one of
 * @param endpoint number of the endpoint
 * @param arm number of the arm; of what compares arms, that which is set against the first
 * @param whom of which patients
 * @param sinceDays a landmark: those alone count who are still waiting then, on a clock that starts there; 0 for none
 * @param dividing number of the endpoint whose event divides the patients of the arm; {@link #UNDIVIDED} for none
 * @param measure days of its time, patients of its size; NaN where it has neither
 */
public record TrialNumber(
        String key,
        TrialNumbers kind,
        int endpoint,
        int arm,
        Predicate<Participant> whom,
        double sinceDays,
        int dividing,
        double measure) {
    static final int UNDIVIDED = -1;

    /**
     * Returns the unit.
     *
     * @return "fraction" for a fraction, empty for a plain number
     */
    public String unit() {
        return kind.unit();
    }

    /**
     * Reads it off.
     *
     * @param result a trial of the design that it was read for
     * @return the estimate; absent where the trial cannot tell it
     */
    public Estimate estimate(TrialResult result) {
        int other = Math.max(1, arm);
        return kind.read(new TrialNumbers.Asked(result, result.comparison(other, endpoint, whom), this));
    }
}
