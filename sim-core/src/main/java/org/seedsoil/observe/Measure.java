package org.seedsoil.observe;

import org.seedsoil.outcome.Series;

/** What is followed over time. */
public enum Measure {
    /** Cells of the primary. */
    PRIMARY_CELLS("primary_cells", "cells of the primary"),
    /** Cells of all metastases. */
    METASTATIC_CELLS("metastatic_cells", "cells of all metastases"),
    /** Metastases, nodes included, of any size above surveillance. */
    METASTASES("metastases", "metastases"),
    /** Manifest metastases, nodes included. */
    MANIFEST("manifest_metastases", "manifest metastases"),
    /** Expected circulating seeds in a draw. */
    CIRCULATING("circulating_per_7_5_ml", "circulating seeds per 7.5 mL");

    private final String column;
    private final String label;

    Measure(String column, String label) {
        this.column = column;
        this.label = label;
    }

    /**
     * Returns the name in files.
     *
     * @return lower case, with underscores
     */
    public String column() {
        return column;
    }

    /**
     * Returns the name for people.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * Reads one point of a patient's course.
     *
     * @param series the course
     * @param point index of the point
     * @return the value, at least 0
     */
    public double of(Series series, int point) {
        return switch (this) {
            case PRIMARY_CELLS -> series.primaryCells()[point];
            case METASTATIC_CELLS -> series.metastaticCells()[point];
            case METASTASES -> series.metastases()[point];
            case MANIFEST -> series.manifest()[point];
            case CIRCULATING -> series.circulating()[point];
        };
    }
}
