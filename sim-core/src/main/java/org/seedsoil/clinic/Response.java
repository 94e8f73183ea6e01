package org.seedsoil.clinic;

/** How a tumour has changed since the baseline, from best to worst. */
public enum Response {
    /** There was nothing at baseline and nothing has appeared. */
    NO_DISEASE("no disease"),
    /** All targets and all else are gone; nodes are below 10 mm. */
    COMPLETE("CR"),
    /** The sum of targets is at least 30 % below that of the baseline. */
    PARTIAL("PR"),
    /** Neither. */
    STABLE("SD"),
    /** Progression. */
    PROGRESSION("PD");

    private final String word;

    Response(String word) {
        this.word = word;
    }

    /**
     * Returns the name that clinicians use.
     *
     * @return such as {@code PR}
     */
    public String word() {
        return word;
    }

    /**
     * Says whether the tumour has responded.
     *
     * @return true for complete and partial responses
     */
    public boolean objective() {
        return this == COMPLETE || this == PARTIAL;
    }
}
