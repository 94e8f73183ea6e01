package org.seedsoil.cascade;

/** What a potential detachment is destined for, in biological order. */
public enum Fate {
    /** Held back by E-cadherin or the basement membrane: not shed. */
    STAYED,
    /** Died of anoikis before it reached a vessel. */
    DIED_LEAVING,
    /** Died in the blood stream; booked to the organ whose bed it was heading for. */
    DIED_IN_TRANSIT,
    /** Died arrested in a capillary bed. */
    DIED_IN_BED,
    /** Left the vessels and found no niche. */
    NO_NICHE,
    /** Fell asleep in its niche. */
    DORMANT,
    /** Began to divide in its niche. */
    FOUNDED,
    /** Joined a lesion that was already there. */
    JOINED
}
