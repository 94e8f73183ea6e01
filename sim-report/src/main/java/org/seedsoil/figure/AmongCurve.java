package org.seedsoil.figure;

import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.seedsoil.observe.Estimate;
import org.seedsoil.statistics.ExtendedSample;

/** What differs between patients along one number of the treatment: a line in a band. */
final class AmongCurve {
    private static final Panel.Size SIZE = new Panel.Size(760, 440, 76, 34, 62);
    private static final double FAINT = 0.25;
    private static final double ROOM = 1.1;

    private AmongCurve() {}

    static Drawing numbers(String title, String label, double[] xs, List<ExtendedSample> samples) {
        double[] low = values(samples, sample -> sample.quantile(0.05));
        double[] median = values(samples, sample -> sample.quantile(0.5));
        double[] high = values(samples, sample -> sample.quantile(0.95));
        double[] finite = DoubleStream.concat(
                        Arrays.stream(low), DoubleStream.concat(Arrays.stream(median), Arrays.stream(high)))
                .filter(y -> y > 0 && Double.isFinite(y))
                .toArray();
        if (finite.length == 0) {
            return EmptyDrawing.of(title, "The number is 0, infinite or unknown all along.");
        }
        double least = Math.min(1 / ROOM, Arrays.stream(finite).min().orElse(1));
        double most = Math.max(1, Arrays.stream(finite).max().orElse(1)) * ROOM;
        Axes axes = new Axes(Axis.linear(label, xs[0], xs[xs.length - 1]), Axis.reproduction(least, most));
        return new Panel(
                title,
                List.of(
                        new LegendKey("median", Palette.BLUE, LegendKey.Kind.LINE),
                        new LegendKey("5–95 % of patients", Palette.faint(Palette.BLUE, FAINT), LegendKey.Kind.AREA),
                        new LegendKey("R_m = 1", Palette.MUTED, LegendKey.Kind.GUIDE)),
                SIZE,
                axes,
                chart -> {
                    ChartData data = new ChartData(chart, axes);
                    data.band(xs, low, high, Palette.faint(Palette.BLUE, FAINT));
                    data.line(xs, axes.y().shown(median), Palette.BLUE, ChartStyle.LINE);
                },
                (graphics, frame) -> Marks.guide(
                        graphics,
                        new Line2D.Double(
                                frame.plot().getX(), frame.y(1), frame.plot().getMaxX(), frame.y(1))));
    }

    static Drawing chance(String title, String label, double[] xs, List<Estimate> estimates) {
        Axes axes = new Axes(Axis.linear(label, xs[0], xs[xs.length - 1]), Axis.percent("patients with R_m above 1"));
        return new Panel(
                title,
                List.of(
                        new LegendKey("P(R_m > 1)", Palette.VERMILLION, LegendKey.Kind.LINE),
                        new LegendKey("95 % interval", Palette.faint(Palette.VERMILLION, FAINT), LegendKey.Kind.AREA)),
                SIZE,
                axes,
                chart -> {
                    ChartData data = new ChartData(chart, axes);
                    data.band(
                            xs,
                            values(estimates, Estimate::low),
                            values(estimates, Estimate::high),
                            Palette.faint(Palette.VERMILLION, FAINT));
                    data.line(xs, values(estimates, Estimate::value), Palette.VERMILLION, ChartStyle.LINE);
                },
                (graphics, frame) -> {});
    }

    private static <T> double[] values(List<T> list, ToDoubleFunction<T> part) {
        return list.stream().mapToDouble(part).toArray();
    }
}
