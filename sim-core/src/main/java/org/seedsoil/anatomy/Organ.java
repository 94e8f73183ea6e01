package org.seedsoil.anatomy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An organ, or a regional lymph node, as blood and lymph see it.
 *
 * @param name the name in scenarios and results, lower case
 * @param node whether it is a lymph node: reached by lymph, not by arteries
 * @param flowFraction fraction of the cardiac output that its arteries take, in [0, 1]; 0 for a node
 * @param drainage where its venous blood goes
 * @param lodging probability that a single cell of unit size stops in its capillaries in one passage (for a node:
 *     probability that a seed in the afferent lymph stops in it), in [0, 1]
 * @param ligands level of each chemokine, relative, in [0, 1], by name (for example CXCL12)
 * @param massGrams mass in grams, for the share of flow that a lesion takes
 * @param lethality death rate per day when the reference burden grows in this organ
 */
public record Organ(
        String name,
        boolean node,
        double flowFraction,
        Drainage drainage,
        double lodging,
        Map<String, Double> ligands,
        double massGrams,
        double lethality) {
    /** Copies the map, in the order of names. */
    public Organ {
        ligands = Collections.unmodifiableMap(new TreeMap<>(ligands));
    }
    /**
     * Returns the site that clinicians count it to: organs that share the name before the first hyphen are one.
     *
     * @return such as {@code bone} for {@code bone-axial}; of a node its own name
     */
    public String site() {
        int hyphen = node ? -1 : name.indexOf('-');
        return hyphen < 0 ? name : name.substring(0, hyphen);
    }

    /**
     * Says whether it is bone.
     *
     * @return true where its site is {@code bone}
     */
    public boolean isBone() {
        return !node && site().equals("bone");
    }
}
