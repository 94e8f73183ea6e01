package org.seedsoil.reproduction;

/** The rules by which metastases may be ablated; a treatment has one of them at most. */
public enum Timing {
    /** At a given age. */
    AT_AGE("at-age"),
    /** At a given size. */
    AT_SIZE("at-size"),
    /** After an exponential time. */
    AT_RATE("rate"),
    /** What scans find. */
    SCANS("scan-every");

    private final String word;

    Timing(String word) {
        this.word = word;
    }

    /**
     * Returns its name.
     *
     * @return lower case, with hyphens
     */
    public String word() {
        return word;
    }
}
