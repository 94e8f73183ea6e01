package org.seedsoil.care;

/**
 * What a drug does to the patients who take it, whether it works in them or not. Of a drug given at moments the numbers are probabilities of each
 * cycle; of one that is taken all the time they are rates while it is taken.
 *
 * @param limiting that it is so toxic that it is not given again (dose-limiting toxicity): a probability, or a rate per day
 * @param fatal that the patient dies of it: a probability, or a rate per day
 * @param withinDays within how many days of a cycle a death counts as its own, at least 0; who dies does so on a day that is uniform over them
 *     (assumed). A drug that is taken all the time kills while it is taken
 */
public record Toxicity(double limiting, double fatal, double withinDays) {
    /** A drug that harms nobody. */
    public static final Toxicity NONE = new Toxicity(0, 0, 0);

    /** Checks the numbers. */
    public Toxicity {
        if (!(limiting >= 0 && fatal >= 0 && withinDays >= 0)) {
            throw new IllegalArgumentException("toxicity has probabilities or rates, and days, of at least 0, not "
                    + limiting + ", " + fatal + " and " + withinDays);
        }
    }

    /**
     * Says whether it harms anybody.
     *
     * @return true where some patients are harmed
     */
    public boolean harms() {
        return limiting > 0 || fatal > 0;
    }
}
