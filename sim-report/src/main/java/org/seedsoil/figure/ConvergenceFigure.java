package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.seedsoil.experiment.SobolIndices;

/** Total indices from more and more row sets: whether they have come to rest. */
public final class ConvergenceFigure {
    private static final Panel.Size SIZE = new Panel.Size(760, 420, 76, 34, 62);
    private static final double FAINT = 0.16;

    private ConvergenceFigure() {}

    /**
     * Draws a line for each factor, in its interval.
     *
     * @param title the heading
     * @param indices by number of row sets, ascending
     * @return the drawing
     */
    public static Drawing draw(String title, List<SobolIndices> indices) {
        if (indices.size() < 2) {
            return EmptyDrawing.of(title, "There are too few row sets to see a course.");
        }
        double[] xs = indices.stream().mapToDouble(SobolIndices::rowSets).toArray();
        int factors = indices.get(0).ofMean().size();
        List<LegendKey> legend = new ArrayList<>();
        double high = 0.1;
        for (int f = 0; f < factors; f++) {
            legend.add(
                    new LegendKey(indices.get(0).ofMean().get(f).factor(), Palette.category(f), LegendKey.Kind.LINE));
            for (SobolIndices each : indices) {
                double end = each.ofMean().get(f).total().interval().high();
                high = Double.isFinite(end) ? Math.max(high, Math.min(2, end)) : high;
            }
        }
        Axes axes =
                new Axes(Axis.linear("row sets", xs[0], xs[xs.length - 1]), Axis.linear("total index", 0, 1.05 * high));
        return new Panel(
                title,
                legend,
                SIZE,
                axes,
                chart -> IntStream.range(0, factors).forEach(f -> factor(new ChartData(chart, axes), xs, indices, f)),
                (graphics, frame) -> {});
    }

    private static void factor(ChartData data, double[] xs, List<SobolIndices> indices, int f) {
        double[] values = indices.stream()
                .mapToDouble(i -> i.ofMean().get(f).total().value())
                .toArray();
        double[] low = indices.stream()
                .mapToDouble(i -> i.ofMean().get(f).total().interval().low())
                .toArray();
        double[] high = indices.stream()
                .mapToDouble(i -> i.ofMean().get(f).total().interval().high())
                .toArray();
        data.band(xs, low, high, Palette.faint(Palette.category(f), FAINT));
        data.line(xs, values, Palette.category(f), ChartStyle.LINE);
    }
}
