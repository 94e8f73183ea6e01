package org.seedsoil.outcome;

import org.seedsoil.care.Means;

/**
 * One treatment of a metastasis where it lies.
 *
 * @param lesion number of the lesion within the patient
 * @param day when, in days from day 0
 * @param removed whether it removed the lesion; else it left it as it was, or a part of it
 * @param means by what
 */
public record AblationRecord(int lesion, double day, boolean removed, Means means) {}
