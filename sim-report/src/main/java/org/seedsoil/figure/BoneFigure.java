package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;

/** A lesion in bone over time, what bone cells do around it, and what is left of the bone: three panels over one axis of time. */
public final class BoneFigure {
    /** Of each of the four lines; the picture is hardly wider. */
    private static final int MOST_POINTS = 1_000;

    private static final Panel.Size FIRST = new Panel.Size(760, 300, 66, 34, 34);
    private static final Panel.Size MIDDLE = new Panel.Size(760, 240, 66, 34, 34);
    private static final Panel.Size LAST = new Panel.Size(760, 260, 66, 34, 62);
    private static final double ROOM = 1.06;
    private static final double WHOLE = 100;
    private static final double DOT = 4.5;
    private static final double LONGEST_YEARS = 1_000;
    private static final double MOST_CELLS = 1e18;

    private BoneFigure() {}

    /**
     * How a site stood.
     *
     * @param years time from day 0
     * @param cells size of its lesion
     * @param osteoclasts as multiples of those of healthy bone at rest
     * @param osteoblasts as multiples of those of healthy bone at rest
     * @param massPercent bone mass in percent of healthy bone
     */
    public record Point(double years, double cells, double osteoclasts, double osteoblasts, double massPercent) {
        private boolean shown() {
            return within(years, LONGEST_YEARS)
                    && within(cells, MOST_CELLS)
                    && within(Math.max(osteoclasts, osteoblasts), MOST_CELLS)
                    && within(Math.min(osteoclasts, osteoblasts), MOST_CELLS)
                    && within(massPercent, MOST_CELLS);
        }
    }

    private static boolean within(double number, double most) {
        return number >= 0 && number <= most;
    }

    /**
     * Draws a site.
     *
     * @param title the heading
     * @param course how it stood, by time
     * @param eventYears when skeletal-related events happened there
     * @return the drawing
     */
    public static Drawing draw(String title, List<Point> course, List<Double> eventYears) {
        List<Point> shown = Decimation.thin(course.stream().filter(Point::shown).toList(), MOST_POINTS);
        double first = shown.stream().mapToDouble(Point::years).min().orElse(0);
        double last = shown.stream().mapToDouble(Point::years).max().orElse(0);
        if (!(last > first)) {
            return EmptyDrawing.of(title, "No lesion has touched bone for long enough to draw its course.");
        }
        Axis time = Axis.linear("years since the first cell (day 0)", first, last);
        return new Stack(List.of(lesion(title, shown, time), cells(shown, time), mass(shown, time, eventYears)));
    }

    private static Panel lesion(String title, List<Point> course, Axis time) {
        double least = course.stream()
                .mapToDouble(Point::cells)
                .filter(n -> n >= 1)
                .min()
                .orElse(1);
        double most = Math.max(10, largest(course, Point::cells));
        Axes axes = new Axes(time.named(" "), Axis.decades("cells of the lesion", least, most, Axis.Scale.POWERS));
        List<LegendKey> legend = List.of(
                key("lesion", Palette.INK),
                key("osteoclasts", Palette.VERMILLION),
                key("osteoblasts", Palette.BLUE),
                key("bone mass", Palette.GREEN),
                new LegendKey("skeletal-related event", Palette.INK, LegendKey.Kind.DOT));
        return new Panel(
                title,
                legend,
                FIRST,
                axes,
                chart -> line(chart, axes, course, point -> axes.y().clamp(point.cells()), Palette.INK),
                (graphics, frame) -> {});
    }

    private static LegendKey key(String text, Color color) {
        return new LegendKey(text, color, LegendKey.Kind.LINE);
    }

    private static Panel cells(List<Point> course, Axis time) {
        double most = Math.max(largest(course, Point::osteoclasts), largest(course, Point::osteoblasts));
        Axes axes = new Axes(time.named(" "), Axis.linear("times those of healthy bone at rest", 0, ROOM * most));
        return new Panel(
                "",
                List.of(),
                MIDDLE,
                axes,
                chart -> {
                    line(chart, axes, course, Point::osteoclasts, Palette.VERMILLION);
                    line(chart, axes, course, Point::osteoblasts, Palette.BLUE);
                },
                (graphics, frame) -> {});
    }

    private static Panel mass(List<Point> course, Axis time, List<Double> eventYears) {
        double most = Math.max(WHOLE, largest(course, Point::massPercent));
        Axes axes = new Axes(time, Axis.linear("bone mass, % of healthy", 0, ROOM * most));
        return new Panel(
                "",
                List.of(),
                LAST,
                axes,
                chart -> line(chart, axes, course, Point::massPercent, Palette.GREEN),
                (graphics, frame) -> paintEvents(graphics, frame, course, eventYears));
    }

    private static void line(XYChart chart, Axes axes, List<Point> course, ToDoubleFunction<Point> value, Color color) {
        new ChartData(chart, axes)
                .line(
                        course.stream().mapToDouble(Point::years).toArray(),
                        course.stream().mapToDouble(value).toArray(),
                        color,
                        ChartStyle.LINE);
    }

    private static double largest(List<Point> course, ToDoubleFunction<Point> value) {
        return course.stream().mapToDouble(value).max().orElse(0);
    }

    private static void paintEvents(Graphics2D graphics, Frame frame, List<Point> course, List<Double> eventYears) {
        Rectangle2D plot = frame.plot();
        for (double year : eventYears) {
            double x = frame.x(year);
            if (x >= plot.getX() && x <= plot.getMaxX()) {
                Marks.dot(graphics, x, frame.y(massAt(course, year)), DOT, Palette.INK);
            }
        }
    }

    private static double massAt(List<Point> course, double year) {
        for (int i = 1; i < course.size(); i++) {
            Point before = course.get(i - 1);
            Point after = course.get(i);
            if (year <= after.years()) {
                double part = (year - before.years()) / (after.years() - before.years());
                return before.massPercent() + part * (after.massPercent() - before.massPercent());
            }
        }
        return course.get(course.size() - 1).massPercent();
    }
}
