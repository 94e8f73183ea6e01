package org.seedsoil.observe;

import java.util.List;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.statistics.SurvivalTimes;

/**
 * What survival analysis waits for: the first of some happenings, while others end the waiting. Patients alive at the horizon or
 * stopped at a cap are censored.
 */
public enum Endpoint {
    /** Alive: death of any cause is the event. */
    OVERALL_SURVIVAL("overall-survival", "overall survival", List.of(Happening.DEATH), List.of()),
    /** Alive without a manifest distant metastasis: either is the event. */
    METASTASIS_FREE_SURVIVAL(
            "metastasis-free-survival",
            "metastasis-free survival",
            List.of(Happening.METASTASIS, Happening.DEATH),
            List.of()),
    /**
     * No manifest distant metastasis so far, whether alive or not: 1 − cumulative incidence, with death before it as a
     * competing event (not as censoring, which would overstate the risk).
     */
    NO_METASTASIS("p-metastasis-free", "no metastasis so far", List.of(Happening.METASTASIS), List.of(Happening.DEATH));

    /** Cause of what is waited for, in survival times. */
    static final int EVENT = 1;

    private static final int COMPETING = 2;

    private final String key;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Happening> events;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Happening> competing;

    Endpoint(String key, String label, List<Happening> events, List<Happening> competing) {
        this.key = key;
        this.label = label;
        this.events = events;
        this.competing = competing;
    }

    /**
     * Returns the name in files.
     *
     * @return lower case, with hyphens
     */
    public String key() {
        return key;
    }

    /**
     * Returns the name for people.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * Says whether something else may end the waiting for good: then the curve is one minus a cumulative incidence.
     *
     * @return true where something competes
     */
    public boolean competes() {
        return !competing.isEmpty();
    }

    /**
     * Tells how long a patient waited from a day on, and what ended it; of what happened on one day the event counts.
     *
     * @param outcome what became of the patient
     * @param spread where the tumour had spread
     * @param start the day from which time counts
     * @return the time, with cause 1 for what is waited for and 2 for what competes with it
     */
    public FollowUp followUp(Outcome outcome, Spread spread, double start) {
        double event = first(events, outcome, spread);
        double other = first(competing, outcome, spread);
        if (event <= other && event < Double.POSITIVE_INFINITY) {
            return new FollowUp(0, Math.max(0, event - start), EVENT);
        }
        return other < Double.POSITIVE_INFINITY
                ? new FollowUp(0, Math.max(0, other - start), COMPETING)
                : new FollowUp(0, Math.max(0, outcome.endDay() - start), SurvivalTimes.CENSORED);
    }

    /** Returns the day of the first that happened; infinite if none did. */
    private static double first(List<Happening> happenings, Outcome outcome, Spread spread) {
        double first = Double.POSITIVE_INFINITY;
        for (Happening happening : happenings) {
            double day = happening.day(outcome, spread);
            first = day < first ? day : first;
        }
        return first;
    }
}
