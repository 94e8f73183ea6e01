package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.seedsoil.observe.Estimate;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.Wanted;

/** Results of a sweep over time: a line for each of a few points, from one end of the first factor to the other. */
final class CurveFigures {
    private static final int LINES = 5;
    private static final int NAMED = 2;

    private final SweepView view;
    private final List<Figure> figures;

    CurveFigures(SweepView view, List<Figure> figures) {
        this.view = view;
        this.figures = figures;
    }

    void curve(Wanted.Curve curve) {
        int first = view.sweep().metrics().indexOf(curve.metrics().get(0));
        int last = first + curve.metrics().size();
        List<PointResult> done = view.shown()
                .filter(point -> point.estimates().subList(first, last).stream().anyMatch(Estimate::known))
                .sorted((a, b) -> Double.compare(view.number(a, 0), view.number(b, 0)))
                .toList();
        if (done.isEmpty()) {
            return;
        }
        List<CoursesFigure.Course> courses = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Double> years =
                curve.days().stream().map(day -> day / DAYS_PER_YEAR).toList();
        List<PointResult> shown = spread(done);
        for (PointResult point : shown) {
            String name = name(point);
            List<Estimate> numbers = point.estimates().subList(first, last);
            List<Integer> known = IntStream.range(0, numbers.size())
                    .filter(i -> numbers.get(i).known())
                    .boxed()
                    .toList();
            courses.add(new CoursesFigure.Course(
                    new FigureSide(name, courses.size()),
                    known.stream().map(years::get).toList(),
                    known.stream().map(numbers::get).toList()));
            List<String> row = new ArrayList<>(List.of(name));
            numbers.forEach(number -> row.add(Numbers.threeDigits(number.value())));
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("Point"));
        years.forEach(year -> columns.add(Numbers.threeDigits(year) + " y"));
        String title = curve.key() + " over time";
        figures.add(new Figure(
                "curve-" + curve.key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                title,
                shown.size() < done.size()
                        ? shown.size() + " of " + done.size()
                                + " points, from one end of the first factor to the other, with 95 %"
                                + " bands; the table results has all."
                        : "Each point of the design, with its 95 % band.",
                "A line over time for each point; the numbers are in the table.",
                new NumberTable(title, columns, rows),
                CoursesFigure.draw(
                        title, view.told(first).replace(curve.metrics().get(0), curve.key()), courses)));
    }

    /** The number of a point with its first factors. */
    private String name(PointResult point) {
        StringBuilder name = new StringBuilder("point " + point.point().index());
        for (int f = 0; f < Math.min(NAMED, view.sweep().factors().size()); f++) {
            name.append(", ")
                    .append(view.sweep().factors().get(f))
                    .append(' ')
                    .append(view.word(f, point.point().levels().get(f)));
        }
        return name.toString();
    }

    /** Some of the points, evenly chosen, both ends among them. */
    private static List<PointResult> spread(List<PointResult> all) {
        if (all.size() <= LINES) {
            return all;
        }
        List<PointResult> some = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            some.add(all.get((int) Math.round(i * (all.size() - 1.0) / (LINES - 1))));
        }
        return some;
    }
}
