package org.seedsoil.disease;

/**
 * How many detachments a lesion offers: rate · n · N<sup>exponent−1</sup> a day for n cells of the clone in a lesion of N.
 *
 * @param rate potential detachments per day of a lesion of one cell (cells<sup>−exponent</sup> per day)
 * @param exponent 1 when every cell can leave, 2/3 when only the surface can, in [0, 1]
 * @param vascularizedAt size in cells from which a lesion has vessels and sheds
 */
public record Shedding(double rate, double exponent, double vascularizedAt) {}
