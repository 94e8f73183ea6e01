package org.seedsoil.disease;

/** The parts of the cascade that a scenario can switch off, in biological order. */
public enum CascadeStage {
    /** E-cadherin decides who leaves, alone or in a cluster; off: every detachment leaves as a single cell. */
    DETACHMENT,
    /** The basement membrane around the primary; off: nothing to breach. */
    MEMBRANE,
    /** Blood, lymph or anoikis; off: every seed enters the blood. */
    INTRAVASATION,
    /** The regional nodes; off: lymph runs straight into the veins. */
    LYMPH,
    /** Single cells that reach the surface of another organ through a body cavity; off: none does. */
    SEROSA,
    /** Hazards and times in the vessels; off: no seed dies or spends time there. */
    CIRCULATION,
    /** Lodging; off: a seed stops in the first bed it meets. */
    ARREST,
    /** Extravasation, death and release in the bed; off: every arrested seed enters the tissue at once. */
    EXTRAVASATION,
    /** The niche; off: every seed finds one. */
    SOIL,
    /** Dormancy; off: nobody sleeps. */
    DORMANCY,
    /** Resident immune cells that kill small colonies; off: v = 0. */
    IMMUNE,
    /** Metastases shed too; off: only the primary sheds. */
    SECONDARY,
    /** A seed that arrests where a lesion grows may join it; off: it starts its own. */
    SELF_SEEDING
}
