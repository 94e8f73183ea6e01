package org.seedsoil.figure;

import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;

/** A result along one factor: dots on a line, in a band. */
public final class ResponseFigure {
    private static final Panel.Size SIZE = new Panel.Size(760, 420, 84, 34, 62);
    private static final double FAINT = 0.22;
    private static final double WIDE = 30;

    private ResponseFigure() {}

    /**
     * A result along a factor.
     *
     * @param label what is varied, with its unit
     * @param result what came out, with its unit
     * @param xs values of the factor, ascending
     * @param values the result there
     * @param low lower end of the band
     * @param high upper end of the band
     * @param logarithmic whether the factor counts by ratios
     * @param middle what the line is
     */
    public record Curve(
            String label,
            String result,
            double[] xs,
            double[] values,
            double[] low,
            double[] high,
            boolean logarithmic,
            String middle) {}

    /**
     * Draws it.
     *
     * @param title the heading
     * @param band what the band is
     * @param curve the numbers
     * @param guide a value to mark; NaN for none
     * @return the drawing
     */
    public static Drawing draw(String title, String band, Curve curve, double guide) {
        double[] known = Arrays.stream(curve.values()).filter(Double::isFinite).toArray();
        if (known.length == 0 || !(curve.xs()[curve.xs().length - 1] > curve.xs()[0])) {
            return EmptyDrawing.of(title, "There are not two values to draw a line between.");
        }
        Axes axes = new Axes(x(curve), y(curve, guide));
        return new Panel(
                title,
                List.of(
                        new LegendKey(curve.middle(), Palette.BLUE, LegendKey.Kind.LINE),
                        new LegendKey(band, Palette.faint(Palette.BLUE, FAINT), LegendKey.Kind.AREA)),
                SIZE,
                axes,
                chart -> {
                    ChartData data = new ChartData(chart, axes);
                    data.band(
                            curve.xs(),
                            filled(curve.low(), curve),
                            filled(curve.high(), curve),
                            Palette.faint(Palette.BLUE, FAINT));
                    data.line(curve.xs(), curve.values(), Palette.BLUE, ChartStyle.LINE);
                },
                (graphics, frame) -> {
                    for (int i = 0; i < curve.xs().length; i++) {
                        double value = curve.values()[i];
                        if (Double.isFinite(value)) {
                            Marks.dot(
                                    graphics,
                                    frame.x(curve.xs()[i]),
                                    frame.y(axes.y().clamp(value)),
                                    4,
                                    Palette.BLUE);
                        }
                    }
                    if (guide > axes.y().min() && guide < axes.y().max()) {
                        double y = frame.y(guide);
                        Marks.guide(
                                graphics,
                                new Line2D.Double(
                                        frame.plot().getX(), y, frame.plot().getMaxX(), y));
                    }
                });
    }

    /** Where there is no interval the band is the line. */
    private static double[] filled(double[] ends, Curve curve) {
        double[] filled = ends.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = Double.isFinite(filled[i]) ? filled[i] : curve.values()[i];
        }
        return filled;
    }

    private static Axis x(Curve curve) {
        double first = curve.xs()[0];
        double last = curve.xs()[curve.xs().length - 1];
        if (!curve.logarithmic()) {
            return Axis.linear(curve.label(), first, last);
        }
        Axis.Scale scale = first >= 1e-3 && last < 1e5 ? Axis.Scale.DECADES : Axis.Scale.POWERS;
        Axis exact = new Axis(curve.label(), first, last, scale);
        return exact.ticks().size() > 1 ? exact : Axis.decades(curve.label(), first, last, scale);
    }

    private static Axis y(Curve curve, double guide) {
        double low = Math.min(0, least(curve.low(), curve.values()));
        double high = -least(negative(curve.high()), negative(curve.values()));
        double least = least(curve.values(), curve.values());
        if (curve.result().contains("fraction") && low >= 0 && high <= 1) {
            return Axis.percent(curve.result());
        }
        if (least > 0 && high / least > WIDE) {
            return Axis.decades(curve.result(), least, high, Axis.Scale.DECADES);
        }
        double top = Math.max(high, Double.isNaN(guide) ? high : guide);
        return Axis.linear(curve.result(), low, top > low ? low + 1.06 * (top - low) : low + 1);
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static double least(double[] ends, double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ends.length; i++) {
            double end = Double.isFinite(ends[i]) ? ends[i] : values[i];
            least = Double.isFinite(end) ? Math.min(least, end) : least;
        }
        return least;
    }
}
