package org.seedsoil.cli.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What the reproduction number depends on most: bars to both sides of nothing. */
public final class TornadoFigure {
    private static final int WIDTH = 760;
    private static final int ROW = 28;
    private static final int LABELS = 290;
    private static final String TITLE = "What R_m depends on most";

    private TornadoFigure() {}

    /**
     * One number of the scenario or treatment.
     *
     * @param label its key
     * @param elasticity change of R_m in per cent when it grows by one per cent
     */
    public record Bar(String label, double elasticity) {}

    /**
     * Draws the bars.
     *
     * @param bars the strongest first
     * @return the drawing
     */
    public static Drawing draw(List<Bar> bars) {
        double most = bars.stream()
                .mapToDouble(bar -> Math.abs(bar.elasticity()))
                .max()
                .orElse(0);
        if (!(most > 0) || Double.isInfinite(most)) {
            return EmptyDrawing.of(TITLE, "R_m depends on nothing here: it is 0 or infinite.");
        }
        double low = bars.stream().mapToDouble(Bar::elasticity).min().orElse(0);
        double high = bars.stream().mapToDouble(Bar::elasticity).max().orElse(0);
        double room = 0.16 * (Math.max(high, 0) - Math.min(low, 0));
        Axes axes = new Axes(
                Axis.linear(
                        "change of R_m, %, when it grows by 1 %",
                        low < 0 ? low - room : -room / 8, high > 0 ? high + room : room / 8),
                Axis.silent(0, bars.size()));
        Panel.Size size = new Panel.Size(WIDTH, 144 + ROW * bars.size(), LABELS, 34, 62);
        List<LegendKey> legend = List.of(
                new LegendKey("raises R_m", Palette.VERMILLION, LegendKey.Kind.AREA),
                new LegendKey("lowers R_m", Palette.BLUE, LegendKey.Kind.AREA));
        return new Panel(TITLE, legend, size, axes, chart -> {}, (graphics, frame) -> paint(graphics, frame, bars));
    }

    private static void paint(Graphics2D graphics, Frame frame, List<Bar> bars) {
        Rectangle2D plot = frame.plot();
        double zero = frame.x(0);
        var font = Lettering.regular(Lettering.TEXT);
        for (int i = 0; i < bars.size(); i++) {
            double y = frame.y(bars.size() - i - 0.5);
            double value = bars.get(i).elasticity();
            double end = frame.x(value);
            Rectangle2D box = new Rectangle2D.Double(Math.min(zero, end), y - 8, Math.abs(end - zero), 16);
            Marks.box(graphics, box, value > 0 ? Palette.VERMILLION : Palette.BLUE);
            String label = Lettering.fit(bars.get(i).label(), font, LABELS - 34);
            Lettering.write(graphics, label, font, Palette.INK, Lettering.Align.RIGHT, plot.getX() - 10, y + 5);
            Lettering.write(
                    graphics,
                    Numbers.threeDigits(value),
                    Lettering.regular(Lettering.NOTE),
                    Palette.MUTED,
                    value > 0 ? Lettering.Align.LEFT : Lettering.Align.RIGHT,
                    end + (value > 0 ? 6 : -6),
                    y + 5);
        }
        Marks.guide(graphics, new Line2D.Double(zero, plot.getY(), zero, plot.getMaxY()));
    }
}
