package org.seedsoil.cascade;

/**
 * The arrival of a seed that settles.
 *
 * @param organ index of the organ it arrived in
 * @param founders cells that arrived together (K)
 * @param shielded whether it wore a platelet cloak in the blood
 * @param delayDays time from shedding to the end of extravasation (for a node: to lodging), in days
 * @param dormant whether the group falls asleep first; drawn as a survivor, it then wakes
 */
public record Arrival(int organ, int founders, boolean shielded, double delayDays, boolean dormant) {}
