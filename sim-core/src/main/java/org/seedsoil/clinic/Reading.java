package org.seedsoil.clinic;

/**
 * How images are read.
 *
 * @param persistence part of the variance of what is found that belongs to the lesion, in [0, 1]: at 1 a lesion that is missed is missed again until it grows, at
 *     0 every scan is a new chance
 * @param bias standard deviation of the error of a lesion's diameter that stays with the lesion, in ln diameter
 * @param noise standard deviation of the error of the day, in ln diameter
 */
public record Reading(double persistence, double bias, double noise) {
    /**
     * Persistence is assumed. The limits of agreement of relative differences in one diameter are −22.1 to 25.4 % between readers (Yoon 2016,
     * doi:10.1016/j.ejca.2015.10.014), so one reading errs by 8.6 %; 84 % of differences between two scans within minutes, read side by side, are
     * within 10 % (Oxnard 2011, PMC3157977), so a scan errs by 5 % beside the one before. The rest, 7 %, stays with the lesion.
     */
    public static final Reading STANDARD = new Reading(0.5, 0.07, 0.05);

    /** Checks the ranges. */
    public Reading {
        if (!(persistence >= 0 && persistence <= 1 && bias >= 0 && noise >= 0)) {
            throw new IllegalArgumentException("persistence lies between 0 and 1 and errors are not negative: "
                    + persistence + ", " + bias + ", " + noise);
        }
    }
}
