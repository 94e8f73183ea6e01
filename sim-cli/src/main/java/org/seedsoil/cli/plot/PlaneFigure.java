package org.seedsoil.cli.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The reproduction number over two numbers of the treatment: colours around 1, and the line where it is 1. */
public final class PlaneFigure {
    private static final Panel.Size SIZE = new Panel.Size(760, 540, 80, 120, 62);
    private static final BasicStroke CONTOUR = new BasicStroke(3);
    private static final double LEAST_FACTOR = 2;
    private static final double MOST_FACTOR = 100;

    private PlaneFigure() {}

    /**
     * A grid of numbers.
     *
     * @param xs values to the right, equally spaced and ascending
     * @param ys values up, equally spaced and ascending
     * @param numbers R_m; {@code numbers[i][j]} belongs to {@code xs[i]} and {@code ys[j]}; NaN where unknown
     */
    public record Grid(double[] xs, double[] ys, double[][] numbers) {
        private double factor() {
            double most = LEAST_FACTOR;
            for (double[] column : numbers) {
                for (double number : column) {
                    double way = Math.abs(Math.log(number));
                    most = Double.isFinite(way) ? Math.max(most, Math.exp(way)) : most;
                }
            }
            return Math.min(most, MOST_FACTOR);
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
        List<LegendKey> legend = List.of(
                new LegendKey("R_m = 1", Palette.INK, LegendKey.Kind.LINE),
                new LegendKey("below 1: dies out", Shades.aroundOne(0.3, 2), LegendKey.Kind.AREA),
                new LegendKey("above 1: goes on", Shades.aroundOne(3, 2), LegendKey.Kind.AREA));
        return new Panel(title, legend, SIZE, axes, chart -> {}, (graphics, frame) -> {
            paintCells(graphics, frame, grid);
            paintContour(graphics, frame, grid);
            paintScale(graphics, frame, grid.factor());
        });
    }

    /** Half a cell further than the values on both sides. */
    private static Axis axis(String label, double[] values) {
        double half = (values[1] - values[0]) / 2;
        return Axis.linear(label, values[0] - half, values[values.length - 1] + half);
    }

    private static void paintCells(Graphics2D graphics, Frame frame, Grid grid) {
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
                Marks.box(
                        graphics, cell, Double.isNaN(number) ? Palette.GRID : Shades.aroundOne(number, grid.factor()));
            }
        }
    }

    /** Marching squares on the logarithm, each square split into two triangles, so that no case is ambiguous. */
    private static void paintContour(Graphics2D graphics, Frame frame, Grid grid) {
        graphics.setColor(Palette.INK);
        graphics.setStroke(CONTOUR);
        for (int i = 0; i + 1 < grid.xs().length; i++) {
            for (int j = 0; j + 1 < grid.ys().length; j++) {
                paintTriangle(graphics, frame, grid, new int[][] {{i, j}, {i + 1, j}, {i + 1, j + 1}});
                paintTriangle(graphics, frame, grid, new int[][] {{i, j}, {i, j + 1}, {i + 1, j + 1}});
            }
        }
    }

    private static void paintTriangle(Graphics2D graphics, Frame frame, Grid grid, int[][] corners) {
        double[] ends = new double[4];
        int found = 0;
        for (int k = 0; k < 3 && found < 4; k++) {
            int[] a = corners[k];
            int[] b = corners[(k + 1) % 3];
            double before = Math.log(grid.numbers()[a[0]][a[1]]);
            double after = Math.log(grid.numbers()[b[0]][b[1]]);
            if (Double.isFinite(before) && Double.isFinite(after) && before < 0 != after < 0) {
                double way = before / (before - after);
                ends[found++] = frame.x(grid.xs()[a[0]] + way * (grid.xs()[b[0]] - grid.xs()[a[0]]));
                ends[found++] = frame.y(grid.ys()[a[1]] + way * (grid.ys()[b[1]] - grid.ys()[a[1]]));
            }
        }
        if (found == 4) {
            graphics.draw(new Line2D.Double(ends[0], ends[1], ends[2], ends[3]));
        }
    }

    /** The ends of a scale that was cut stand for all beyond. */
    private static String beyond(double factor, int tick) {
        boolean cut = factor == MOST_FACTOR && Math.abs(tick) == 2;
        return !cut ? "" : tick > 0 ? "≥ " : "≤ ";
    }

    private static void paintScale(Graphics2D graphics, Frame frame, double factor) {
        Rectangle2D plot = frame.plot();
        double x = plot.getMaxX() + 24;
        int steps = 100;
        for (int i = 0; i < steps; i++) {
            double number = Math.exp(Math.log(factor) * (1 - 2 * (i + 0.5) / steps));
            double y = plot.getY() + plot.getHeight() * i / steps;
            Rectangle2D box = new Rectangle2D.Double(x, y, 18, plot.getHeight() / steps + 0.5);
            Marks.box(graphics, box, Shades.aroundOne(number, factor));
        }
        for (int tick = -2; tick <= 2; tick++) {
            double y = plot.getCenterY() - plot.getHeight() * tick / 4;
            Lettering.write(
                    graphics,
                    beyond(factor, tick) + Numbers.threeDigits(Math.exp(Math.log(factor) * tick / 2)),
                    Lettering.regular(Lettering.TICK),
                    Palette.MUTED,
                    Lettering.Align.LEFT,
                    x + 24,
                    Math.min(Math.max(y + 5, plot.getY() + 10), plot.getMaxY()));
        }
        Lettering.write(
                graphics,
                "R_m",
                Lettering.regular(Lettering.TEXT),
                Palette.INK,
                Lettering.Align.LEFT,
                x,
                plot.getY() - 14);
    }
}
