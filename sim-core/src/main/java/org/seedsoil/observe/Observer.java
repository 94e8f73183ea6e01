package org.seedsoil.observe;

import org.seedsoil.outcome.Outcome;

/**
 * Keeps something of every patient of a cohort. Memory does not grow with the number of lesions.
 *
 * <p>Counts do not depend on the order of patients at all. Sums of fractions depend on it in the last bit, so whoever
 * promises the same bytes hands patients over in the order of their index and combines neighbours, the earlier first.
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
     * @param later the other, of patients that come after these; left as it is
     */
    void combine(O later);
}
