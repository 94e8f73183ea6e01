package org.seedsoil.disease;

/**
 * What competes for a seed arrested in a capillary bed.
 *
 * @param extravasation rate of leaving into the tissue, per day
 * @param death death rate, per day
 * @param release rate of return into the flow towards the next bed, per day
 */
public record Bed(double extravasation, double death, double release) {}
