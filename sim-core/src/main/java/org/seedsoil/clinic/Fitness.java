package org.seedsoil.clinic;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/**
 * How fit patients are: a score that begins somewhere, rises with age, burden and drugs, and is read as a grade of performance status from 0 to 4, its nearest whole number. The
 * form of the law is assumed.
 *
 * @param start score of a patient of the age {@code atYears} without much disease, mean
 * @param spread standard deviation between patients
 * @param perDecade what ten years of age add
 * @param atYears the age at which they add nothing, in years
 * @param perTenfold what each tenfold of cells above {@code fromCells} adds
 * @param fromCells living cells from which disease is felt, above 0
 * @param perCourse what each course of drugs adds while it is given
 * @param perToxicity what each dose-limiting toxicity adds from its day on
 */
public record Fitness(
        double start,
        double spread,
        double perDecade,
        double atYears,
        double perTenfold,
        double fromCells,
        double perCourse,
        double perToxicity) {
    /** The worst grade of those who live. */
    public static final int WORST = 4;

    private static final double DECADE = 10;

    /**
     * Grades a patient.
     *
     * @param trait what the patient has of the spread: standard normal, drawn once
     * @param ageYears age
     * @param cells living cells of all lesions
     * @param courses courses of drugs that are given
     * @param toxicities dose-limiting toxicities so far
     * @return 0 to 4
     */
    public int grade(double trait, double ageYears, double cells, int courses, int toxicities) {
        double tenfolds = cells > fromCells ? Elementary.log(cells / fromCells) / Elementary.log(10.0) : 0;
        double score = start
                + spread * trait
                + perDecade * (ageYears - atYears) / DECADE
                + perTenfold * tenfolds
                + perCourse * courses
                + perToxicity * toxicities;
        return (int) Math.max(0, Math.min(WORST, Math.rint(score)));
    }

    /** Tells it in a sentence. */
    String describe() {
        return "Performance status (0 to 4) is graded at every scan: " + Quantity.number(start) + " in the mean at "
                + Quantity.format(atYears, Dimension.AGE) + ", with a spread of " + Quantity.number(spread)
                + "; ten years add "
                + Quantity.number(perDecade) + ", each tenfold of disease above "
                + Quantity.format(fromCells, Dimension.CELLS) + " cells " + Quantity.number(perTenfold)
                + ", each course of drugs " + Quantity.number(perCourse) + ", each dose-limiting toxicity "
                + Quantity.number(perToxicity) + ".";
    }
}
