package org.seedsoil.care;

import java.util.List;
import java.util.Optional;

/**
 * What an operation on metastases does, whether it is planned or ordered.
 *
 * @param completeness how complete it is
 * @param parts by index of the organ, which part of it is taken out with the lesions: the probability that a deposit nobody sees lies in it;
 *     1 takes out the whole organ, and whatever comes to its bed later
 * @param risk to die of it in organs that have no risk of their own
 * @param riskIn by index of the organ, its own risk where there is one; an operation on several organs has each of theirs, independently
 */
public record Operation(
        Completeness completeness, List<Double> parts, OperativeRisk risk, List<Optional<OperativeRisk>> riskIn)
        implements OrderedTreatment {
    /** Copies the lists and checks the parts. */
    public Operation {
        parts = List.copyOf(parts);
        riskIn = List.copyOf(riskIn);
        if (!parts.stream().allMatch(part -> part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("an operation takes parts of organs from 0 to 1, not " + parts);
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
     * Says whether anybody may die of it.
     *
     * @return false where every risk is 0
     */
    public boolean kills() {
        return risk.probability() > 0
                || riskIn.stream().flatMap(Optional::stream).anyMatch(own -> own.probability() > 0);
    }
}
