package org.seedsoil.event;

/** What can happen, in biological order. When the seed of a lesion was shed stands in the lesion's record. */
public enum EventKind {
    /** A seed stopped in a lymph node. */
    LODGED_IN_NODE,
    /** A seed left the vessels and found its niche. */
    EXTRAVASATED,
    /** A group fell asleep. */
    FELL_ASLEEP,
    /** A dormant group woke. */
    WOKE,
    /** A lesion began, or was there from the start. */
    FOUNDED,
    /** A colony grew past immune surveillance. */
    ESCAPED,
    /** A lesion reached the size from which it has vessels. */
    VASCULARIZED,
    /** A lesion died out. */
    CLEARED,
    /** The primary was diagnosed. */
    DIAGNOSED,
    /** A metastasis became manifest. */
    DETECTED,
    /** A lesion was found in an image for the first time. */
    SEEN,
    /** A skeletal-related event happened where a lesion has resorbed bone. */
    SKELETAL_EVENT,
    /** A lesion was operated on or removed. */
    TREATED,
    /** The patient died. */
    DIED,
    /** The patient was stopped at the cap on cells or that on lesions. */
    CAPPED,
    /** The patient was followed to the horizon. */
    CENSORED
}
