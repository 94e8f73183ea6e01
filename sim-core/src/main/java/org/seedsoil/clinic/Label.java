package org.seedsoil.clinic;

/** What a thing in an image is called by those who read it. */
public enum Label {
    /** The primary, which clinicians know. */
    PRIMARY,
    /** It is taken for a metastasis. */
    METASTASIS,
    /** It is known to be benign, by a biopsy or by how it looks. */
    BENIGN
}
