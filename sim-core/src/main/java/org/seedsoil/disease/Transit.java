package org.seedsoil.disease;

/**
 * What a seed meets in the blood stream: hazard (shear + nk·(1 − evasion))·K<sup>−γ</sup>, times (1 − shield) under a
 * platelet cloak.
 *
 * @param shear death rate of a single cell by shear, per day
 * @param nk death rate of a single, fully visible cell by natural killer cells, per day
 * @param sizeProtection exponent γ
 * @param shield fraction of the hazard that a platelet cloak takes away, in [0, 1]
 */
public record Transit(double shear, double nk, double sizeProtection, double shield) {}
