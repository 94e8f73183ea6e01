package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Diameters of the lesions of one patient over time, as they are and as scans measure them, under rows of what was done. */
final class LesionSizesFigure {
    private static final int WIDTH = 860;
    private static final int PLOT = 350;
    private static final int LEFT = 206;
    private static final double LEAST_MM = 1;
    private static final double LARGEST_MM = 1e4;
    private static final double LONGEST_YEARS = 1_000;
    private static final BasicStroke THIN = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    private LesionSizesFigure() {}

    /**
     * A diameter at a time.
     *
     * @param years when
     * @param mm how large
     */
    record Point(double years, double mm) {
        private boolean shown() {
            return Math.abs(years) <= LONGEST_YEARS && mm >= 0 && mm <= LARGEST_MM;
        }
    }

    /**
     * One thing.
     *
     * @param colour the colour of its organ
     * @param truth true diameters, by time; none of a benign nodule
     * @param seen measured diameters, by time
     */
    record Thing(OrganColour colour, List<Point> truth, List<Point> seen) {
        Thing {
            truth = truth.stream().filter(Point::shown).toList();
            seen = seen.stream().filter(Point::shown).toList();
        }

        boolean benign() {
            return colour == OrganColour.OTHER && truth.isEmpty();
        }
    }

    /** Draws them, from the diagnosis to a time. */
    static Drawing draw(String title, List<Strip> strips, List<Thing> things, double years) {
        double most = things.stream()
                .flatMap(thing -> Stream.concat(thing.truth().stream(), thing.seen().stream()))
                .mapToDouble(Point::mm)
                .max()
                .orElse(0);
        if (!(years > 0 && years <= LONGEST_YEARS && most >= LEAST_MM)) {
            return EmptyDrawing.of(title, "No lesion to draw.");
        }
        Axes axes = new Axes(
                Axis.linear("years since diagnosis", 0, years),
                Axis.decades("diameter, mm", LEAST_MM, Math.max(most, 100), Axis.Scale.DECADES));
        int top = Strip.height(strips);
        Panel.Size size = new Panel.Size(WIDTH, PLOT + 120 + 24 + top, LEFT, 34, top, 62);
        return new Panel(
                title,
                legend(things),
                size,
                axes,
                chart -> {
                    ChartData data = new ChartData(chart, axes);
                    for (Thing thing : things) {
                        List<Point> line = shown(thing.truth(), axes);
                        data.line(
                                line.stream().mapToDouble(Point::years).toArray(),
                                line.stream().mapToDouble(Point::mm).toArray(),
                                thing.colour().color(),
                                THIN);
                    }
                },
                (graphics, frame) -> {
                    Strip.paint(graphics, frame, strips);
                    for (Thing thing : things) {
                        for (Point point : thing.seen()) {
                            if (point.years() >= 0 && point.years() <= years) {
                                Signs.paint(
                                        graphics,
                                        thing.benign() ? LegendKey.Kind.SQUARE : LegendKey.Kind.DOT,
                                        frame.x(point.years()),
                                        frame.y(axes.y().clamp(point.mm())),
                                        4.2,
                                        thing.benign()
                                                ? Palette.MUTED
                                                : thing.colour().color());
                            }
                        }
                    }
                });
    }

    /** What of a line lies on the axes; where it crosses their ends it is cut, growth being taken as exponential between points. */
    private static List<Point> shown(List<Point> line, Axes axes) {
        List<Point> shown = new ArrayList<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            Point one = line.get(i);
            Point other = line.get(i + 1);
            double from = part(one, other, axes, true);
            double until = part(one, other, axes, false);
            if (from < until || one.years() == other.years() && from <= until) {
                shown.add(between(one, other, from));
                shown.add(between(one, other, until));
            }
        }
        return shown;
    }

    /** Where a piece enters the axes, or leaves them, as a part of it. */
    private static double part(Point one, Point other, Axes axes, boolean entry) {
        double low = Math.log(axes.y().min());
        double start = Math.log(Math.max(1e-9, one.mm()));
        double end = Math.log(Math.max(1e-9, other.mm()));
        double part = entry ? 0 : 1;
        double span = other.years() - one.years();
        if (span > 0) {
            double begins = (axes.x().min() - one.years()) / span;
            double ends = (axes.x().max() - one.years()) / span;
            part = entry ? Math.max(part, begins) : Math.min(part, ends);
        }
        boolean below = entry ? start < low : end < low;
        if (below) {
            double crossing = start == end ? (entry ? 1 : 0) : (low - start) / (end - start);
            boolean crosses = crossing >= 0 && crossing <= 1;
            part = entry ? Math.max(part, crosses ? crossing : 1) : Math.min(part, crosses ? crossing : 0);
        }
        return part;
    }

    private static Point between(Point one, Point other, double part) {
        double start = Math.log(Math.max(1e-9, one.mm()));
        double end = Math.log(Math.max(1e-9, other.mm()));
        return new Point(
                one.years() + part * (other.years() - one.years()),
                Math.max(LEAST_MM, Math.exp(start + part * (end - start))));
    }

    private static List<LegendKey> legend(List<Thing> things) {
        List<LegendKey> keys = new ArrayList<>();
        things.stream()
                .filter(thing -> !thing.benign())
                .map(Thing::colour)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(colour -> keys.add(new LegendKey(colour.label(), colour.color(), LegendKey.Kind.LINE)));
        keys.add(new LegendKey("measured in a scan", Palette.INK, LegendKey.Kind.DOT));
        if (things.stream().anyMatch(Thing::benign)) {
            keys.add(new LegendKey("benign nodule", Palette.MUTED, LegendKey.Kind.SQUARE));
        }
        return keys;
    }
}
