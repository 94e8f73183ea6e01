package org.seedsoil.care;

/**
 * Removal of the primary, and of regional nodes with it.
 *
 * @param fromDiagnosis whether the delay counts from diagnosis (else from day 0)
 * @param delayDays days until the operation
 * @param margins how complete it is at the primary
 * @param dissection stations of the primary's lymph that are taken out whole, the sentinel first; 0 leaves all nodes
 * @param risk to die of it
 */
public record Resection(boolean fromDiagnosis, double delayDays, Margins margins, int dissection, OperativeRisk risk) {
    /**
     * Describes an operation that nobody dies of.
     *
     * @param fromDiagnosis whether the delay counts from diagnosis (else from day 0)
     * @param delayDays days until the operation
     * @param margins how complete it is at the primary
     * @param dissection stations of the primary's lymph that are taken out whole, the sentinel first; 0 leaves all nodes
     */
    public Resection(boolean fromDiagnosis, double delayDays, Margins margins, int dissection) {
        this(fromDiagnosis, delayDays, margins, dissection, OperativeRisk.NONE);
    }
}
