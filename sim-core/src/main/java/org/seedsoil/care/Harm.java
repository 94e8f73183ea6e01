package org.seedsoil.care;

/**
 * What a drug would do to one patient, in days counted as those of its course; infinite: it does not. It happens only if the drug is still given
 * then: the patient lives, and nobody has stopped it.
 *
 * @param limitedDay when a dose-limiting toxicity comes, after which it is not given again
 * @param doseDay when the dose is taken that kills
 * @param deathDay when the patient dies of it
 */
public record Harm(double limitedDay, double doseDay, double deathDay) {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** None. */
    public static final Harm NONE = new Harm(NEVER, NEVER, NEVER);
}
