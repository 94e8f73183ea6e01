package org.seedsoil.figure;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.seedsoil.statistics.ExtendedSample;

/** How reproduction numbers spread over patients who differ: the fraction of them that is at most so large. */
final class SpreadFigure {
    static final String TITLE = "How R_m differs between patients";

    private static final Panel.Size SIZE = new Panel.Size(760, 440, 76, 34, 62);
    private static final double ROOM = 1.05;

    private SpreadFigure() {}

    static Drawing draw(ExtendedSample numbers, ExtendedSample before) {
        double[] finite = DoubleStream.concat(Arrays.stream(numbers.sorted()), Arrays.stream(before.sorted()))
                .filter(x -> x > 0 && Double.isFinite(x))
                .toArray();
        if (finite.length == 0) {
            return EmptyDrawing.of(TITLE, "The number is 0, infinite or unknown in every patient.");
        }
        double least = Math.min(1, Arrays.stream(finite).min().orElse(1)) / ROOM;
        double most = Math.max(1, Arrays.stream(finite).max().orElse(1)) * ROOM;
        Axes axes = new Axes(
                Axis.decades("metastases founded by one", least, most, Axis.Scale.DECADES),
                Axis.percent("patients at or below"));
        List<LegendKey> legend = new ArrayList<>(List.of(new LegendKey("R_m", Palette.BLUE, LegendKey.Kind.LINE)));
        if (before.size() > 0) {
            legend.add(new LegendKey("R_pre, before it can be seen", Palette.VERMILLION, LegendKey.Kind.LINE));
        }
        legend.add(new LegendKey("1: each founds one other", Palette.MUTED, LegendKey.Kind.GUIDE));
        return new Panel(
                TITLE,
                legend,
                SIZE,
                axes,
                chart -> {
                    ChartData data = new ChartData(chart, axes);
                    double[][] pre = steps(before, axes.x());
                    data.line(pre[0], pre[1], Palette.VERMILLION, ChartStyle.LINE);
                    double[][] all = steps(numbers, axes.x());
                    data.line(all[0], all[1], Palette.BLUE, ChartStyle.LINE);
                },
                (graphics, frame) -> Marks.guide(
                        graphics,
                        new Line2D.Double(
                                frame.x(1),
                                frame.plot().getY(),
                                frame.x(1),
                                frame.plot().getMaxY())));
    }

    /** From the left end of the axis, a step up at each patient, and on to the right end. */
    private static double[][] steps(ExtendedSample sample, Axis axis) {
        StepLine line = new StepLine();
        double n = sample.size();
        double share = 0;
        if (n > 0) {
            line.add(axis.min(), 0);
        }
        for (double number : sample.sorted()) {
            if (Double.isFinite(number)) {
                double x = axis.clamp(number);
                line.add(x, share / n);
                share++;
                line.add(x, share / n);
            }
        }
        if (n > 0) {
            line.add(axis.max(), share / n);
        }
        return line.points();
    }
}
