package org.seedsoil.care;

import java.util.List;
import org.seedsoil.anatomy.Anatomy;

/**
 * Removal of metastases, or of a part of an organ with what it holds.
 *
 * @param after from where its day counts: the start, the diagnosis or the detection of the first metastasis
 * @param delayDays days until it
 * @param always whether it is done whatever is seen, as the removal of an organ is; else only where a lesion is seen that it takes out
 * @param which the lesions that it takes out
 * @param completeness how complete that is
 * @param parts by index of the organ, which part of it is taken out with them: the probability that a deposit nobody sees lies in it;
 *     1 takes out the whole organ, and whatever comes to its bed later
 * @param risk to die of it
 */
public record Metastasectomy(
        TimeOrigin after,
        double delayDays,
        boolean always,
        Selection which,
        Completeness completeness,
        List<Double> parts,
        OperativeRisk risk) {
    /** Copies the list and checks the parts. */
    public Metastasectomy {
        parts = List.copyOf(parts);
        if (!(delayDays >= 0) || !parts.stream().allMatch(part -> part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("an operation comes after at least 0 d and takes parts from 0 to 1, not "
                    + delayDays + " and " + parts);
        }
    }

    /**
     * Returns which part of an organ is taken out.
     *
     * @param organ its index
     * @return from 0 to 1
     */
    public double part(int organ) {
        return parts.get(organ);
    }

    /**
     * Tells the operation.
     *
     * @param anatomy names of organs
     * @return sentences
     */
    public List<String> describe(Anatomy anatomy) {
        return new MetastasectomyText(this, anatomy).sentences();
    }
}
