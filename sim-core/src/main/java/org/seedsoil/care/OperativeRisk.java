package org.seedsoil.care;

import org.seedsoil.elementary.Elementary;

/**
 * The risk to die of an operation, by age: logistic. Who dies does so on a day that is uniform over the days within which a death
 * counts as operative (assumed).
 *
 * @param probability that a patient of the reference age dies, in [0, 1]
 * @param atAgeYears the reference age, in years
 * @param oddsPerDecade factor on the odds for each ten years more, above 0
 * @param withinDays within how many days of the operation, at least 0
 */
public record OperativeRisk(double probability, double atAgeYears, double oddsPerDecade, double withinDays) {
    /** Nobody dies of it. */
    public static final OperativeRisk NONE = new OperativeRisk(0, 0, 1, 0);

    private static final double DECADE = 10;

    /** Checks the numbers. */
    public OperativeRisk {
        if (!(probability >= 0 && probability <= 1 && oddsPerDecade > 0 && withinDays >= 0)) {
            throw new IllegalArgumentException(
                    "operative death has a probability, a factor on its odds above 0 and days of" + " at least 0, not "
                            + probability + ", " + oddsPerDecade + " and " + withinDays);
        }
    }

    /**
     * Returns the risk of a patient.
     *
     * @param ageYears age on the day of the operation
     * @return a probability
     */
    public double at(double ageYears) {
        if (oddsPerDecade == 1 || probability == 0 || probability == 1) {
            return probability;
        }
        double odds = probability * Elementary.pow(oddsPerDecade, (ageYears - atAgeYears) / DECADE);
        return odds / (odds + 1 - probability);
    }
}
