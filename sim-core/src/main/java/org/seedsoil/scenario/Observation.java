package org.seedsoil.scenario;

/**
 * What a trial with one arm for each sees.
 *
 * @param accrualRate patients a day, at random; 0 where accrual is not by rate
 * @param accrualDays all within so many days, spread evenly; 0: all at once
 * @param dropOut rate at which patients are lost to follow-up, a day
 * @param cutDays when the data are looked at, in days after enrolment opened; infinite: when all follow-up has ended
 * @param cutEvents at which event of the primary endpoint; 0: at none
 * @param test weights of the log-rank test
 * @param alpha level of the test
 * @param sides sides of the test
 */
public record Observation(
        double accrualRate,
        double accrualDays,
        double dropOut,
        double cutDays,
        long cutEvents,
        String test,
        double alpha,
        int sides) {
    /**
     * Returns the confidence of intervals that say the same as the test.
     *
     * @return 1 − α, or 1 − 2 α where the test is one-sided
     */
    public double confidence() {
        return sides == 2 ? 1 - alpha : 1 - 2 * alpha;
    }

    /** Builds it from valid settings. */
    static Observation of(Part trial) {
        Part accrual = trial.partOrNull("accrual");
        Part cut = trial.partOrNull("data-cut");
        return new Observation(
                Part.bound(accrual, "rate", 0),
                Part.bound(accrual, "time", 0),
                trial.numberOr("drop-out", 0),
                Part.bound(cut, "time", Double.POSITIVE_INFINITY),
                (long) Part.bound(cut, "events", 0),
                trial.wordsOr("test", "log-rank"),
                trial.numberOr("alpha", 0.05),
                Integer.parseInt(trial.wordsOr("sided", "2")));
    }
}
