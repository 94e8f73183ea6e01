package org.seedsoil.care;

/**
 * A local treatment of one metastasis on order.
 *
 * @param control probability that it takes the lesion out whole
 * @param remnant what is left where it does not
 */
public record OrderedTreatment(double control, Remnant remnant) {
    /** Checks the probability. */
    public OrderedTreatment {
        if (!(control >= 0 && control <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + control);
        }
    }
}
