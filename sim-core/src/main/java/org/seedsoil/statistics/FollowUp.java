package org.seedsoil.statistics;

/**
 * How one subject was followed. It counts among those at risk after its entry, up to and including its end.
 *
 * @param entry when it came under observation, at least 0; who was seen from the start has 0, who came later (left truncation) would
 *     not be known if its event had come before
 * @param end when it had its event or was lost to sight, finite, and after a late entry
 * @param cause {@link SurvivalTimes#CENSORED}, or the cause of its event, from 1 to 63
 */
public record FollowUp(double entry, double end, int cause) {
    private static final int LARGEST_CAUSE = 63;

    /** Checks that times are finite, in order, and the cause in range. */
    public FollowUp {
        if (!(end >= 0 && end <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a survival time is finite and at least 0, not " + end);
        }
        if (!(entry == 0 || (entry > 0 && entry < end))) {
            throw new IllegalArgumentException(
                    "a subject enters at 0 or later and before its end at " + end + ", not at " + entry);
        }
        if (cause < 0 || cause > LARGEST_CAUSE) {
            throw new IllegalArgumentException("a cause is a number from 0 to 63, not " + cause);
        }
    }

    /**
     * Follows a subject from the start.
     *
     * @param end when it had its event or was lost to sight
     * @param event whether it had the event
     * @return its follow-up
     */
    public static FollowUp of(double end, boolean event) {
        return new FollowUp(0, end, event ? 1 : SurvivalTimes.CENSORED);
    }

    /**
     * Says whether an event ended it.
     *
     * @return false if it is censored
     */
    public boolean hasEvent() {
        return cause != SurvivalTimes.CENSORED;
    }

    /**
     * Turns events of all other causes into censorings: what a hazard of one cause is estimated from.
     *
     * @param only the cause that stays
     * @return the same follow-up, with cause 1 where it was that cause
     */
    public FollowUp ofCause(int only) {
        return new FollowUp(entry, end, cause == only && hasEvent() ? 1 : SurvivalTimes.CENSORED);
    }
}
