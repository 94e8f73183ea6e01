package org.seedsoil.clinic;

/**
 * Something that a reader has found and measured.
 *
 * @param number which thing of the patient it is, from 0 in the order in which they were found: whatever is found again keeps its number
 * @param organ index of the organ
 * @param diameterMm measured diameter; of a node its short axis
 * @param label what it is taken for
 */
public record Finding(int number, int organ, double diameterMm, Label label) {
    /**
     * Says whether it is taken for a metastasis.
     *
     * @return false for the primary and for what is known to be benign
     */
    public boolean metastasis() {
        return label == Label.METASTASIS;
    }

    /** The same, known to be benign. */
    Finding benign() {
        return new Finding(number, organ, diameterMm, Label.BENIGN);
    }

    /**
     * Says whether it is the primary.
     *
     * @return true if it is
     */
    public boolean primary() {
        return label == Label.PRIMARY;
    }

    /**
     * Returns the volume of a ball of that diameter.
     *
     * @return cm³
     */
    public double volumeCm3() {
        double cm = diameterMm / 10;
        return Math.PI / 6 * cm * cm * cm;
    }
}
