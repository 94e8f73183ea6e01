package org.seedsoil.outcome;

/**
 * What a drug did to a patient.
 *
 * @param course name of the course
 * @param day when
 * @param fatal whether the patient died of it; else it ended the course (dose-limiting toxicity)
 */
public record ToxicityRecord(String course, double day, boolean fatal) {}
