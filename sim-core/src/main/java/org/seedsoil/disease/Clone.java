package org.seedsoil.disease;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A heritable type of tumour cell, apart from how it fares in each organ ({@link Soil}).
 *
 * @param name the name in scenarios and results
 * @param shedding how many detachments its cells offer
 * @param adhesion E-cadherin level A in [0, 1]: 0 discohesive (lobular), 1 leaves in clusters only
 * @param clusters the clusters it buds
 * @param protease level M of matrix metalloproteases, at least 0; 0 never breaches a basement membrane
 * @param proteaseHalf level M½ &gt; 0 at which half of the detachments breach it
 * @param intravasation the ways out of the tissue
 * @param immuneEvasion fraction of immune killing evaded, in [0, 1]
 * @param cloak probability that a seed wears a platelet cloak, in [0, 1]
 * @param receptors level of each chemokine receptor, relative, in [0, 1], by name (for example CXCR4)
 * @param docking factor (at least 0) by which a receptor at level 1, with its ligand at level 1, raises extravasation and
 *     lodging in nodes above what they are without
 * @param mutations probability per division of a daughter of another clone, by clone name; absent means 0
 */
public record Clone(
        String name,
        Shedding shedding,
        double adhesion,
        Clusters clusters,
        double protease,
        double proteaseHalf,
        Intravasation intravasation,
        double immuneEvasion,
        double cloak,
        Map<String, Double> receptors,
        double docking,
        Map<String, Double> mutations) {
    /** Copies the maps, in the order of names: sums over them are the same bits on every start, however they were written. */
    public Clone {
        receptors = Collections.unmodifiableMap(new TreeMap<>(receptors));
        mutations = Collections.unmodifiableMap(new TreeMap<>(mutations));
    }

    /**
     * Returns a clone that sheds otherwise.
     *
     * @param other the law
     * @return with everything else as it is
     */
    public Clone withShedding(Shedding other) {
        return new Clone(
                name,
                other,
                adhesion,
                clusters,
                protease,
                proteaseHalf,
                intravasation,
                immuneEvasion,
                cloak,
                receptors,
                docking,
                mutations);
    }
}
