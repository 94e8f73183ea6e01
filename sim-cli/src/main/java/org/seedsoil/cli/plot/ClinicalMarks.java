package org.seedsoil.cli.plot;

/**
 * Sizes and times that figures mark.
 *
 * @param horizonDays last day followed, from day 0
 * @param detectionMm diameter at which a metastasis becomes manifest, in mm; infinite for never
 * @param diagnosisMm diameter at which the primary is diagnosed, in mm; infinite for never
 * @param cellsPerCm3 cells per cubic centimetre of tumour
 */
public record ClinicalMarks(double horizonDays, double detectionMm, double diagnosisMm, double cellsPerCm3) {}
