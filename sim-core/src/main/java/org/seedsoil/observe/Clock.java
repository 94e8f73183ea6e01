package org.seedsoil.observe;

import org.seedsoil.outcome.Outcome;

/** What survival time counts from. */
public enum Clock {
    /** The diagnosis of the primary; patients never diagnosed do not enter. */
    DIAGNOSIS("from-diagnosis", "from diagnosis"),
    /** The first resection of the primary; patients never operated on do not enter. */
    RESECTION("from-resection", "from resection"),
    /** Day 0; every patient enters. */
    START("from-start", "from day 0");

    private final String key;
    private final String label;

    Clock(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /**
     * Returns when the clock of a patient starts.
     *
     * @param outcome what became of the patient
     * @return days from day 0, or NaN if it never does
     */
    public double start(Outcome outcome) {
        return switch (this) {
            case DIAGNOSIS -> outcome.diagnosisDay();
            case RESECTION -> outcome.resectionDay();
            case START -> 0;
        };
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
