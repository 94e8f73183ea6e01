package org.seedsoil.figure;

import org.seedsoil.patient.Patient;

/**
 * Sizes and times that figures mark.
 *
 * @param horizonDays last day followed, from day 0
 * @param detectionMm diameter at which a metastasis becomes manifest, in mm; infinite for never
 * @param cellsPerCm3 cells per cubic centimetre of tumour
 */
public record ClinicalMarks(double horizonDays, double detectionMm, double cellsPerCm3) {
    /**
     * Takes the marks of a patient.
     *
     * @param patient the patient, or the one that all others of a cohort vary around
     * @return the marks
     */
    public static ClinicalMarks of(Patient patient) {
        return new ClinicalMarks(
                patient.timeFrame().horizonDays(),
                patient.care().detectionDiameterMm(),
                patient.disease().cellsPerCm3());
    }
}
