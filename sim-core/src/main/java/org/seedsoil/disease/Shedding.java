package org.seedsoil.disease;

import org.seedsoil.elementary.Elementary;

/**
 * How many detachments a lesion offers: rate · n · N<sup>exponent−1</sup> a day for n cells of the clone in a lesion of N.
 *
 * @param rate potential detachments per day of a lesion of one cell (cells<sup>−exponent</sup> per day)
 * @param exponent 1 when every cell can leave, 2/3 when only the surface can, in [0, 1]
 * @param vascularizedAt size in cells from which a lesion has vessels and sheds
 */
public record Shedding(double rate, double exponent, double vascularizedAt) {
    /**
     * Returns what the cells of one clone offer.
     *
     * @param cells n of the clone, at least 0
     * @param total N of the lesion, at least n
     * @return potential detachments a day
     */
    public double perDay(double cells, double total) {
        if (!(cells > 0)) {
            return 0;
        }
        double crowding = exponent == 1 ? 1 : Elementary.pow(total, exponent - 1);
        return rate * cells * crowding;
    }

    /**
     * Returns what a lesion of one clone alone offers.
     *
     * @param total N = n, at least 0
     * @return rate · N<sup>exponent</sup>, potential detachments a day
     */
    public double perDay(double total) {
        return rate * Elementary.pow(total, exponent);
    }
}
