package org.seedsoil.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Ratios with their intervals, a row each, beside the line of no difference. */
public final class ForestFigure {
    private static final int WIDTH = 900;
    private static final int ROW = 30;
    private static final int LEAST_LABELS = 200;
    private static final int MOST_LABELS = 460;
    private static final int NUMBERS = 190;
    private static final double LARGEST = 7;
    private static final double WIDEST = 64;

    private ForestFigure() {}

    /**
     * One row.
     *
     * @param label what it is
     * @param ratio the ratio; NaN where there is none
     * @param low lower end of its interval
     * @param high upper end of its interval
     * @param weight how much it rests on, such as events: the area of its mark
     */
    public record Row(String label, double ratio, double low, double high, double weight) {
        private boolean known() {
            return ratio > 0 && low > 0 && Double.isFinite(high);
        }
    }

    /**
     * Draws the rows.
     *
     * @param title the heading
     * @param what what the ratio is of, and which side is better
     * @param rows from above
     * @return the drawing
     */
    public static Drawing draw(String title, String what, List<Row> rows) {
        List<Row> known = rows.stream().filter(Row::known).toList();
        if (known.isEmpty()) {
            return EmptyDrawing.of(title, "No ratio can be told here.");
        }
        double low = known.stream().mapToDouble(Row::low).min().orElse(1);
        double high = known.stream().mapToDouble(Row::high).max().orElse(1);
        Axes axes = new Axes(
                Axis.ratios(what, Math.max(1 / WIDEST, low), Math.min(WIDEST, high)), Axis.silent(0, rows.size()));
        return new Panel(
                title,
                List.of(),
                new Panel.Size(WIDTH, 150 + ROW * rows.size(), labels(rows), NUMBERS, 66),
                axes,
                chart -> {},
                (graphics, frame) -> paint(graphics, frame, axes, rows));
    }

    /** Room for the words beside the rows. */
    private static int labels(List<Row> rows) {
        double widest = rows.stream()
                .mapToDouble(row -> Lettering.width(row.label(), Lettering.regular(Lettering.TEXT)))
                .max()
                .orElse(0);
        return (int) Math.min(MOST_LABELS, Math.max(LEAST_LABELS, Math.ceil(widest) + 40));
    }

    private static double log(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }

    private static void paint(Graphics2D graphics, Frame frame, Axes axes, List<Row> rows) {
        Rectangle2D plot = frame.plot();
        double one = frame.x(0);
        Marks.guide(graphics, new Line2D.Double(one, plot.getY(), one, plot.getMaxY()));
        double most = rows.stream().mapToDouble(Row::weight).max().orElse(1);
        Font font = Lettering.regular(Lettering.TEXT);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = frame.y(rows.size() - i - 0.5);
            Lettering.write(
                    graphics,
                    Lettering.fit(row.label(), font, labels(rows) - 30.0),
                    font,
                    Palette.INK,
                    Lettering.Align.LEFT,
                    Panel.EDGE,
                    y + 5);
            String told = row.known()
                    ? Numbers.fixed(row.ratio(), 2) + " (" + Numbers.fixed(row.low(), 2) + " to "
                            + Numbers.fixed(row.high(), 2) + ")"
                    : "no estimate";
            Lettering.write(graphics, told, font, Palette.INK, Lettering.Align.RIGHT, WIDTH - Panel.EDGE, y + 5);
            if (row.known()) {
                mark(graphics, frame, axes, row, y, Math.sqrt(row.weight() / most));
            }
        }
    }

    private static void mark(Graphics2D graphics, Frame frame, Axes axes, Row row, double y, double size) {
        Marks.whisker(
                graphics,
                frame.x(axes.x().clamp(log(row.low()))),
                frame.x(axes.x().clamp(log(row.high()))),
                y,
                Palette.BLUE);
        double half = Math.max(2.5, LARGEST * size);
        double x = frame.x(axes.x().clamp(log(row.ratio())));
        Marks.box(graphics, new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half), Palette.BLUE);
    }
}
