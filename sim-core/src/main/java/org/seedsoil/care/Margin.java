package org.seedsoil.care;

/** What a resection left. */
public enum Margin {
    /** No cells. */
    R0,
    /** A microscopic number. */
    R1,
    /** A macroscopic fraction. */
    R2
}
