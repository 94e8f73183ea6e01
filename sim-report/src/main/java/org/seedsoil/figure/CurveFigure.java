package org.seedsoil.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.seedsoil.theory.NumberCurve;

/** The reproduction number along one number of the treatment, with the line where each metastasis replaces itself. */
public final class CurveFigure {
    private static final Panel.Size SIZE = new Panel.Size(760, 440, 76, 34, 62);
    private static final double WIDE = 50;
    private static final double BESIDE = 9;

    private CurveFigure() {}

    /**
     * Draws the curve.
     *
     * @param title the heading
     * @param label what is varied, with its unit
     * @param curve R_m along it
     * @param crossings where R_m is 1
     * @return the drawing
     */
    public static Drawing draw(String title, String label, NumberCurve curve, List<Double> crossings) {
        double[] xs = curve.xs();
        double[] numbers = curve.numbers();
        double[] known =
                Arrays.stream(numbers).filter(y -> y > 0 && Double.isFinite(y)).toArray();
        if (known.length == 0 || !(xs[xs.length - 1] > xs[0])) {
            return EmptyDrawing.of(title, "The number is 0, infinite or unknown all along.");
        }
        double low = Arrays.stream(known).min().orElse(1);
        double high = Math.max(1, Arrays.stream(known).max().orElse(1));
        boolean decades = high / low > WIDE;
        Axis y = decades ? Axis.reproduction(Math.min(low, 0.9), high * 1.1) : Axis.linear("R_m", 0, 1.08 * high);
        Axes axes = new Axes(Axis.linear(label, xs[0], xs[xs.length - 1]), y);
        NavigableMap<Double, Double> points = points(xs, numbers, crossings);
        return new Panel(
                title,
                legend(!crossings.isEmpty()),
                SIZE,
                axes,
                chart -> paint(new ChartData(chart, axes), axes.y(), points),
                (graphics, frame) -> paintOne(graphics, frame, axes, points, crossings));
    }

    private static List<LegendKey> legend(boolean crosses) {
        List<LegendKey> legend = new ArrayList<>(List.of(
                new LegendKey("exact R_m", Palette.BLUE, LegendKey.Kind.LINE),
                new LegendKey("R_m = 1: each founds one other", Palette.MUTED, LegendKey.Kind.GUIDE)));
        if (crosses) {
            legend.add(new LegendKey("here it passes 1", Palette.VERMILLION, LegendKey.Kind.DOT));
        }
        return legend;
    }

    /** The points where the curve passes 1 belong to it. */
    private static NavigableMap<Double, Double> points(double[] xs, double[] numbers, List<Double> crossings) {
        NavigableMap<Double, Double> points = new TreeMap<>();
        for (int i = 0; i < xs.length; i++) {
            points.put(xs[i], numbers[i]);
        }
        crossings.forEach(x -> points.put(x, 1.0));
        return points;
    }

    private static void paint(ChartData data, Axis y, NavigableMap<Double, Double> points) {
        double[] xs = points.keySet().stream().mapToDouble(x -> x).toArray();
        double[] ys = points.values().stream().mapToDouble(number -> number).toArray();
        data.line(xs, y.shown(ys), Palette.BLUE, ChartStyle.LINE);
    }

    private static void paintOne(
            Graphics2D graphics, Frame frame, Axes axes, NavigableMap<Double, Double> points, List<Double> crossings) {
        double y = frame.y(1);
        Marks.guide(
                graphics,
                new Line2D.Double(frame.x(axes.x().min()), y, frame.x(axes.x().max()), y));
        for (double crossing : crossings) {
            Map.Entry<Double, Double> before = points.lowerEntry(crossing);
            boolean falls = before != null && before.getValue() > 1;
            paintCrossing(graphics, frame, crossing, falls);
        }
    }

    /** The number stands where the curve does not run: above it to the right where it falls, else to the left, if there is room. */
    private static void paintCrossing(Graphics2D graphics, Frame frame, double crossing, boolean falls) {
        double x = frame.x(crossing);
        double y = frame.y(1);
        Font font = Lettering.medium(Lettering.TEXT);
        String text = Numbers.asTold(crossing);
        double need = Lettering.width(text, font) + BESIDE;
        boolean room = falls
                ? x + need < frame.plot().getMaxX()
                : x - need > frame.plot().getX();
        boolean right = falls == room;
        double base = room ? y - BESIDE : y + BESIDE + Lettering.TEXT;
        Marks.dot(graphics, x, y, 5, Palette.VERMILLION);
        Lettering.writeClear(
                graphics,
                text,
                font,
                Palette.INK,
                right ? Lettering.Align.LEFT : Lettering.Align.RIGHT,
                x + (right ? BESIDE : -BESIDE),
                Math.min(base, frame.plot().getMaxY() - 3));
    }
}
