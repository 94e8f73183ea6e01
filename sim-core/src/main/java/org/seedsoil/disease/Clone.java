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
     * Says whether seeds of another clone leave their lesion and travel as those of this one, where their ways in the organs are the same.
     *
     * @param other a clone
     * @return true if only how many are offered, and what they divide into, may differ
     */
    public boolean travelsAs(Clone other) {
        return Double.compare(adhesion, other.adhesion) == 0
                && clusters.equals(other.clusters)
                && Double.compare(protease, other.protease) == 0
                && Double.compare(proteaseHalf, other.proteaseHalf) == 0
                && intravasation.equals(other.intravasation)
                && Double.compare(immuneEvasion, other.immuneEvasion) == 0
                && Double.compare(cloak, other.cloak) == 0
                && receptors.equals(other.receptors)
                && Double.compare(docking, other.docking) == 0;
    }
}
