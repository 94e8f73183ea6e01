package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedsoil.theory.CriticalLine;

/** The reproduction number over two numbers of the treatment: colours around 1, and the line where it is 1. */
public final class PlaneFigure {
    private static final Panel.Size SIZE = new Panel.Size(760, 540, 80, 120, 62);
    private static final BasicStroke CONTOUR = new BasicStroke(3);

    private PlaneFigure() {}

    /**
     * A grid of numbers.
     *
     * @param xs values to the right, equally spaced and ascending
     * @param ys values up, equally spaced and ascending
     * @param numbers R_m; {@code numbers[i][j]} belongs to {@code xs[i]} and {@code ys[j]}; NaN where unknown
     * @param line pieces of the line on which R_m is 1
     */
    public record Grid(double[] xs, double[] ys, double[][] numbers, List<List<CriticalLine.Point>> line) {
        /** Copies the list. */
        public Grid {
            line = List.copyOf(line);
        }

        /** Greatest distance from 1, as a factor; infinite where a number is 0. */
        private double reach() {
            return Arrays.stream(numbers)
                    .flatMapToDouble(Arrays::stream)
                    .filter(number -> !Double.isNaN(number))
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
        Axes axes = new Axes(axis(xLabel, grid.xs()), axis(yLabel, grid.ys()));
        ColourScale scale = ColourScale.reaching(grid.reach());
        return new Panel(title, legend(grid.anyUnknown()), SIZE, axes, chart -> {}, (graphics, frame) -> {
            paintCells(graphics, frame, grid, scale);
            paintContour(graphics, frame, grid);
            scale.paint(graphics, frame.plot());
        });
    }

    private static List<LegendKey> legend(boolean anyUnknown) {
        List<LegendKey> legend = new ArrayList<>(List.of(
                new LegendKey("R_m = 1", Palette.INK, LegendKey.Kind.LINE),
                new LegendKey("below 1", Shades.aroundOne(0.3, 2), LegendKey.Kind.AREA),
                new LegendKey("above 1", Shades.aroundOne(3, 2), LegendKey.Kind.AREA)));
        if (anyUnknown) {
            legend.add(new LegendKey("infinite or not known", Palette.GRID, LegendKey.Kind.AREA));
        }
        return legend;
    }

    /** Half a cell further than the values on both sides. */
    private static Axis axis(String label, double[] values) {
        double half = (values[1] - values[0]) / 2;
        return Axis.linear(label, values[0] - half, values[values.length - 1] + half);
    }

    private static void paintCells(Graphics2D graphics, Frame frame, Grid grid, ColourScale scale) {
        double halfX = (grid.xs()[1] - grid.xs()[0]) / 2;
        double halfY = (grid.ys()[1] - grid.ys()[0]) / 2;
        for (int i = 0; i < grid.xs().length; i++) {
            for (int j = 0; j < grid.ys().length; j++) {
                double x0 = frame.x(grid.xs()[i] - halfX);
                double y0 = frame.y(grid.ys()[j] + halfY);
                double width = frame.x(grid.xs()[i] + halfX) - x0;
                double height = frame.y(grid.ys()[j] - halfY) - y0;
                double number = grid.numbers()[i][j];
                // A little wider, so that no seams show.
                Rectangle2D cell = new Rectangle2D.Double(x0, y0, width + 0.5, height + 0.5);
                Marks.box(graphics, cell, Double.isNaN(number) ? Palette.GRID : scale.colour(number));
            }
        }
    }

    private static void paintContour(Graphics2D graphics, Frame frame, Grid grid) {
        graphics.setColor(Palette.INK);
        graphics.setStroke(CONTOUR);
        for (List<CriticalLine.Point> piece : grid.line()) {
            Path2D path = new Path2D.Double();
            path.moveTo(frame.x(piece.get(0).x()), frame.y(piece.get(0).y()));
            piece.stream().skip(1).forEach(point -> path.lineTo(frame.x(point.x()), frame.y(point.y())));
            graphics.draw(path);
        }
    }
}
