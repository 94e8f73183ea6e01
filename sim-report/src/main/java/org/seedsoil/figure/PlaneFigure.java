package org.seedsoil.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedsoil.theory.CriticalLine;

/** The reproduction number over two numbers of the treatment: colours around 1, and the line where it is 1. */
public final class PlaneFigure {
    static final Panel.Size SIZE = new Panel.Size(760, 540, 80, 120, 62);

    private PlaneFigure() {}

    /**
     * A grid of numbers.
     *
     * @param xs values to the right, equally spaced and ascending
     * @param ys values up, equally spaced and ascending
     * @param numbers R_m; {@code numbers[i][j]} belongs to {@code xs[i]} and {@code ys[j]}; infinite where it is, NaN where unknown
     * @param line pieces of the line on which R_m is 1
     */
    public record Grid(double[] xs, double[] ys, double[][] numbers, List<List<CriticalLine.Point>> line) {
        /** Copies the list. */
        public Grid {
            line = List.copyOf(line);
        }

        /** Greatest distance from 1, as a factor; infinite where a number is 0. Infinite numbers have the colour of the greatest. */
        private double reach() {
            return Arrays.stream(numbers)
                    .flatMapToDouble(Arrays::stream)
                    .filter(Double::isFinite)
                    .map(number -> Math.exp(Math.abs(Math.log(number))))
                    .max()
                    .orElse(1);
        }

        private boolean anyUnknown() {
            return Arrays.stream(numbers).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN);
        }
    }

    /**
     * Draws the plane.
     *
     * @param title the heading
     * @param xLabel what grows to the right, with its unit
     * @param yLabel what grows upwards, with its unit
     * @param grid the numbers
     * @return the drawing
     */
    public static Drawing draw(String title, String xLabel, String yLabel, Grid grid) {
        Lattice lattice = new Lattice(grid.xs(), grid.ys());
        ColourScale scale = ColourScale.reaching(grid.reach());
        return new Panel(
                title,
                legend(grid.anyUnknown()),
                SIZE,
                lattice.axes(xLabel, yLabel),
                chart -> {},
                (graphics, frame) -> {
                    lattice.paint(frame, (cell, i, j) -> Marks.box(graphics, cell, colour(grid, scale, i, j)));
                    Lattice.paintLine(graphics, frame, grid.line());
                    scale.bar().paint(graphics, frame.plot());
                });
    }

    private static Color colour(Grid grid, ColourScale scale, int i, int j) {
        double number = grid.numbers()[i][j];
        return Double.isNaN(number) ? Palette.GRID : scale.colour(number);
    }

    private static List<LegendKey> legend(boolean anyUnknown) {
        List<LegendKey> legend = new ArrayList<>(List.of(
                new LegendKey("R_m = 1", Palette.INK, LegendKey.Kind.LINE),
                new LegendKey("below 1", Shades.aroundOne(0.3, 2), LegendKey.Kind.AREA),
                new LegendKey("above 1", Shades.aroundOne(3, 2), LegendKey.Kind.AREA)));
        if (anyUnknown) {
            legend.add(new LegendKey("not known", Palette.GRID, LegendKey.Kind.AREA));
        }
        return legend;
    }
}
