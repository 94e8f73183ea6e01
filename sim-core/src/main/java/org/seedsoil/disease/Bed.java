package org.seedsoil.disease;

/**
 * What competes for a single, bare seed arrested in a capillary bed, before its receptors, its size and its cloak count.
 *
 * @param extravasation rate of leaving into the tissue, per day
 * @param crush death rate by the walls of the vessel and by oxygen, per day
 * @param nk death rate of a fully visible cell by natural killer cells, per day
 * @param release rate of return into the flow towards the next bed, per day
 */
public record Bed(double extravasation, double crush, double nk, double release) {}
