package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** The change of a size from its baseline over time, a line for each patient. */
final class SpiderFigure {
    /** The least change that is a partial response. */
    static final double PARTIAL = -0.3;
    /** The least change that is progression. */
    static final double PROGRESSION = 0.2;
    /** The largest change that has room. */
    static final double MOST = 1;

    private static final double MOST_YEARS = 3;
    private static final double SHOWN = 0.9;
    private static final double LONGEST_YEARS = 1_000;
    private static final Panel.Size SIZE = new Panel.Size(760, 470, 84, 60, 62);
    private static final BasicStroke THIN = new BasicStroke(1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private SpiderFigure() {}

    /**
     * A change at a time.
     *
     * @param years since the baseline
     * @param change from the baseline, as a fraction
     */
    record Point(double years, double change) {
        private boolean shown() {
            return years >= 0 && years <= LONGEST_YEARS && !Double.isNaN(change);
        }
    }

    /**
     * One patient.
     *
     * @param colour the best response
     * @param points changes, in order of time; those that cannot be drawn are left out
     * @param elsewhere whether it ends with progression elsewhere
     */
    record Leg(ResponseColour colour, List<Point> points, boolean elsewhere) {
        Leg {
            points = points.stream().filter(Point::shown).toList();
        }

        Point last() {
            return points.get(points.size() - 1);
        }
    }

    /** Draws the lines. */
    static Drawing draw(String title, List<Leg> all) {
        List<Leg> legs = all.stream().filter(leg -> !leg.points().isEmpty()).toList();
        double last = last(legs);
        if (!(last > 0)) {
            return EmptyDrawing.of(title, "No targets were measured twice.");
        }
        Axes axes = new Axes(
                Axis.linear("years since the baseline", 0, last),
                new Axis("change of the sum of targets", -1, MOST, Axis.Scale.PERCENT));
        return new Panel(
                title,
                legend(legs),
                SIZE,
                axes,
                chart -> {
                    ChartData data = new ChartData(chart, axes);
                    for (Leg leg : legs) {
                        List<Point> points = shown(leg, last);
                        data.line(
                                points.stream().mapToDouble(Point::years).toArray(),
                                points.stream()
                                        .mapToDouble(point -> axes.y().clamp(point.change()))
                                        .toArray(),
                                leg.colour().colour(),
                                THIN);
                    }
                },
                (graphics, frame) -> {
                    thresholds(graphics, frame);
                    for (Leg leg : legs) {
                        if (leg.last().years() > last) {
                            continue; // it goes on
                        }
                        LegendKey.Kind sign = leg.elsewhere() ? LegendKey.Kind.CROSS : LegendKey.Kind.DOT;
                        double x = frame.x(leg.last().years());
                        double y = frame.y(axes.y().clamp(leg.last().change()));
                        Signs.paint(
                                graphics,
                                sign,
                                x,
                                y,
                                leg.elsewhere() ? 5 : 3.6,
                                leg.colour().colour());
                    }
                });
    }

    /** The axis ends where a tenth of the lines are left, and after {@value #MOST_YEARS} years. */
    private static double last(List<Leg> legs) {
        double[] ends =
                legs.stream().mapToDouble(leg -> leg.last().years()).sorted().toArray();
        return ends.length == 0 ? 0 : Math.min(MOST_YEARS, ends[(int) (SHOWN * (ends.length - 1))]);
    }

    /** What of a line lies on the axis; it is cut where the axis ends. */
    private static List<Point> shown(Leg leg, double last) {
        List<Point> shown = new ArrayList<>();
        Point before = null;
        for (Point point : leg.points()) {
            if (point.years() > last) {
                if (before != null && before.years() < last) {
                    double part = (last - before.years()) / (point.years() - before.years());
                    shown.add(new Point(last, before.change() + part * (point.change() - before.change())));
                }
                break;
            }
            shown.add(point);
            before = point;
        }
        return shown;
    }

    /** Marks what a response and a progression are. */
    static void thresholds(Graphics2D graphics, Frame frame) {
        for (double threshold : new double[] {PARTIAL, PROGRESSION}) {
            double y = frame.y(threshold);
            Marks.guide(
                    graphics,
                    new Line2D.Double(frame.plot().getX(), y, frame.plot().getMaxX(), y));
            String label = (threshold > 0 ? "+" : "") + Numbers.percent(threshold);
            Lettering.write(
                    graphics,
                    label,
                    Lettering.regular(Lettering.NOTE),
                    Palette.INK,
                    Lettering.Align.LEFT,
                    frame.plot().getMaxX() + 7,
                    y + 4.5);
        }
    }

    private static List<LegendKey> legend(List<Leg> legs) {
        List<LegendKey> keys = new ArrayList<>();
        for (ResponseColour response : ResponseColour.values()) {
            if (legs.stream().anyMatch(leg -> leg.colour() == response)) {
                keys.add(response.key(LegendKey.Kind.LINE));
            }
        }
        if (legs.stream().anyMatch(Leg::elsewhere)) {
            keys.add(new LegendKey("new lesions", Palette.INK, LegendKey.Kind.CROSS));
        }
        return keys;
    }
}
