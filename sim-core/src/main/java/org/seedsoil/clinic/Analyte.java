package org.seedsoil.clinic;

/** What of the tumour is looked for in blood. */
public enum Analyte {
    /** Circulating tumour cells. */
    CELLS("ctc"),
    /** Circulating tumour DNA. */
    DNA("ctdna");

    private final String word;

    Analyte(String word) {
        this.word = word;
    }

    /**
     * Returns the name in scenarios.
     *
     * @return as clinicians write it, in lower case
     */
    public String word() {
        return word;
    }
}
