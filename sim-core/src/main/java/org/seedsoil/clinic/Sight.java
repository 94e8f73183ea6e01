package org.seedsoil.clinic;

import org.seedsoil.random.RandomKey;

/**
 * Something that lies in a body on the day of a scan: a lesion, or a benign nodule that looks like one. Only {@link Radiology} gets to know it.
 *
 * @param key its identity: the same thing has it in every scan
 * @param organ index of the organ
 * @param diameterMm its true diameter, above 0
 * @param label what it is called once it is found
 */
public record Sight(RandomKey key, int organ, double diameterMm, Label label) {}
