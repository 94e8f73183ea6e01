package org.seedsoil.care;

/** From where the days of a treatment count: the start, or an event of the patient. A treatment whose event never comes is never given. */
public enum TimeOrigin {
    /** Day 0, when the first cell of the disease is there. */
    START("start", "the start"),
    /** The diagnosis. */
    DIAGNOSIS("diagnosis", "the diagnosis"),
    /** The first operation that takes the primary out, however much it leaves. */
    RESECTION("resection", "the first resection of the primary"),
    /** The first operation on the primary that leaves no cell. */
    R0_RESECTION("R0 resection", "the first R0 resection of the primary"),
    /** The first metastasis, nodes included, becomes manifest. */
    DETECTION("detection", "the detection of the first metastasis"),
    /** A policy orders the course; each course has a day of its own. */
    ORDER("order", "its order by a policy");

    private final String word;
    private final String meaning;

    TimeOrigin(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /**
     * Returns what it is called in scenarios.
     *
     * @return one word
     */
    public String word() {
        return word;
    }

    /**
     * Returns what it is, as part of a sentence.
     *
     * @return such as "the diagnosis"
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Describes a day.
     *
     * @param days days since it
     * @return such as "day 30.0 after the diagnosis"; of the start "day 30.0"
     */
    public String day(double days) {
        return "day " + days + (this == START ? "" : " after " + meaning);
    }
}
