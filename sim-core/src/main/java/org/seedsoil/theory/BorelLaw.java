package org.seedsoil.theory;

import org.apache.commons.math3.special.Gamma;
import org.seedsoil.elementary.Elementary;

/**
 * How many lesions descend from one in all, itself included, if each founds a Poisson number of mean R &lt; 1 of others: the law of Borel
 * and Tanner (Borel 1942; Tanner 1961, doi:10.1093/biomet/48.1-2.222).
 *
 * @param reproduction R, in [0, 1)
 */
public record BorelLaw(double reproduction) {
    /** Checks the number. */
    public BorelLaw {
        if (!(reproduction >= 0 && reproduction < 1)) {
            throw new IllegalArgumentException(
                    "the descent of a lesion is finite in the mean only for a number from 0 to below 1, not "
                            + reproduction);
        }
    }

    /**
     * Returns the mean.
     *
     * @return 1/(1 − R)
     */
    public double mean() {
        return 1 / (1 - reproduction);
    }

    /**
     * Returns the variance.
     *
     * @return R/(1 − R)³
     */
    public double variance() {
        return reproduction * mean() * mean() * mean();
    }

    /**
     * Returns the probability of a number.
     *
     * @param lesions n, at least 1
     * @return e<sup>−Rn</sup>(Rn)<sup>n−1</sup>/n!
     */
    public double probability(int lesions) {
        if (lesions < 1) {
            return 0;
        }
        if (reproduction == 0) {
            return lesions == 1 ? 1 : 0;
        }
        double x = reproduction * lesions;
        return Elementary.exp((lesions - 1) * Elementary.log(x) - x - Gamma.logGamma(lesions + 1.0));
    }
}
