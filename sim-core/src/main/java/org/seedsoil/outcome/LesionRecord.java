package org.seedsoil.outcome;

import java.util.List;

/**
 * One lesion that grew past immune surveillance, was there from the start, or is the parent of one. Days count from day 0 and are NaN for what did not happen
 * while the patient was followed.
 *
 * @param id number within the patient; the primary is 0 where there is one
 * @param parent id of the lesion that shed its seed, or −1 for the primary and given lesions
 * @param lineageHigh upper 64 bits of its lineage, which is also its identity in {@code replay}
 * @param lineageLow lower 64 bits
 * @param primary whether it is the primary
 * @param organ index of the organ
 * @param cloneIndex index of the founder's clone
 * @param founders cells in the founding group
 * @param shedDay when its seed left the parent
 * @param foundedDay when it began to grow: on arrival, or on waking
 * @param slept whether the group was dormant first
 * @param escapedDay when it grew past surveillance
 * @param vascularizedDay when it could shed
 * @param detectedDay when it became manifest (the primary: was diagnosed)
 * @param endedDay when it was removed or died out
 * @param cellsAtDiagnosis size when the primary was diagnosed, in cells; NaN without a diagnosis
 * @param cells size at the end, in cells
 * @param cellsByClone the same by clone
 */
public record LesionRecord(
        int id,
        int parent,
        long lineageHigh,
        long lineageLow,
        boolean primary,
        int organ,
        int cloneIndex,
        int founders,
        double shedDay,
        double foundedDay,
        boolean slept,
        double escapedDay,
        double vascularizedDay,
        double detectedDay,
        double endedDay,
        double cellsAtDiagnosis,
        double cells,
        List<Double> cellsByClone) {
    /** Copies the list. */
    public LesionRecord {
        cellsByClone = List.copyOf(cellsByClone);
    }
}
