package org.seedsoil.care;

/**
 * How complete a resection is.
 *
 * @param r0 probability that no cell is left
 * @param r1 probability of a microscopic residue
 * @param r2 probability of a macroscopic residue; the three sum to 1
 * @param r1Cells clonogens left after R1
 * @param r2Fraction fraction of the cells left after R2, in [0, 1]
 * @param regrowth probability that one clonogen left behind regrows (p<sub>site</sub>·β), in [0, 1]
 */
public record Margins(double r0, double r1, double r2, double r1Cells, double r2Fraction, double regrowth) {}
