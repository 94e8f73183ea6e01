package org.seedsoil.experiment;

/** Which points share a root of randomness. */
public enum RandomNumbers {
    /** All: the same patients everywhere, so that differences between points are paired. */
    COMMON,
    /** None: each point has patients of its own. */
    INDEPENDENT,
    /** Those of a row set: what is compared is paired, and row sets are independent repetitions, as intervals need. */
    ROW_SETS
}
