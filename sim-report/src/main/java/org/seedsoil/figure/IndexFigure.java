package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.seedsoil.experiment.Estimated;
import org.seedsoil.experiment.SobolIndices;

/** Indices of Sobol' as bars with their intervals: what each factor explains alone, and what it takes part in. */
public final class IndexFigure {
    private static final int WIDTH = 760;
    private static final int ROW = 46;
    private static final int LABELS = 170;
    private static final double HALF = 7;

    private IndexFigure() {}

    /**
     * Draws the bars.
     *
     * @param title the heading
     * @param indices by factor
     * @return the drawing
     */
    public static Drawing draw(String title, List<SobolIndices.Index> indices) {
        boolean any =
                indices.stream().anyMatch(index -> Double.isFinite(index.total().value()));
        if (!any) {
            return EmptyDrawing.of(title, "The result does not vary, so there is nothing to explain.");
        }
        double low = Math.min(
                0,
                indices.stream().mapToDouble(i -> end(i.first(), false)).min().orElse(0));
        double high = indices.stream()
                .mapToDouble(i -> Math.max(end(i.first(), true), end(i.total(), true)))
                .max()
                .orElse(1);
        Axes axes = new Axes(
                Axis.linear(
                        "part of the variance", Math.max(-0.5, 1.05 * low), Math.max(0.1, 1.05 * Math.min(high, 2))),
                Axis.silent(0, indices.size()));
        return new Panel(
                title,
                List.of(
                        new LegendKey("alone (first order)", Palette.BLUE, LegendKey.Kind.AREA),
                        new LegendKey("with all it takes part in (total)", Palette.ORANGE, LegendKey.Kind.AREA),
                        new LegendKey("95 % interval", Palette.INK, LegendKey.Kind.LINE)),
                new Panel.Size(WIDTH, 144 + ROW * indices.size(), LABELS, 34, 62),
                axes,
                chart -> {},
                (graphics, frame) -> paint(graphics, frame, axes, indices));
    }

    private static double end(Estimated estimated, boolean upper) {
        double end = upper ? estimated.interval().high() : estimated.interval().low();
        double known = Double.isFinite(end) ? end : estimated.value();
        return Double.isFinite(known) ? known : 0;
    }

    private static void paint(Graphics2D graphics, Frame frame, Axes axes, List<SobolIndices.Index> indices) {
        Rectangle2D plot = frame.plot();
        double zero = frame.x(0);
        for (int i = 0; i < indices.size(); i++) {
            SobolIndices.Index index = indices.get(i);
            double y = frame.y(indices.size() - i - 0.5);
            bar(graphics, frame, axes, index.first(), y - HALF - 1, Palette.BLUE);
            bar(graphics, frame, axes, index.total(), y + HALF + 1, Palette.ORANGE);
            var font = Lettering.regular(Lettering.TEXT);
            Lettering.write(
                    graphics,
                    Lettering.fit(index.factor(), font, LABELS - 30),
                    font,
                    Palette.INK,
                    Lettering.Align.RIGHT,
                    plot.getX() - 10,
                    y + 5);
        }
        Marks.guide(graphics, new Line2D.Double(zero, plot.getY(), zero, plot.getMaxY()));
    }

    private static void bar(Graphics2D graphics, Frame frame, Axes axes, Estimated index, double y, Color colour) {
        if (!Double.isFinite(index.value())) {
            return;
        }
        double zero = frame.x(0);
        double end = frame.x(axes.x().clamp(index.value()));
        Marks.box(
                graphics,
                new Rectangle2D.Double(Math.min(zero, end), y - HALF, Math.abs(end - zero), 2 * HALF),
                colour);
        if (Double.isFinite(index.interval().width())) {
            Marks.whisker(
                    graphics,
                    frame.x(axes.x().clamp(index.interval().low())),
                    frame.x(axes.x().clamp(index.interval().high())),
                    y,
                    Palette.INK);
        }
    }
}
