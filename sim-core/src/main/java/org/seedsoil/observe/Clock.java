package org.seedsoil.observe;

/** What survival time counts from. */
public enum Clock {
    /** The diagnosis of the primary; patients never diagnosed do not enter. */
    DIAGNOSIS("from-diagnosis", "from diagnosis"),
    /** Day 0; every patient enters. */
    START("from-start", "from day 0");

    private final String key;
    private final String label;

    Clock(String key, String label) {
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
