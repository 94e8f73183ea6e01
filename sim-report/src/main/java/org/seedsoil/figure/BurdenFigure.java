package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.seedsoil.disease.LesionSize;

/** How much tumour patients carry as time goes on: the middle half and the middle nine tenths of those alive. */
public final class BurdenFigure {
    private static final String TITLE = "Tumour burden over time";
    private static final Panel.Size UPPER = new Panel.Size(760, 332, 66, 80, 34);
    private static final Panel.Size LOWER = new Panel.Size(760, 350, 66, 80, 92);
    private static final double[] DIAMETERS_MM = {0.1, 1, 10, 100, 1000};

    /** Bands are drawn while a tenth of the patients live. */
    private static final int FEWEST_PART = 10;

    private static final double LONGEST_YEARS = 1_000;

    private BurdenFigure() {}

    /**
     * The spread between patients at one time, in cells.
     *
     * @param years time from day 0
     * @param patients how many are alive
     * @param q05 value that 5 % do not exceed
     * @param q25 value that 25 % do not exceed
     * @param median value that half do not exceed
     * @param q75 value that 75 % do not exceed
     * @param q95 value that 95 % do not exceed
     */
    public record Band(double years, long patients, double q05, double q25, double median, double q75, double q95) {
        private boolean shown() {
            return years >= 0 && years <= LONGEST_YEARS && Double.isFinite(q05 + q25 + median + q75 + q95);
        }
    }

    /**
     * Draws the burden.
     *
     * @param primary cells of the primary, by time
     * @param metastases cells of all metastases, by time
     * @param marks sizes and times to mark
     * @return the drawing
     */
    public static Drawing draw(List<Band> primary, List<Band> metastases, ClinicalMarks marks) {
        List<Band> one = clean(primary);
        List<Band> other = clean(metastases);
        double years = Math.max(last(one), last(other));
        if (!(years > 0)) {
            return EmptyDrawing.of(TITLE, "Nobody was followed for long enough to draw a curve.");
        }
        double most = Math.max(10, Math.max(largest(one), largest(other)));
        Axis above = Axis.decades("cells of the primary", least(one), most, Axis.Scale.POWERS);
        Axis below = Axis.decades("cells of all metastases", least(other), most, Axis.Scale.POWERS);
        Axis time = Axis.linear("years since the first cell (day 0)", 0, end(years, marks));
        return new Stack(List.of(
                panel(TITLE, one, Palette.BLUE, new Axes(time.named(" "), above), marks),
                panel("", other, Palette.VERMILLION, new Axes(time, below), marks)));
    }

    private static Panel panel(String title, List<Band> bands, Color color, Axes axes, ClinicalMarks marks) {
        boolean first = !title.isEmpty();
        return new Panel(
                title,
                first ? legend(marks) : List.of(),
                first ? UPPER : LOWER,
                axes,
                chart -> paint(chart, axes, bands, color),
                (graphics, frame) -> {
                    paintDiameters(graphics, frame, axes, marks, first);
                    if (!first) {
                        paintAlive(graphics, frame, axes, bands);
                    }
                });
    }

    /** Where few are left, a band tells of one or two patients, and its jumps look like cure. */
    private static List<Band> clean(List<Band> bands) {
        List<Band> shown = bands.stream().filter(Band::shown).toList();
        long most = shown.stream().mapToLong(Band::patients).max().orElse(0);
        return Decimation.thin(shown.stream()
                .filter(band -> band.patients() * FEWEST_PART >= most)
                .toList());
    }

    private static double last(List<Band> bands) {
        return bands.stream().mapToDouble(Band::years).max().orElse(0);
    }

    /** The axis ends with the course that was simulated, where data come near its end. */
    private static double end(double years, ClinicalMarks marks) {
        double horizon = marks.horizonDays() / DAYS_PER_YEAR;
        return years <= horizon && years > 0.95 * horizon ? horizon : years;
    }

    /** A primary that begins large leaves no empty decades below it. */
    private static double least(List<Band> bands) {
        return Math.max(1, bands.stream().mapToDouble(Band::q05).min().orElse(1));
    }

    private static double largest(List<Band> bands) {
        return bands.stream().mapToDouble(Band::q95).max().orElse(0);
    }

    private static List<LegendKey> legend(ClinicalMarks marks) {
        List<LegendKey> keys = new ArrayList<>();
        keys.add(new LegendKey("median", Palette.INK, LegendKey.Kind.LINE));
        keys.add(new LegendKey("25–75 %", Palette.faint(Palette.MUTED, 0.55), LegendKey.Kind.AREA));
        keys.add(new LegendKey("5–95 % of patients alive", Palette.faint(Palette.MUTED, 0.25), LegendKey.Kind.AREA));
        if (Double.isFinite(marks.detectionMm())) {
            String text = "one lesion seen (" + Numbers.diameter(marks.detectionMm()) + ")";
            keys.add(new LegendKey(text, Palette.MUTED, LegendKey.Kind.GUIDE));
        }
        return keys;
    }

    private static void paint(XYChart chart, Axes axes, List<Band> bands, Color color) {
        ChartData data = new ChartData(chart, axes);
        double[] years = values(bands, Band::years);
        data.band(years, values(bands, Band::q05), values(bands, Band::q95), Palette.faint(color, 0.2));
        data.band(years, values(bands, Band::q25), values(bands, Band::q75), Palette.faint(color, 0.35));
        data.line(years, values(bands, band -> axes.y().clamp(band.median())), color, ChartStyle.LINE);
    }

    /** How many patients the bands rest on, under the numbers of the axis. */
    private static void paintAlive(Graphics2D graphics, Frame frame, Axes axes, List<Band> bands) {
        Rectangle2D plot = frame.plot();
        double y = plot.getMaxY() + 72;
        var font = Lettering.regular(Lettering.TICK);
        Lettering.write(graphics, "alive", font, Palette.MUTED, Lettering.Align.LEFT, Panel.EDGE, y);
        for (double year : axes.x().ticks()) {
            bands.stream()
                    .min(Comparator.comparingDouble(band -> Math.abs(band.years() - year)))
                    .ifPresent(band -> Lettering.write(
                            graphics,
                            Numbers.count(band.patients()),
                            font,
                            Palette.MUTED,
                            Lettering.Align.CENTRE,
                            frame.x(year),
                            y));
        }
    }

    private static double[] values(List<Band> bands, ToDoubleFunction<Band> part) {
        return bands.stream().mapToDouble(part).toArray();
    }

    /** A size at which a lesion is seen concerns one lesion, not the burden of many. */
    private static void paintDiameters(Graphics2D graphics, Frame frame, Axes axes, ClinicalMarks marks, boolean one) {
        Rectangle2D plot = frame.plot();
        for (double mm : DIAMETERS_MM) {
            double cells = LesionSize.cells(mm, marks.cellsPerCm3());
            if (cells > axes.y().min() && cells <= axes.y().max()) {
                double y = frame.y(cells);
                graphics.setColor(Palette.MUTED);
                graphics.setStroke(ChartStyle.HAIR);
                Marks.line(graphics, plot.getMaxX(), y, plot.getMaxX() + 5, y);
                Lettering.write(
                        graphics,
                        Numbers.diameter(mm),
                        Lettering.regular(Lettering.TICK),
                        Palette.MUTED,
                        Lettering.Align.LEFT,
                        plot.getMaxX() + 10,
                        y + 5);
            }
        }
        double detection = one ? LesionSize.cells(marks.detectionMm(), marks.cellsPerCm3()) : Double.NaN;
        if (detection > axes.y().min() && detection < axes.y().max()) {
            double y = frame.y(detection);
            Marks.guide(graphics, new Line2D.Double(plot.getX(), y, plot.getMaxX(), y));
        }
    }
}
