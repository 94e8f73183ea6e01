package org.seedsoil.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The best change of each patient as a bar, sorted. */
final class WaterfallFigure {
    private static final Panel.Size SIZE = new Panel.Size(760, 430, 84, 60, 34);
    private static final double FILLED = 0.82;
    private static final double WIDEST = 46;

    private WaterfallFigure() {}

    /**
     * One patient.
     *
     * @param change best change from the baseline, as a fraction
     * @param colour best response
     */
    record Bar(double change, ResponseColour colour) {}

    /** Draws the bars in their order. */
    static Drawing draw(String title, List<Bar> all) {
        List<Bar> bars = all.stream().filter(bar -> !Double.isNaN(bar.change())).toList();
        if (bars.isEmpty()) {
            return EmptyDrawing.of(title, "Nobody had targets that were measured again.");
        }
        Axes axes = new Axes(
                Axis.silent(0, bars.size()),
                new Axis("best change of the sum of targets", -1, SpiderFigure.MOST, Axis.Scale.PERCENT));
        return new Panel(title, legend(bars), SIZE, axes, chart -> {}, (graphics, frame) -> {
            for (int i = 0; i < bars.size(); i++) {
                bar(graphics, frame, axes, bars.get(i), i);
            }
            graphics.setColor(Palette.INK);
            graphics.setStroke(ChartStyle.HAIR);
            Rectangle2D plot = frame.plot();
            graphics.draw(new Line2D.Double(plot.getX(), frame.y(0), plot.getMaxX(), frame.y(0)));
            SpiderFigure.thresholds(graphics, frame);
        });
    }

    private static void bar(Graphics2D graphics, Frame frame, Axes axes, Bar bar, int place) {
        double room = frame.x(1) - frame.x(0);
        double width = Math.min(WIDEST, FILLED * room);
        double left = frame.x(place + 0.5) - width / 2;
        double end = frame.y(axes.y().clamp(bar.change()));
        double zero = frame.y(0);
        double height = Math.max(2, Math.abs(zero - end)); // no change is seen, too
        Marks.box(
                graphics,
                new Rectangle2D.Double(left, Math.min(zero, end), width, height),
                bar.colour().colour());
    }

    private static List<LegendKey> legend(List<Bar> bars) {
        List<LegendKey> keys = new ArrayList<>();
        for (ResponseColour response : ResponseColour.values()) {
            if (bars.stream().anyMatch(bar -> bar.colour() == response)) {
                keys.add(response.key(LegendKey.Kind.AREA));
            }
        }
        return keys;
    }
}
