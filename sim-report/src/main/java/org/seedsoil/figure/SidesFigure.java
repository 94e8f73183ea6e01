package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.seedsoil.observe.Estimate;

/** The same numbers of several sides in one frame: a row for each number, a dot with its interval for each side. */
public final class SidesFigure {
    private static final int WIDTH = 760;
    private static final int LINE = 17;
    private static final int LEAST_LABELS = 170;
    private static final int MOST_LABELS = 240;
    private static final int BESIDE_LABELS = 34;
    private static final double ROOM = 1.12;
    static final String INTERVAL = "95 % interval";

    private SidesFigure() {}

    /** How the axis counts. */
    public enum Scale {
        /** Evenly. */
        LINEAR,
        /** By decades. */
        DECADES,
        /** Evenly, as per cent. */
        PERCENT
    }

    /**
     * A row.
     *
     * @param label what it is
     * @param numbers the number of each side, in the order of the sides
     */
    public record Row(String label, List<Estimate> numbers) {
        /** Copies the list. */
        public Row {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * What is drawn.
     *
     * @param title the heading
     * @param unit what the axis measures
     * @param scale how it counts
     * @param sides the sides
     * @param rows the rows, from the top
     * @param marked a number that a broken line marks; NaN for none
     */
    public record Content(
            String title, String unit, Scale scale, List<FigureSide> sides, List<Row> rows, double marked) {
        /** Copies the lists. */
        public Content {
            sides = List.copyOf(sides);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Draws them.
     *
     * @param content what
     * @return the drawing
     */
    public static Drawing draw(Content content) {
        double[] shown = content.rows().stream()
                .flatMap(row -> row.numbers().stream())
                .flatMapToDouble(number -> DoubleStream.of(number.value(), number.low(), number.high()))
                .filter(x -> Double.isFinite(x) && x > 0)
                .toArray();
        if (shown.length == 0) {
            return EmptyDrawing.of(content.title(), "All numbers are 0 or unknown.");
        }
        List<LegendKey> legend = new ArrayList<>();
        for (FigureSide side : content.sides()) {
            legend.add(new LegendKey(side.name(), side.colour(), LegendKey.Kind.DOT));
        }
        boolean intervals = content.rows().stream()
                .flatMap(row -> row.numbers().stream())
                .anyMatch(number -> number.high() > number.low());
        if (intervals) {
            legend.add(new LegendKey(INTERVAL, Palette.GREY, LegendKey.Kind.LINE));
        }
        int rowHeight = LINE * content.sides().size() + LINE;
        Axes axes = new Axes(axis(content, shown), Axis.silent(0, content.rows().size()));
        int height = 130 + 24 * legendLines(legend) + rowHeight * content.rows().size();
        Panel.Size size = new Panel.Size(WIDTH, height, labels(content), 76, 62);
        return new Panel(
                content.title(),
                legend,
                size,
                axes,
                chart -> {},
                (graphics, frame) -> new Painter(graphics, frame, content).paint());
    }

    /** Room for the words beside the rows. */
    private static int labels(Content content) {
        double widest = content.rows().stream()
                .mapToDouble(row -> Lettering.width(row.label(), Lettering.regular(Lettering.TEXT)))
                .max()
                .orElse(0);
        return (int) Math.min(MOST_LABELS, Math.max(LEAST_LABELS, Math.ceil(widest) + BESIDE_LABELS));
    }

    private static int legendLines(List<LegendKey> legend) {
        double width = legend.stream()
                .mapToDouble(
                        key -> LegendKey.SIDE + 26 + Lettering.width(key.label(), Lettering.regular(Lettering.TEXT)))
                .sum();
        return (int) Math.ceil(width / (WIDTH - 2.0 * Panel.EDGE));
    }

    private static Axis axis(Content content, double[] shown) {
        double low = content.rows().stream()
                .flatMap(row -> row.numbers().stream())
                .mapToDouble(Estimate::value)
                .filter(x -> x > 0)
                .min()
                .orElse(1);
        double high = DoubleStream.of(shown).max().orElse(1);
        double marked = Double.isNaN(content.marked()) ? high : content.marked();
        return switch (content.scale()) {
            case LINEAR -> Axis.linear(content.unit(), 0, ROOM * Math.max(high, marked));
            case PERCENT -> new Axis(content.unit(), 0, Math.min(1.01, ROOM * high), Axis.Scale.PERCENT);
            case DECADES ->
                Axis.decades(
                        content.unit(),
                        Math.min(low, Double.isNaN(content.marked()) ? low : 0.9 * marked),
                        Math.max(high, Double.isNaN(content.marked()) ? high : 1.1 * marked),
                        low < 1e-3 ? Axis.Scale.POWERS : Axis.Scale.DECADES);
        };
    }

    /** Paints over the empty chart. */
    private record Painter(Graphics2D graphics, Frame frame, Content content) {
        void paint() {
            Rectangle2D plot = frame.plot();
            if (!Double.isNaN(content.marked())) {
                double marked = frame.x(content.marked());
                Marks.guide(graphics, new Line2D.Double(marked, plot.getY(), marked, plot.getMaxY()));
            }
            int rows = content.rows().size();
            for (int r = 0; r < rows; r++) {
                double top = frame.y(rows - r);
                double bottom = frame.y(rows - r - 1.0);
                if (r > 0) {
                    graphics.setColor(Palette.GRID);
                    graphics.setStroke(ChartStyle.HAIR);
                    graphics.draw(new Line2D.Double(Panel.EDGE, top, plot.getMaxX(), top));
                }
                row(content.rows().get(r), top, bottom);
            }
        }

        private void row(Row row, double top, double bottom) {
            Font font = Lettering.regular(Lettering.TEXT);
            String label = Lettering.fit(row.label(), font, labels(content) - (double) BESIDE_LABELS);
            double left = frame.plot().getX();
            Lettering.write(
                    graphics, label, font, Palette.INK, Lettering.Align.RIGHT, left - 12, (top + bottom) / 2 + 5);
            double step = (bottom - top) / (row.numbers().size() + 1);
            for (int s = 0; s < row.numbers().size(); s++) {
                number(row.numbers().get(s), content.sides().get(s).colour(), top + (s + 1) * step);
            }
        }

        private void number(Estimate number, Color colour, double y) {
            double left = frame.plot().getX();
            double x = left;
            if (number.known() && number.value() > 0) {
                x = at(number.value());
                Marks.dot(graphics, x, y, 5, colour);
            } else if (number.known()) {
                Marks.dot(graphics, left, y, 5, colour);
            }
            double reach = x;
            if (number.known() && number.high() > number.low()) {
                double low = number.low() > 0 ? at(number.low()) : left; // an interval may begin left of the axis
                reach = Math.max(x, at(number.high()));
                Marks.whisker(graphics, low, reach, y, colour);
            }
            String text = !number.known() ? "unknown" : told(number.value());
            Lettering.writeClear(
                    graphics,
                    text,
                    Lettering.regular(Lettering.NOTE),
                    Palette.MUTED,
                    Lettering.Align.LEFT,
                    reach + 9,
                    y + 4.5);
        }

        private double at(double value) {
            Rectangle2D plot = frame.plot();
            return Math.min(plot.getMaxX(), Math.max(plot.getX(), frame.x(value)));
        }

        private String told(double value) {
            return content.scale() == Scale.PERCENT ? Numbers.percent(value) : Numbers.threeDigits(value);
        }
    }
}
