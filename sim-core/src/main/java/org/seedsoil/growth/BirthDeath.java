package org.seedsoil.growth;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.NegativeBinomial;
import org.seedsoil.random.RandomStream;

/**
 * The linear birth and death process: each cell divides and dies on its own at constant rates b and d. The exact law of
 * its size after a time (Kendall 1948, doi:10.1214/aoms/1177730285), for any size and any step; no tau-leaping.
 *
 * <p>With φ = (e<sup>(b−d)t</sup> − 1)/(b − d), or t where b = d, the line of one cell is extinct with probability
 * dφ/(1 + bφ), else it leaves 1 + G cells, P(G = g) = (1 − η)η<sup>g</sup>, 1 − η = 1/(1 + bφ). The surviving lines of n
 * cells are binomial, and the sum of G over k lines is Poisson with mean bφ times a gamma variate of shape k. The mean is
 * never taken for the law, whatever the size.
 */
public final class BirthDeath {
    private BirthDeath() {}

    /**
     * Draws the size after a time.
     *
     * @param cells cells now, an integer of at least 0
     * @param birth births per cell and day, at least 0
     * @param death deaths per cell and day, at least 0
     * @param days the time, at least 0
     * @param stream the numbers to draw from: survivors first, then their offspring
     * @return cells then, an integer
     * @throws IllegalArgumentException if an argument is out of its range or the mean size is beyond the range of doubles
     */
    public static double sample(double cells, double birth, double death, double days, RandomStream stream) {
        if (!(birth >= 0 && death >= 0 && days >= 0)) {
            throw new IllegalArgumentException(
                    "births, deaths and days must be at least 0 but are " + birth + ", " + death + ", " + days);
        }
        double phi = expectedDays(birth - death, days);
        double odds = birth * phi;
        double extinct = extinct(birth, death, phi);
        double survivors = extinct <= 0.5
                ? cells - Binomial.sample(cells, extinct, stream)
                : Binomial.sample(cells, Elementary.exp((birth - death) * days) / (1 + odds), stream);
        return survivors == 0 || odds == 0 ? survivors : survivors + NegativeBinomial.sample(survivors, odds, stream);
    }

    /**
     * Returns the probability that the line of one cell is extinct after a time.
     *
     * @param birth births per cell and day, at least 0
     * @param death deaths per cell and day, at least 0
     * @param days the time, at least 0; may be infinite
     * @return the probability; the n-th power holds for n cells
     */
    public static double extinction(double birth, double death, double days) {
        return extinct(birth, death, expectedDays(birth - death, days));
    }

    private static double extinct(double birth, double death, double phi) {
        if (death == 0) {
            return 0;
        }
        return phi == Double.POSITIVE_INFINITY ? death / birth : death * phi / (1 + birth * phi);
    }

    /** Returns φ, the expected cell-days of one cell's line. */
    private static double expectedDays(double net, double days) {
        if (net == 0) {
            return days;
        }
        double x = net * days;
        if (!(Math.abs(x) <= 0.5)) {
            return Elementary.expm1(x) / net;
        }
        // (e^x − 1)/x = 1/(c − x/2), where c = (x/2)·coth(x/2) = 1 + x²/12 − x⁴/720 + …
        double y = x * x;
        double tail = 1.0 / 47_900_160 - y * (691.0 / 1_307_674_368_000.0 - y / 74_724_249_600.0);
        double c = 1 + y * (1.0 / 12 - y * (1.0 / 720 - y * (1.0 / 30_240 - y * (1.0 / 1_209_600 - y * tail))));
        return days / (c - x / 2);
    }
}
