package org.seedsoil.event;

/**
 * One dated event.
 *
 * @param day when, in days from day 0
 * @param kind what
 * @param lesion number of the lesion within the patient (0 is the primary), or −1
 * @param organ index of the organ, or −1
 * @param cells size in cells at that moment, or 0
 */
public record Event(double day, EventKind kind, int lesion, int organ, double cells) {}
