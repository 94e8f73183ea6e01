package org.seedsoil.care;

import java.util.List;
import org.seedsoil.anatomy.Anatomy;

/**
 * A planned removal of metastases, or of a part of an organ with what it holds.
 *
 * @param after from where its day counts: the start, the diagnosis or the detection of the first metastasis
 * @param delayDays days until it
 * @param always whether it is done whatever is seen, as the removal of an organ is; else only where a lesion is seen that it takes out
 * @param which the lesions that it takes out
 * @param operation how complete that is, what goes with them, and the risk to die of it
 */
public record Metastasectomy(TimeOrigin after, double delayDays, boolean always, Selection which, Operation operation) {
    /** Checks the delay. */
    public Metastasectomy {
        if (!(delayDays >= 0)) {
            throw new IllegalArgumentException("an operation comes after at least 0 d, not " + delayDays);
        }
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
