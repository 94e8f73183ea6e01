package org.seedsoil.observe;

import java.util.EnumSet;
import java.util.Set;
import org.seedsoil.cascade.Fate;

/** How far a seed has come, each stage a part of the one before. */
public enum FunnelStage {
    /** Every potential detachment. */
    OFFERED("offered", "potential detachments", Fate.STAYED),
    /** Left its lesion. */
    SHED("shed", "left the lesion", Fate.DIED_LEAVING),
    /** Reached blood or lymph. */
    IN_VESSELS("in-vessels", "reached blood or lymph", Fate.DIED_IN_TRANSIT),
    /** Survived the flow: stopped for good in a capillary bed or a node. */
    ARRESTED("arrested", "survived the flow", Fate.DIED_IN_BED),
    /** Left the vessels into the tissue. */
    EXTRAVASATED("extravasated", "entered the tissue", Fate.NO_NICHE),
    /** Found a niche. */
    SETTLED("settled", "found a niche", Fate.DORMANT);

    private final String key;
    private final String label;
    private final Fate first;

    FunnelStage(String key, String label, Fate first) {
        this.key = key;
        this.label = label;
        this.first = first;
    }

    /**
     * Returns the name in files.
     *
     * @return lower case, with hyphens
     */
    public String key() {
        return key;
    }

    /**
     * Returns the name for people.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * Returns the fates that come this far or further; fates are in biological order.
     *
     * @return the fates
     */
    public Set<Fate> fates() {
        return EnumSet.range(first, Fate.JOINED);
    }
}
