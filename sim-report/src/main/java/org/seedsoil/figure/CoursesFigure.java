package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.observe.Estimate;

/** The same number over time of several sides in one frame: a line and the band of its 95 % interval for each. */
public final class CoursesFigure {
    private static final Panel.Size SIZE = new Panel.Size(760, 440, 76, 34, 62);
    private static final double ROOM = 1.06;

    private CoursesFigure() {}

    /**
     * The course of one side.
     *
     * @param side whose it is
     * @param years times, ascending
     * @param numbers an estimate for each
     */
    public record Course(FigureSide side, List<Double> years, List<Estimate> numbers) {
        /** Copies the lists. */
        public Course {
            years = List.copyOf(years);
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * Draws them.
     *
     * @param title the heading
     * @param unit what the upright axis measures
     * @param courses one of each side
     * @return the drawing
     */
    public static Drawing draw(String title, String unit, List<Course> courses) {
        double most = courses.stream()
                .flatMap(course -> course.numbers().stream())
                .mapToDouble(Estimate::high)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double last = courses.stream()
                .flatMap(course -> course.years().stream())
                .mapToDouble(year -> year)
                .max()
                .orElse(0);
        if (!(most > 0 && last > 0)) {
            return EmptyDrawing.of(title, "All numbers are 0 or unknown.");
        }
        Axes axes = new Axes(Axis.linear("years", 0, last), Axis.linear(unit, 0, ROOM * most));
        List<LegendKey> legend = new ArrayList<>();
        for (Course course : courses) {
            legend.add(new LegendKey(course.side().name(), course.side().colour(), LegendKey.Kind.LINE));
        }
        if (courses.stream().flatMap(course -> course.numbers().stream()).anyMatch(CoursesFigure::hasWidth)) {
            legend.add(new LegendKey(SidesFigure.INTERVAL, Palette.faint(Palette.GREY, 0.35), LegendKey.Kind.AREA));
        }
        return new Panel(
                title,
                legend,
                SIZE,
                axes,
                chart -> {
                    ChartData data = new ChartData(chart, axes);
                    courses.forEach(course -> paint(data, course));
                },
                (graphics, frame) -> {});
    }

    private static boolean hasWidth(Estimate number) {
        return number.high() > number.low();
    }

    private static void paint(ChartData data, Course course) {
        double[] xs = course.years().stream().mapToDouble(year -> year).toArray();
        double[] ys = course.numbers().stream().mapToDouble(Estimate::value).toArray();
        double[] low = course.numbers().stream().mapToDouble(Estimate::low).toArray();
        double[] high = course.numbers().stream().mapToDouble(Estimate::high).toArray();
        data.band(xs, low, high, Palette.faint(course.side().colour(), 0.18));
        data.line(xs, ys, course.side().colour(), ChartStyle.LINE);
    }
}
