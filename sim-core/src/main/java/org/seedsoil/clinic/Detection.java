package org.seedsoil.clinic;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.statistics.NormalLaw;

/**
 * How probable it is that a reader finds a lesion of a diameter: a probit in ln diameter, Φ(ln(D/median)/spread).
 *
 * @param medianMm diameter of which half are found, in mm
 * @param spread standard deviation of the threshold in ln diameter, above 0
 */
public record Detection(double medianMm, double spread) {
    /** Checks that both are positive. */
    public Detection {
        if (!(medianMm > 0 && spread > 0)) {
            throw new IllegalArgumentException(
                    "detection has a median diameter and a spread above 0, not " + medianMm + " mm and " + spread);
        }
    }

    /**
     * Returns by how many standard deviations a lesion lies above the median.
     *
     * @param diameterMm its diameter, above 0
     * @return the probit of the probability
     */
    public double probit(double diameterMm) {
        return Elementary.log(diameterMm / medianMm) / spread;
    }

    /**
     * Returns the probability of finding a lesion.
     *
     * @param diameterMm its diameter, above 0
     * @return over all lesions of that diameter, and all readings
     */
    public double probability(double diameterMm) {
        return NormalLaw.below(probit(diameterMm));
    }
}
