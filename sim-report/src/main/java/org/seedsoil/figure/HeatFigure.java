package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** A result over two factors: a cell for each pair of values, and lines where the result has one value. */
public final class HeatFigure {
    private static final int WIDTH = 760;
    private static final int MOST_LABELS = 12;
    private static final int NUMBERED = 10;
    private static final BasicStroke CONTOUR = new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private HeatFigure() {}

    /**
     * Numbers over two factors.
     *
     * @param xLabel what grows to the right, with its unit
     * @param yLabel what grows upwards, with its unit
     * @param xs values to the right, as people write them
     * @param ys values upwards
     * @param numbers {@code numbers[i][j]} belongs to {@code xs[i]} and {@code ys[j]}; NaN where unknown
     * @param levels where lines are drawn
     * @param aroundOne whether the colours are those of numbers around 1
     */
    public record Grid(
            String xLabel,
            String yLabel,
            List<String> xs,
            List<String> ys,
            double[][] numbers,
            double[] levels,
            boolean aroundOne) {
        /** Copies the lists. */
        public Grid {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
        }
    }

    /**
     * Draws it.
     *
     * @param title the heading
     * @param result what the colours are, with its unit
     * @param lines what the lines are; empty without them
     * @param grid the numbers
     * @return the drawing
     */
    public static Drawing draw(String title, String result, String lines, Grid grid) {
        double[] known = Arrays.stream(grid.numbers())
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        if (known.length == 0) {
            return EmptyDrawing.of(title, "Nothing is known anywhere.");
        }
        double low = Arrays.stream(known).min().orElse(0);
        double high = Arrays.stream(known).max().orElse(1);
        int cells = grid.ys().size();
        int height = 150 + Math.max(260, Math.min(420, 34 * cells));
        Axes axes = new Axes(
                Axis.silent(0, grid.xs().size()), Axis.silent(0, grid.ys().size()));
        double reach = reach(known);
        List<LegendKey> legend = new ArrayList<>(List.of(
                new LegendKey(
                        result + ": " + Numbers.threeDigits(low),
                        colour(low, low, high, reach, grid.aroundOne()),
                        LegendKey.Kind.AREA),
                new LegendKey(
                        Numbers.threeDigits(high),
                        colour(high, low, high, reach, grid.aroundOne()),
                        LegendKey.Kind.AREA)));
        if (!lines.isEmpty()) {
            legend.add(new LegendKey(lines, Palette.INK, LegendKey.Kind.LINE));
        }
        return new Panel(
                title, legend, new Panel.Size(WIDTH, height, 110, 34, 26, 62), axes, chart -> {}, (graphics, frame) -> {
                    cells(graphics, frame, grid, number -> colour(number, low, high, reach, grid.aroundOne()));
                    for (double level : grid.levels()) {
                        contour(graphics, frame, grid.numbers(), level);
                    }
                    labels(graphics, frame, grid);
                });
    }

    /** How far numbers are from 1, as a factor, at most 30. */
    private static double reach(double[] known) {
        return Arrays.stream(known)
                .map(number -> number > 0 ? Math.exp(Math.abs(Math.log(number))) : 30)
                .map(factor -> Math.min(30, Math.max(1.2, factor)))
                .max()
                .orElse(2);
    }

    private static Color colour(double number, double low, double high, double reach, boolean aroundOne) {
        if (!Double.isFinite(number)) {
            return Palette.GRID;
        }
        if (aroundOne) {
            return Shades.aroundOne(number, reach);
        }
        return Shades.amount(high > low ? (number - low) / (high - low) : 0.5);
    }

    private static void cells(Graphics2D graphics, Frame frame, Grid grid, DoubleFunction<Color> colours) {
        int across = grid.xs().size();
        int up = grid.ys().size();
        for (int i = 0; i < across; i++) {
            for (int j = 0; j < up; j++) {
                double number = grid.numbers()[i][j];
                Color colour = colours.apply(number);
                double x = frame.x(i);
                double y = frame.y(j + 1.0);
                Marks.box(
                        graphics,
                        new Rectangle2D.Double(x, y, frame.x(i + 1.0) - x + 0.5, frame.y(j) - y + 0.5),
                        colour);
                if (across <= NUMBERED && grid.levels().length < 2) {
                    Lettering.write(
                            graphics,
                            Numbers.threeDigits(number),
                            Lettering.regular(Lettering.NOTE),
                            Shades.letters(colour),
                            Lettering.Align.CENTRE,
                            frame.x(i + 0.5),
                            frame.y(j + 0.5) + 5);
                }
            }
        }
    }

    private static void labels(Graphics2D graphics, Frame frame, Grid grid) {
        var font = Lettering.regular(Lettering.TICK);
        Rectangle2D plot = frame.plot();
        int everyX = 1 + (grid.xs().size() - 1) / MOST_LABELS;
        int everyY = 1 + (grid.ys().size() - 1) / MOST_LABELS;
        double room = plot.getWidth() / grid.xs().size() * everyX - 6;
        for (int i = 0; i < grid.xs().size(); i += everyX) {
            String text = Lettering.fit(grid.xs().get(i), font, room);
            Lettering.write(
                    graphics, text, font, Palette.MUTED, Lettering.Align.CENTRE, frame.x(i + 0.5), plot.getMaxY() + 20);
        }
        for (int j = 0; j < grid.ys().size(); j += everyY) {
            String text = Lettering.fit(grid.ys().get(j), font, plot.getX() - Panel.EDGE);
            Lettering.write(
                    graphics, text, font, Palette.MUTED, Lettering.Align.RIGHT, plot.getX() - 8, frame.y(j + 0.5) + 5);
        }
        var title = Lettering.regular(Lettering.TEXT);
        Lettering.write(
                graphics,
                grid.xLabel(),
                title,
                Palette.INK,
                Lettering.Align.CENTRE,
                plot.getCenterX(),
                plot.getMaxY() + 44);
        Lettering.write(
                graphics, grid.yLabel(), title, Palette.INK, Lettering.Align.LEFT, Panel.EDGE, plot.getY() - 12);
    }

    /** Joins the places where the result has a value, cell by cell between the middles of four neighbours. */
    private static void contour(Graphics2D graphics, Frame frame, double[][] numbers, double level) {
        graphics.setColor(Palette.INK);
        graphics.setStroke(CONTOUR);
        for (int i = 0; i + 1 < numbers.length; i++) {
            for (int j = 0; j + 1 < numbers[i].length; j++) {
                triangle(graphics, frame, numbers, level, new int[][] {{i, j}, {i + 1, j}, {i + 1, j + 1}});
                triangle(graphics, frame, numbers, level, new int[][] {{i, j}, {i, j + 1}, {i + 1, j + 1}});
            }
        }
    }

    private static void triangle(Graphics2D graphics, Frame frame, double[][] numbers, double level, int[][] corners) {
        double[][] ends = new double[3][];
        int found = 0;
        for (int side = 0; side < 3; side++) {
            int[] from = corners[side];
            int[] to = corners[(side + 1) % 3];
            double a = numbers[from[0]][from[1]] - level;
            double b = numbers[to[0]][to[1]] - level;
            if (Double.isFinite(a) && Double.isFinite(b) && a > 0 != b > 0) {
                double way = a / (a - b);
                ends[found++] =
                        new double[] {from[0] + way * (to[0] - from[0]) + 0.5, from[1] + way * (to[1] - from[1]) + 0.5};
            }
        }
        if (found == 2) {
            graphics.draw(new Line2D.Double(
                    frame.x(ends[0][0]), frame.y(ends[0][1]), frame.x(ends[1][0]), frame.y(ends[1][1])));
        }
    }
}
