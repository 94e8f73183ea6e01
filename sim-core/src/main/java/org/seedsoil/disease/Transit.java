package org.seedsoil.disease;

/**
 * What a seed meets in the blood, and what its size and its platelet cloak are good for there. The laws are those of {@code
 * cascade.Circulation}, while it flows, and of {@code cascade.Extravasation}, while it lies in a bed.
 *
 * @param shear death rate of a flowing single cell by shear, per day
 * @param nk death rate of a flowing single, fully visible cell by natural killer cells, per day
 * @param sizeProtection exponent γ: a cluster of K dies at the rate of a single cell times K<sup>−γ</sup>
 * @param sizeHolding exponent γ<sub>r</sub>: an arrested cluster of K is released at the rate of a single cell times
 *     K<sup>−γr</sup>
 * @param shield fraction of the hazard in flow, and of that by natural killers in beds, that a cloak takes away, in [0, 1]
 */
public record Transit(double shear, double nk, double sizeProtection, double sizeHolding, double shield) {}
