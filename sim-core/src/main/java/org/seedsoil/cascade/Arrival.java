package org.seedsoil.cascade;

/**
 * The arrival of a seed whose group will survive.
 *
 * @param organ index of the organ it arrived in
 * @param founders cells that arrived together (K)
 * @param delayDays time from shedding to the end of extravasation (for a node: to lodging), in days
 * @param dormant whether the group falls asleep first; it then wakes
 */
public record Arrival(int organ, int founders, double delayDays, boolean dormant) {}
