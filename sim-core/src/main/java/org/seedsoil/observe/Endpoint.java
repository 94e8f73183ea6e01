package org.seedsoil.observe;

/** What survival analysis waits for. Patients alive at the horizon or stopped at the population cap are censored. */
public enum Endpoint {
    /** Alive: death of any cause is the event. */
    OVERALL_SURVIVAL("overall-survival", "overall survival"),
    /** Alive without a manifest distant metastasis: either is the event. */
    METASTASIS_FREE_SURVIVAL("metastasis-free-survival", "metastasis-free survival"),
    /**
     * No manifest distant metastasis so far, whether alive or not: 1 − cumulative incidence, with death before it as a
     * competing event (not as censoring, which would overstate the risk).
     */
    NO_METASTASIS("p-metastasis-free", "no metastasis so far");

    private final String key;
    private final String label;

    Endpoint(String key, String label) {
        this.key = key;
        this.label = label;
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
}
