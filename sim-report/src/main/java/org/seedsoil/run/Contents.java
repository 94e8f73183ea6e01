package org.seedsoil.run;

/** What a result holds beside its tables, summary and manifest. */
public enum Contents {
    /** Report and pictures. */
    EVERYTHING,
    /** A report without pictures. */
    NO_PLOTS,
    /** Nothing: neither report nor pictures. */
    TABLES_ONLY
}
