package org.seedsoil.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What the reproduction number depends on most: bars to both sides of nothing. */
public final class TornadoFigure {
    private static final int WIDTH = 760;
    private static final int ROW = 28;
    private static final int LABELS = 290;
    private static final double HALF = 8;
    private static final double BREAK_AT = 0.75;
    private static final String TITLE = "What R_m depends on most";

    private TornadoFigure() {}

    /**
     * One number of the scenario or treatment.
     *
     * @param label its key
     * @param perCent change of R_m in per cent when it grows by one per cent, or falls by that
     * @param falls whether it falls, since it is as large as it can be
     */
    public record Bar(String label, double perCent, boolean falls) {}

    /**
     * Says which bars are so long that they are cut, so that others can be seen.
     *
     * @param bars the bars
     * @return those that are cut
     */
    static List<Bar> cut(List<Bar> bars) {
        if (!drawable(bars)) {
            return List.of();
        }
        TornadoScale scale = TornadoScale.of(bars);
        return bars.stream().filter(bar -> scale.cuts(bar.perCent())).toList();
    }

    /**
     * Draws the bars.
     *
     * @param bars the strongest first
     * @return the drawing
     */
    public static Drawing draw(List<Bar> bars) {
        if (!drawable(bars)) {
            return EmptyDrawing.of(TITLE, "R_m depends on nothing here: it is 0 or infinite.");
        }
        TornadoScale scale = TornadoScale.of(bars);
        Axes axes = new Axes(axis(bars, scale), Axis.silent(0, bars.size()));
        Panel.Size size = new Panel.Size(WIDTH, 144 + ROW * bars.size(), LABELS, 34, 62);
        return new Panel(
                TITLE,
                legend(!cut(bars).isEmpty()),
                size,
                axes,
                chart -> {},
                (graphics, frame) -> paint(graphics, frame, bars, scale));
    }

    private static boolean drawable(List<Bar> bars) {
        double most =
                bars.stream().mapToDouble(bar -> Math.abs(bar.perCent())).max().orElse(0);
        return most > 0 && !Double.isInfinite(most);
    }

    /** With room for the number beside the longest bar on each side. */
    private static Axis axis(List<Bar> bars, TornadoScale scale) {
        double low = 0;
        double high = 0;
        for (Bar bar : bars) {
            low = Math.min(low, scale.end(bar.perCent()));
            high = Math.max(high, scale.end(bar.perCent()));
        }
        double room = (cut(bars).isEmpty() ? 0.16 : 0.22) * (high - low);
        return Axis.linear(
                bars.stream().anyMatch(Bar::falls)
                        ? "change of R_m, %, when it grows (or falls) by 1 %"
                        : "change of R_m, %, when it grows by 1 %",
                low < 0 ? low - room : -room / 8,
                high > 0 ? high + room : room / 8);
    }

    private static List<LegendKey> legend(boolean anyCut) {
        List<LegendKey> legend = new ArrayList<>(List.of(
                new LegendKey("raises R_m", Palette.VERMILLION, LegendKey.Kind.AREA),
                new LegendKey("lowers R_m", Palette.BLUE, LegendKey.Kind.AREA)));
        if (anyCut) {
            legend.add(new LegendKey("cut short: read its number", Palette.GREY, LegendKey.Kind.BROKEN));
        }
        return legend;
    }

    private static void paint(Graphics2D graphics, Frame frame, List<Bar> bars, TornadoScale scale) {
        for (int i = 0; i < bars.size(); i++) {
            paintBar(graphics, frame, bars.get(i), frame.y(bars.size() - i - 0.5), scale);
        }
        Rectangle2D plot = frame.plot();
        double zero = frame.x(0);
        Marks.guide(graphics, new Line2D.Double(zero, plot.getY(), zero, plot.getMaxY()));
    }

    private static void paintBar(Graphics2D graphics, Frame frame, Bar bar, double y, TornadoScale scale) {
        double zero = frame.x(0);
        double value = bar.perCent();
        double end = frame.x(scale.end(value));
        Rectangle2D box = new Rectangle2D.Double(Math.min(zero, end), y - HALF, Math.abs(end - zero), 2 * HALF);
        Marks.box(graphics, box, value > 0 ? Palette.VERMILLION : Palette.BLUE);
        boolean cut = scale.cuts(value);
        if (cut) {
            Marks.gap(graphics, zero + BREAK_AT * (end - zero), y, HALF);
        }
        Font font = Lettering.regular(Lettering.TEXT);
        String falls = bar.falls() ? " falls" : "";
        String label = Lettering.fit(bar.label(), font, LABELS - 34 - Lettering.width(falls, font)) + falls;
        double left = frame.plot().getX();
        Lettering.write(graphics, label, font, Palette.INK, Lettering.Align.RIGHT, left - 10, y + 5);
        Lettering.writeClear(
                graphics,
                Numbers.asTold(value),
                cut ? Lettering.medium(Lettering.TEXT) : Lettering.regular(Lettering.NOTE),
                cut ? Palette.INK : Palette.MUTED,
                value > 0 ? Lettering.Align.LEFT : Lettering.Align.RIGHT,
                end + (value > 0 ? 6 : -6),
                y + 5);
    }
}
