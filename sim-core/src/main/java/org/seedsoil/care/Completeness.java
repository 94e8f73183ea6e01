package org.seedsoil.care;

import java.util.List;
import org.seedsoil.elementary.Elementary;

/**
 * How complete the removal of a metastasis is, by site, size and number: a logistic law. The odds of R0 are those of the site for
 * one lesion of a reference diameter; they are multiplied for each centimetre beyond it (and divided for each below), and for each
 * further lesion taken out at once. R1 and R2 share the rest as they do at the site.
 *
 * @param bySite margins of one lesion of the reference diameter, by index of the organ
 * @param referenceMm that diameter, in mm
 * @param oddsPerCm factor on the odds of R0 per centimetre, above 0
 * @param oddsPerLesion factor on the odds of R0 per further lesion, above 0
 */
public record Completeness(List<Margins> bySite, double referenceMm, double oddsPerCm, double oddsPerLesion) {
    private static final double MM_PER_CM = 10;

    /** Copies the list and checks the factors. */
    public Completeness {
        bySite = List.copyOf(bySite);
        if (!(referenceMm > 0 && oddsPerCm > 0 && oddsPerLesion > 0)) {
            throw new IllegalArgumentException("a reference diameter and factors on odds are above 0, not "
                    + referenceMm + " mm, " + oddsPerCm + " and " + oddsPerLesion);
        }
    }

    /**
     * Returns the margins of one lesion.
     *
     * @param organ index of its organ
     * @param diameterMm its diameter, in mm
     * @param number how many are taken out at once, at least 1
     * @return how complete its removal is
     */
    public Margins of(int organ, double diameterMm, int number) {
        double size = oddsPerCm == 1 ? 1 : Elementary.pow(oddsPerCm, (diameterMm - referenceMm) / MM_PER_CM);
        double several = oddsPerLesion == 1 ? 1 : Elementary.pow(oddsPerLesion, (double) (number - 1));
        return bySite.get(organ).withOdds(size * several);
    }
}
