package org.seedsoil.anatomy;

/**
 * One way from an organ's outflow to the next capillary bed.
 *
 * @param to index of the organ whose bed comes next
 * @param fraction fraction of the outflow that takes this way, in [0, 1]
 * @param days time spent on it, in days
 */
public record Leg(int to, double fraction, double days) {}
