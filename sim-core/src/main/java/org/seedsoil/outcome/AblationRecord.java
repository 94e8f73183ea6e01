package org.seedsoil.outcome;

/**
 * One ablation of a metastasis.
 *
 * @param lesion number of the lesion within the patient
 * @param day when, in days from day 0
 * @param removed whether it removed the lesion; else it left it as it was
 */
public record AblationRecord(int lesion, double day, boolean removed) {}
