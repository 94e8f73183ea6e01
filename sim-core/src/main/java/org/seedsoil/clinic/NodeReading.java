package org.seedsoil.clinic;

/**
 * What was seen in the nodes of one station that was taken out. Each node counts by the largest of what was seen in it.
 *
 * @param organ index of the station
 * @param examined how many nodes it had
 * @param isolated nodes with isolated tumour cells alone
 * @param micro nodes with a micrometastasis
 * @param macro nodes with a macrometastasis
 * @param largestMm the largest that was seen, in mm; 0 where nothing was
 */
public record NodeReading(int organ, int examined, int isolated, int micro, int macro, double largestMm) {
    /**
     * Returns the nodes that count as positive.
     *
     * @return those with more than isolated tumour cells
     */
    public int positive() {
        return micro + macro;
    }
}
