package org.seedsoil.outcome;

/**
 * A patient over time. All arrays have one entry per day of the grid that the patient lived to see, and are not copied:
 * readers leave them alone.
 *
 * @param days the grid, in days from day 0
 * @param primaryCells cells of the primary
 * @param metastaticCells cells of all metastases
 * @param metastases metastases that have escaped and not ended
 * @param manifest metastases of at least the detection diameter
 * @param circulating expected circulating seeds (single cells and clusters) in 7.5 mL of blood
 * @param byClone cells of all lesions by clone and then day; empty where there is one clone
 */
public record Series(
        double[] days,
        double[] primaryCells,
        double[] metastaticCells,
        int[] metastases,
        int[] manifest,
        double[] circulating,
        double[][] byClone) {
    /**
     * The course of a patient whose cells are of one clone.
     *
     * @param days the grid, in days from day 0
     * @param primaryCells cells of the primary
     * @param metastaticCells cells of all metastases
     * @param metastases metastases that have escaped and not ended
     * @param manifest metastases of at least the detection diameter
     * @param circulating expected circulating seeds in 7.5 mL of blood
     */
    public Series(
            double[] days,
            double[] primaryCells,
            double[] metastaticCells,
            int[] metastases,
            int[] manifest,
            double[] circulating) {
        this(days, primaryCells, metastaticCells, metastases, manifest, circulating, new double[0][]);
    }

    /**
     * Returns how many points the patient lived to see.
     *
     * @return the length of every array
     */
    public int length() {
        return days.length;
    }
}
