package org.seedsoil.observe;

import org.seedsoil.outcome.Outcome;

/**
 * Keeps something of every patient of a cohort. Memory does not grow with the number of lesions.
 *
 * <p>Neither the order of patients nor how they were parted changes a bit: what is kept are counts, order statistics and exact sums.
 *
 * @param <O> the type itself
 */
public interface Observer<O extends Observer<O>> {
    /**
     * Takes one patient in.
     *
     * @param outcome what became of the patient
     * @param spread where the tumour had spread, drawn from the same outcome
     */
    void accept(Outcome outcome, Spread spread);

    /**
     * Takes in all that another observer of the same cohort has seen.
     *
     * @param later the other, of other patients; left as it is
     */
    void combine(O later);
}
