package org.seedsoil.anatomy;

/**
 * A way through a body cavity: from the tissue of one organ onto the surface of another, past blood and capillaries. Single
 * cells that hold to nothing take it; a fraction (1 − A)<sup>m</sup> of what it would take at E-cadherin A = 0.
 *
 * @param to index of the organ on whose surface it ends
 * @param fraction fraction of discohesive (A = 0) single cells bound for the blood that takes it, in [0, 1]
 * @param days time spent on it, in days
 * @param exponent m, at least 0
 */
public record SerosalWay(int to, double fraction, double days, double exponent) {}
