package org.seedsoil.report;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Course;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.figure.CoursesFigure;
import org.seedsoil.figure.Drawing;
import org.seedsoil.figure.Estimates;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.FigureSide;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.figure.Numbers;
import org.seedsoil.figure.SidesFigure;
import org.seedsoil.lab.LabNumber;
import org.seedsoil.lab.LabResult;
import org.seedsoil.lab.Picture;
import org.seedsoil.lab.Side;
import org.seedsoil.observe.Estimate;

/** The pictures of a laboratory. */
final class LabFigures {
    private static final int POINTS = 120;

    private final LabResult result;

    private LabFigures(LabResult result) {
        this.result = result;
    }

    static List<Figure> of(LabResult result) {
        LabFigures figures = new LabFigures(result);
        return result.lab().pictures().stream().map(figures::figure).toList();
    }

    private Figure figure(Picture picture) {
        String name = result.lab().name() + "-" + picture.name();
        return picture.scale() == Picture.Scale.OVER_TIME ? courses(picture, name) : sides(picture, name);
    }

    private static Catalogue catalogue(Side side) {
        return Catalogue.of(side.scenario().reference());
    }

    private static List<String> names(Picture picture) {
        return picture.sides().stream().map(Side::name).toList();
    }

    /** Its sides, each with one colour in all pictures. */
    private List<FigureSide> shown(Picture picture) {
        return FigureSide.among(
                names(picture), result.lab().sides().stream().map(Side::name).toList());
    }

    private Figure sides(Picture picture, String name) {
        List<SidesFigure.Row> rows = new ArrayList<>();
        for (Picture.Row row : picture.rows()) {
            List<Estimate> numbers = picture.sides().stream()
                    .map(side -> number(picture, side, row.key()))
                    .toList();
            rows.add(new SidesFigure.Row(row.label(), numbers));
        }
        SidesFigure.Scale scale = SidesFigure.Scale.valueOf(picture.scale().name());
        Drawing drawing = SidesFigure.draw(new SidesFigure.Content(
                picture.title(), picture.unit(), scale, shown(picture), rows, picture.marked()));
        List<List<String>> cells = new ArrayList<>();
        for (SidesFigure.Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.label()));
            row.numbers().forEach(number -> line.add(told(number, scale)));
            cells.add(line);
        }
        return new Figure(
                name,
                picture.title(),
                picture.caption(),
                "Dots of each side, row by row. " + picture.caption(),
                new NumberTable(caption(picture), heads(picture, ""), cells),
                drawing);
    }

    private Estimate number(Picture picture, Side side, String key) {
        Estimate number = result.estimate(LabNumber.of(side, key), side);
        Side base = picture.relativeTo();
        return base == null ? number : LabResult.ratio(number, result.estimate(LabNumber.of(base, key), base));
    }

    private static String told(Estimate number, SidesFigure.Scale scale) {
        if (!number.known()) {
            return "unknown";
        }
        boolean percent = scale == SidesFigure.Scale.PERCENT;
        if (!(number.high() > number.low())) {
            return percent ? Numbers.percent(number.value()) : Numbers.threeDigits(number.value());
        }
        return percent
                ? Estimates.percent(number)
                : Numbers.threeDigits(number.value()) + " (" + Estimates.interval(number, Numbers::threeDigits) + ")";
    }

    private static String caption(Picture picture) {
        Side base = picture.relativeTo();
        return picture.unit() + (base == null ? "" : ", as multiples of " + base.name());
    }

    private static List<String> heads(Picture picture, String first) {
        List<String> heads = new ArrayList<>(List.of(first));
        heads.addAll(names(picture));
        return heads;
    }

    private Figure courses(Picture picture, String name) {
        String key = picture.rows().get(0).key();
        List<FigureSide> shown = shown(picture);
        List<CoursesFigure.Course> courses = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Side side = picture.sides().get(i);
            courses.add(course(shown.get(i), side, catalogue(side).course(key)));
        }
        return new Figure(
                name,
                picture.title(),
                picture.caption(),
                "A line over time for each side, with the band of its 95 per cent interval. " + picture.caption(),
                new NumberTable(picture.unit(), heads(picture, "year"), yearly(picture, key)),
                CoursesFigure.draw(picture.title(), picture.unit(), courses));
    }

    private static double horizon(Side side) {
        return side.scenario().reference().timeFrame().horizonDays();
    }

    /** At days of the series grid, on which numbers over time stand: between them they would be steps. */
    private CoursesFigure.Course course(FigureSide shown, Side side, Course course) {
        double last = horizon(side);
        double grid = side.scenario().reference().timeFrame().seriesEveryDays();
        double every = grid * Math.ceil(last / POINTS / grid);
        List<Double> days = DoubleStream.iterate(0, day -> day < last, day -> day + every)
                .boxed()
                .filter(day -> result.estimate(course.at(day), side).known())
                .toList();
        return new CoursesFigure.Course(
                shown,
                days.stream().map(day -> day / DAYS_PER_YEAR).toList(),
                days.stream().map(day -> result.estimate(course.at(day), side)).toList());
    }

    private List<List<String>> yearly(Picture picture, String key) {
        List<List<String>> rows = new ArrayList<>();
        double last =
                picture.sides().stream().mapToDouble(LabFigures::horizon).max().orElse(0);
        for (int year = 1; year * DAYS_PER_YEAR < last; year++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(year)));
            for (Side side : picture.sides()) {
                Metric then = catalogue(side).course(key).at(year * DAYS_PER_YEAR);
                row.add(told(result.estimate(then, side), SidesFigure.Scale.LINEAR));
            }
            rows.add(row);
        }
        return rows;
    }
}
