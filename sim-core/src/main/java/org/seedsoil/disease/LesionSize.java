package org.seedsoil.disease;

import org.seedsoil.elementary.Elementary;

/** Cells and millimetres: cells = density · π/6 · (D/10)³ for a ball of diameter D mm. */
public final class LesionSize {
    private LesionSize() {}

    /**
     * Returns the number of cells in a ball.
     *
     * @param diameterMm diameter in mm, at least 0
     * @param cellsPerCm3 density of cells
     * @return cells, not rounded
     */
    public static double cells(double diameterMm, double cellsPerCm3) {
        double cm = diameterMm / 10;
        return cellsPerCm3 * Math.PI / 6 * cm * cm * cm;
    }

    /**
     * Returns the diameter of a ball of cells.
     *
     * @param cells number of cells, at least 0
     * @param cellsPerCm3 density of cells
     * @return diameter in mm
     */
    public static double diameterMm(double cells, double cellsPerCm3) {
        return 10 * Elementary.cbrt(cells / cellsPerCm3 * 6 / Math.PI);
    }
}
