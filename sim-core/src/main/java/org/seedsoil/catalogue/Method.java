package org.seedsoil.catalogue;

/** How a result is estimated, with its interval. */
public enum Method {
    /** A fraction of patients. */
    FRACTION("estimate", "Wilson's"),
    /** A mean over patients. */
    MEAN("estimate", "Student's"),
    /** A quantile over patients. */
    QUANTILE("estimate", "order statistics"),
    /** A survival curve, or when it falls to a half. */
    SURVIVAL("estimate", "log-log, Greenwood's variance"),
    /** A ratio of two sums over patients. */
    RATIO("estimate", "normal, the error of a ratio estimator"),
    /** A whole number, counted. */
    COUNT("integer", ""),
    /** A number without an interval. */
    NUMBER("number", ""),
    /** How many lesions there are of each size. */
    BINS("list", ""),
    /** A number that theory computes from the scenario. */
    EXACT("exact", "");

    private final String type;
    private final String interval;

    Method(String type, String interval) {
        this.type = type;
        this.interval = interval;
    }

    /**
     * Returns what files hold.
     *
     * @return a word
     */
    public String type() {
        return type;
    }

    /**
     * Returns how its interval is made.
     *
     * @return a few words; empty without one
     */
    public String interval() {
        return interval;
    }

    /**
     * Says whether the result is a number whose error is known, and so can be expected, compared and swept.
     *
     * @return true for estimates and what theory computes
     */
    public boolean isMetric() {
        return this == EXACT || !interval.isEmpty();
    }
}
