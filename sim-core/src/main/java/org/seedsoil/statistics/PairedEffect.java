package org.seedsoil.statistics;

/**
 * One number of the same patients under two arms. What patients share cancels out of the difference.
 *
 * @param first under the first arm
 * @param second under the second arm
 * @param difference second less first, with the error of pairs
 */
public record PairedEffect(Effect first, Effect second, Effect difference) {
    /** An error below this part of that of one arm is one of rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * Says whether the arms differ in anybody, so that there is a gain.
     *
     * @return false where the difference is exact but for rounding
     */
    public boolean differs() {
        return difference.standardError() > ROUNDING * first.standardError();
    }

    /**
     * Returns what the pairing is worth.
     *
     * @return how many times as many patients two separate cohorts would need for the same standard error; infinite where no patient
     *     differs
     */
    public double gain() {
        double apart = Effect.between(first, second).standardError();
        return apart * apart / (difference.standardError() * difference.standardError());
    }

    /**
     * Returns how alike a patient counts in both arms.
     *
     * @return the correlation of the two estimates; NaN where one has no error
     */
    public double correlation() {
        double apart = Effect.between(first, second).standardError();
        double covariance = (apart * apart - difference.standardError() * difference.standardError()) / 2;
        return covariance / (first.standardError() * second.standardError());
    }
}
