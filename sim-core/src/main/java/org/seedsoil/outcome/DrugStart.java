package org.seedsoil.outcome;

import java.util.List;

/**
 * The tumour on the day on which the first course of drugs begins, before it does anything: cells by clone. Metastases count from when they grew
 * past immune surveillance, nodes included.
 *
 * @param day the day; NaN where no course began
 * @param primary in the primary
 * @param macro in metastases that had the detection diameter
 * @param micro in those that were smaller
 */
public record DrugStart(double day, List<Double> primary, List<Double> macro, List<Double> micro) {
    /** No course began. */
    public static final DrugStart NONE = new DrugStart(Double.NaN, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public DrugStart {
        primary = List.copyOf(primary);
        macro = List.copyOf(macro);
        micro = List.copyOf(micro);
    }

    /**
     * Says whether a course began.
     *
     * @return true where there is a day
     */
    public boolean began() {
        return !Double.isNaN(day);
    }

    /**
     * Returns the cells of a clone in the whole body.
     *
     * @param clone index of the clone
     * @return their number; NaN where no course began
     */
    public double cells(int clone) {
        return began() ? primary.get(clone) + macro.get(clone) + micro.get(clone) : Double.NaN;
    }
}
