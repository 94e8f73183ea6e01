package org.seedsoil.disease;

/**
 * Competing ways out of the tissue for a detached seed; the first decides.
 *
 * @param blood rate of entry into blood through the doorways of metastasis, per day
 * @param lymph rate of entry into lymph, per day
 * @param anoikis death rate of a single detached cell, per day
 * @param sizeProtection exponent γ: a cluster of K dies at rate anoikis·K<sup>−γ</sup>
 */
public record Intravasation(double blood, double lymph, double anoikis, double sizeProtection) {}
