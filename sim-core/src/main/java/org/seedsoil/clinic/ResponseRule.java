package org.seedsoil.clinic;

/**
 * How response is judged.
 *
 * @param imaging the series of images by which it is
 * @param fromDays the first look on or after that day is the baseline, in days from the diagnosis
 * @param confirmed whether a complete or partial response counts only if the next look finds one, too
 * @param atCourse whether the last look before the first course that an order begins is the baseline instead
 */
public record ResponseRule(String imaging, double fromDays, boolean confirmed, boolean atCourse) {}
