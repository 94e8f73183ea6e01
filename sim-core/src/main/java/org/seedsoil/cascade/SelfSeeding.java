package org.seedsoil.cascade;

/**
 * Where a circulating seed may join a lesion that is already there: tumour self-seeding (Norton and Massagué 2006,
 * doi:10.1038/nm0806-875; Kim et al. 2009, doi:10.1016/j.cell.2009.11.025).
 *
 * <p>Asked once for every arrest in a capillary bed, before extravasation, death and release compete.
 */
@FunctionalInterface
public interface SelfSeeding {
    /** No lesion is joined. */
    SelfSeeding NONE = organ -> 0;

    /**
     * Returns the chance that a seed which has just arrested in an organ did so within a lesion.
     *
     * @param organ index of the organ
     * @return the lesions' share of the organ's flow, in [0, 1]
     */
    double joins(int organ);
}
