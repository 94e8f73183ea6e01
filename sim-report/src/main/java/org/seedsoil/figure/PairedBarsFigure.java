package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** Numbers of two sides, bar beside bar. */
public final class PairedBarsFigure {
    private static final int WIDTH = 760;
    private static final int ROW = 40;
    private static final int LABELS = 190;
    private static final double HALF = 7;
    private static final double WIDE = 200;

    private PairedBarsFigure() {}

    /**
     * A number on both sides.
     *
     * @param label what it is
     * @param first on the first side
     * @param second on the second side
     */
    public record Row(String label, double first, double second) {}

    /**
     * Draws the bars.
     *
     * @param title the heading
     * @param what what the numbers are, with their unit
     * @param names of the two sides
     * @param rows from top to bottom
     * @return the drawing
     */
    public static Drawing draw(String title, String what, List<String> names, List<Row> rows) {
        double high = rows.stream()
                .mapToDouble(row -> Math.max(row.first(), row.second()))
                .max()
                .orElse(0);
        double low = rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(row.first(), row.second()))
                .filter(value -> value > 0)
                .min()
                .orElse(0);
        if (!(high > 0)) {
            return EmptyDrawing.of(title, "There is nothing on either side.");
        }
        Axis x = high / low > WIDE
                ? Axis.decades(what, low, high, Axis.Scale.POWERS)
                : Axis.linear(what, 0, 1.12 * high);
        Axes axes = new Axes(x, Axis.silent(0, rows.size()));
        return new Panel(
                title,
                List.of(
                        new LegendKey(names.get(0), Palette.BLUE, LegendKey.Kind.AREA),
                        new LegendKey(names.get(1), Palette.VERMILLION, LegendKey.Kind.AREA)),
                new Panel.Size(WIDTH, 144 + ROW * rows.size(), LABELS, 60, 62),
                axes,
                chart -> {},
                (graphics, frame) -> {
                    for (int i = 0; i < rows.size(); i++) {
                        row(graphics, frame, axes, rows.get(i), frame.y(rows.size() - i - 0.5));
                    }
                });
    }

    private static void row(Graphics2D graphics, Frame frame, Axes axes, Row row, double y) {
        var font = Lettering.regular(Lettering.TEXT);
        String label = Lettering.fit(row.label(), font, LABELS - 30);
        double left = frame.plot().getX();
        Lettering.write(graphics, label, font, Palette.INK, Lettering.Align.RIGHT, left - 10, y + 5);
        bar(graphics, frame, axes, row.first(), y - HALF - 1, Palette.BLUE);
        bar(graphics, frame, axes, row.second(), y + HALF + 1, Palette.VERMILLION);
    }

    private static void bar(Graphics2D graphics, Frame frame, Axes axes, double value, double y, Color colour) {
        double left = frame.plot().getX();
        double end = value > axes.x().min() ? frame.x(axes.x().clamp(value)) : left;
        Marks.box(graphics, new Rectangle2D.Double(left, y - HALF, end - left, 2 * HALF), colour);
        Lettering.write(
                graphics,
                Numbers.asTold(value),
                Lettering.regular(Lettering.NOTE),
                Palette.MUTED,
                Lettering.Align.LEFT,
                end + 5,
                y + 4.5);
    }
}
