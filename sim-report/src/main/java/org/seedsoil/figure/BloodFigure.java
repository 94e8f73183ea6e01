package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** One patient over time: the burden, with treatments and images, and what each test of blood found, in panels over one axis of time. */
public final class BloodFigure {
    private static final int WIDTH = 760;
    private static final int LEFT = 76;
    private static final int RIGHT = 34;
    private static final double DOT = 4.5;
    private static final double DIAMOND = 7;
    /** Where images stand above the axis. */
    private static final double LOW = 11;

    private static final double LEAST_DRUG = 3;
    /** Where none found stands: so much of the threshold of a share, or a tenth of a cell. */
    private static final double BELOW = 0.01;

    private static final double LEAST_CELLS = 0.1;

    private BloodFigure() {}

    /**
     * The tumour.
     *
     * @param years times, ascending
     * @param primary cells of the primary
     * @param metastases cells of all metastases
     */
    public record Burden(double[] years, double[] primary, double[] metastases) {}

    /**
     * A sample of blood.
     *
     * @param years when
     * @param value what was found
     * @param positive whether it counts as something
     */
    public record Dot(double years, double value, boolean positive) {}

    /**
     * A test of blood.
     *
     * @param title what is found, with its unit
     * @param threshold from which value on a sample is positive
     * @param dots its samples, by time
     */
    public record Test(String title, double threshold, List<Dot> dots) {
        /** Copies the list. */
        public Test {
            dots = List.copyOf(dots);
        }
    }

    /**
     * An image.
     *
     * @param years when
     * @param found whether it shows a metastasis
     */
    public record Image(double years, boolean found) {}

    /**
     * A time in which a drug was given.
     *
     * @param from in years
     * @param until in years; the same where it is given at a moment
     */
    public record Span(double from, double until) {}

    /**
     * What was done meanwhile.
     *
     * @param local when lesions were treated locally, in years
     * @param drugs when drugs were given
     * @param images images, by time
     */
    public record Care(List<Double> local, List<Span> drugs, List<Image> images) {
        /** Copies the lists. */
        public Care {
            local = List.copyOf(local);
            drugs = List.copyOf(drugs);
            images = List.copyOf(images);
        }
    }

    /**
     * Draws it.
     *
     * @param title the heading
     * @param burden the tumour
     * @param tests the tests of blood
     * @param care what was done
     * @return the drawing
     */
    public static Drawing draw(String title, Burden burden, List<Test> tests, Care care) {
        double first = tests.stream()
                .flatMap(test -> test.dots().stream())
                .mapToDouble(Dot::years)
                .min()
                .orElse(0);
        double last = burden.years().length == 0 ? 0 : burden.years()[burden.years().length - 1];
        if (!(last > first)) {
            return EmptyDrawing.of(title, "No blood was drawn before following ended.");
        }
        Axis time = Axis.linear("years since the first cell (day 0)", Math.max(0, first - 1), last);
        List<Drawing> panels = new ArrayList<>(List.of(burden(title, burden, time, care)));
        for (int i = 0; i < tests.size(); i++) {
            panels.add(test(tests.get(i), i == tests.size() - 1 ? time : time.named(" "), care));
        }
        return new Stack(panels);
    }

    private static Panel burden(String title, Burden burden, Axis time, Care care) {
        double most = DoubleStream.concat(Arrays.stream(burden.primary()), Arrays.stream(burden.metastases()))
                .max()
                .orElse(0);
        Axes axes = new Axes(
                time.named(" "), Axis.decades("cells of the tumour", 1, Math.max(10, most), Axis.Scale.POWERS));
        return new Panel(
                title,
                legend(care),
                new Panel.Size(WIDTH, 380, LEFT, RIGHT, 34),
                axes,
                chart -> {
                    ChartData data = new ChartData(chart, axes);
                    line(data, axes, burden.years(), burden.primary(), Palette.BLUE);
                    line(data, axes, burden.years(), burden.metastases(), Palette.VERMILLION);
                },
                (graphics, frame) -> {
                    paintCare(graphics, frame, time, care);
                    paintImages(graphics, frame, time, care.images());
                });
    }

    private static List<LegendKey> legend(Care care) {
        List<LegendKey> keys = new ArrayList<>(List.of(
                new LegendKey("primary", Palette.BLUE, LegendKey.Kind.LINE),
                new LegendKey("all metastases", Palette.VERMILLION, LegendKey.Kind.LINE),
                new LegendKey("a lesion is treated", Palette.MUTED, LegendKey.Kind.GUIDE)));
        if (!care.drugs().isEmpty()) {
            keys.add(new LegendKey("a drug is given", Palette.faint(Palette.GREEN, 0.3), LegendKey.Kind.AREA));
        }
        keys.add(new LegendKey("image that shows a metastasis", Palette.INK, LegendKey.Kind.DIAMOND));
        keys.add(new LegendKey("image that shows none", Palette.GREY, LegendKey.Kind.DIAMOND));
        keys.add(new LegendKey("sample that is positive", Palette.INK, LegendKey.Kind.DOT));
        keys.add(new LegendKey("sample that is not", Palette.GREY, LegendKey.Kind.DOT));
        return keys;
    }

    /** What comes before the axis is left out. */
    private static void line(ChartData data, Axes axes, double[] years, double[] cells, Color color) {
        int first = 0;
        while (first < years.length && years[first] < axes.x().min()) {
            first++;
        }
        double[] shown = DoubleStream.of(Arrays.copyOfRange(cells, first, cells.length))
                .map(axes.y()::clamp)
                .toArray();
        data.line(Arrays.copyOfRange(years, first, years.length), shown, color, ChartStyle.LINE);
    }

    private static Panel test(Test test, Axis time, Care care) {
        double most = test.dots().stream().mapToDouble(Dot::value).max().orElse(0);
        Axes axes = new Axes(
                time,
                Axis.decades(
                        test.title(),
                        test.threshold() < 1 ? BELOW * test.threshold() : LEAST_CELLS,
                        Math.max(most, 2 * test.threshold()),
                        test.threshold() < 1 ? Axis.Scale.POWERS : Axis.Scale.DECADES));
        int bottom = time.title().isBlank() ? 34 : 62;
        return new Panel(
                "",
                List.of(),
                new Panel.Size(WIDTH, 196 + bottom, LEFT, RIGHT, bottom),
                axes,
                chart -> new ChartData(chart, axes)
                        .line(
                                test.dots().stream().mapToDouble(Dot::years).toArray(),
                                test.dots().stream()
                                        .mapToDouble(dot -> axes.y().clamp(dot.value()))
                                        .toArray(),
                                Palette.GRID,
                                ChartStyle.LINE),
                (graphics, frame) -> {
                    paintCare(graphics, frame, time, care);
                    double y = frame.y(test.threshold());
                    Rectangle2D plot = frame.plot();
                    Marks.guide(graphics, new Line2D.Double(plot.getX(), y, plot.getMaxX(), y));
                    paintDots(graphics, frame, axes, test.dots());
                });
    }

    private static void paintDots(Graphics2D graphics, Frame frame, Axes axes, List<Dot> dots) {
        for (Dot dot : dots) {
            Marks.dot(
                    graphics,
                    frame.x(axes.x().clamp(dot.years())),
                    frame.y(axes.y().clamp(dot.value())),
                    DOT,
                    dot.positive() ? Palette.INK : Palette.GREY);
        }
    }

    private static void paintImages(Graphics2D graphics, Frame frame, Axis time, List<Image> images) {
        double y = frame.plot().getMaxY() - LOW;
        for (Image image : images) {
            if (image.years() >= time.min() && image.years() <= time.max()) {
                LegendKey.diamond(
                        graphics, frame.x(image.years()), y, DIAMOND, image.found() ? Palette.INK : Palette.GREY);
            }
        }
    }

    private static void paintCare(Graphics2D graphics, Frame frame, Axis time, Care care) {
        Rectangle2D plot = frame.plot();
        graphics.setColor(Palette.faint(Palette.GREEN, 0.15));
        for (Span drug : care.drugs()) {
            double from = frame.x(time.clamp(drug.from()));
            double until = Math.max(from + LEAST_DRUG, frame.x(time.clamp(drug.until())));
            if (drug.until() >= time.min() && drug.from() <= time.max()) {
                graphics.fill(new Rectangle2D.Double(from, plot.getY(), until - from, plot.getHeight()));
            }
        }
        for (double year : care.local()) {
            if (year >= time.min() && year <= time.max()) {
                double x = frame.x(year);
                Marks.guide(graphics, new Line2D.Double(x, plot.getY(), x, plot.getMaxY()));
            }
        }
    }
}
