package org.seedsoil.care;

/**
 * Removal of the primary.
 *
 * @param fromDiagnosis whether the delay counts from diagnosis (else from day 0)
 * @param delayDays days until the operation
 * @param margins how complete it is
 */
public record Resection(boolean fromDiagnosis, double delayDays, Margins margins) {}
