package org.seedsoil.care;

import org.seedsoil.disease.LesionSize;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;
import org.seedsoil.quantity.Quantity;

/**
 * The size from which a lesion can be seen: a number of cells or a diameter.
 *
 * @param amount how many cells or mm, above 0
 * @param measure what the amount counts
 */
public record VisibleSize(double amount, Measure measure) {
    /** What a size is measured in. */
    public enum Measure {
        /** Cells. */
        CELLS,
        /** Millimetres of diameter. */
        MILLIMETRES
    }

    /** Checks the amount. */
    public VisibleSize {
        if (!(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a visible size is above 0 and finite, but is " + amount);
        }
    }

    /**
     * Returns a size in cells.
     *
     * @param cells number of cells
     * @return the size
     */
    public static VisibleSize ofCells(double cells) {
        return new VisibleSize(cells, Measure.CELLS);
    }

    /**
     * Returns a size in mm.
     *
     * @param diameterMm diameter of the ball, in mm
     * @return the size
     */
    public static VisibleSize ofDiameterMm(double diameterMm) {
        return new VisibleSize(diameterMm, Measure.MILLIMETRES);
    }

    /**
     * Reads a size.
     *
     * @param text a number with its unit: a length, or a number of cells
     * @return the size
     * @throws IllegalArgumentException if it is neither, or not above 0
     */
    public static VisibleSize parse(String text) {
        boolean cells = text.endsWith("cells");
        Dimension dimension = cells ? Dimension.CELLS : Dimension.LENGTH;
        double amount = Quantity.parse(text, dimension);
        if (!(amount > 0)) {
            throw new IllegalArgumentException(
                    text + " is out of range; allowed: " + Domain.POSITIVE.describe(dimension));
        }
        return new VisibleSize(amount, cells ? Measure.CELLS : Measure.MILLIMETRES);
    }

    /**
     * Writes the size so that {@link #parse} gives it back.
     *
     * @return for example "10 mm" or "1e6 cells"
     */
    public String words() {
        return measure == Measure.CELLS
                ? Quantity.number(amount) + " cells"
                : Quantity.format(amount, Dimension.LENGTH);
    }

    /**
     * Returns the number of cells.
     *
     * @param cellsPerCm3 density of cells
     * @return cells, not rounded
     */
    public double cells(double cellsPerCm3) {
        return measure == Measure.CELLS ? amount : LesionSize.cells(amount, cellsPerCm3);
    }
}
