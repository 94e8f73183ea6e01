package org.seedsoil.trial;

/**
 * Some neighbouring patients of a trial.
 *
 * @param trial the cohort
 * @param first number of the first of them, from 0
 * @param end number behind the last, above {@code first} and at most the number of patients of the trial
 */
public record PatientRange(Trial trial, long first, long end) {
    /** Checks the numbers. */
    public PatientRange {
        if (first < 0 || end <= first || end > trial.patients()) {
            throw new IllegalArgumentException(
                    "there are no patients " + first + " to " + (end - 1) + " among " + trial.patients());
        }
    }

    /**
     * Returns how many patients there are.
     *
     * @return at least 1
     */
    public long patients() {
        return end - first;
    }
}
