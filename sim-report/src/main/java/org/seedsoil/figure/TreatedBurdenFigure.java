package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The burden of one patient over time, with the drugs that were given as bars above it. */
public final class TreatedBurdenFigure {
    private static final int WIDTH = 760;
    private static final int PLOT = 330;
    private static final int ROW = 24;
    private static final int LEFT = 130;
    /** Room for the title of the axis. */
    private static final int ABOVE = 30;

    private static final double BAR = 11;
    private static final double TICK = 3;
    private static final Color DRUG = Palette.GREEN;

    private TreatedBurdenFigure() {}

    /**
     * Cells over time.
     *
     * @param name whose they are
     * @param cells one number for each time
     */
    public record Line(String name, double[] cells) {}

    /**
     * A course of a drug.
     *
     * @param name its name
     * @param from when each cycle begins, in years
     * @param until when it ends, in years; the same where it is given at a moment
     */
    public record Bar(String name, List<Double> from, List<Double> until) {
        /** Copies the lists. */
        public Bar {
            from = List.copyOf(from);
            until = List.copyOf(until);
        }
    }

    /**
     * Draws it.
     *
     * @param title the heading
     * @param years times, ascending
     * @param lines cells over time
     * @param bars the drugs that were given
     * @return the drawing
     */
    public static Drawing draw(String title, double[] years, List<Line> lines, List<Bar> bars) {
        double last = years.length == 0 ? 0 : years[years.length - 1];
        double most = lines.stream()
                .flatMapToDouble(line -> DoubleStream.of(line.cells()))
                .max()
                .orElse(0);
        if (!(last > 0 && most >= 1)) {
            return EmptyDrawing.of(title, "Nobody was followed for long enough to draw a curve.");
        }
        Axes axes = new Axes(
                Axis.linear("years since the first cell (day 0)", 0, last),
                Axis.decades("cells", 1, Math.max(10, most), Axis.Scale.POWERS));
        int top = ROW * bars.size() + 8;
        Panel.Size size = new Panel.Size(WIDTH, PLOT + 120 + top, LEFT, 34, top, 62);
        return new Panel(
                title,
                legend(lines),
                size,
                axes,
                chart -> {
                    ChartData data = new ChartData(chart, axes);
                    for (int i = 0; i < lines.size(); i++) {
                        double[] cells = DoubleStream.of(lines.get(i).cells())
                                .map(axes.y()::clamp)
                                .toArray();
                        data.line(years, cells, colour(i), ChartStyle.LINE);
                    }
                },
                (graphics, frame) -> paint(graphics, frame, bars));
    }

    private static Color colour(int line) {
        return line == 0 ? Palette.BLUE : Palette.category((line - 1) % Palette.categories());
    }

    private static List<LegendKey> legend(List<Line> lines) {
        List<LegendKey> keys = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            keys.add(new LegendKey(lines.get(i).name(), colour(i), LegendKey.Kind.LINE));
        }
        keys.add(new LegendKey("a drug is given", DRUG, LegendKey.Kind.AREA));
        return keys;
    }

    private static void paint(Graphics2D graphics, Frame frame, List<Bar> bars) {
        Rectangle2D plot = frame.plot();
        Font font = Lettering.regular(13);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = plot.getY() - ABOVE - ROW * (bars.size() - i - 0.5);
            Lettering.write(
                    graphics,
                    Lettering.fit(bar.name(), font, LEFT - Panel.EDGE - 10.0),
                    font,
                    Palette.INK,
                    Lettering.Align.LEFT,
                    Panel.EDGE,
                    y + 4);
            for (int cycle = 0; cycle < bar.from().size(); cycle++) {
                double begin = frame.x(bar.from().get(cycle));
                double end = Math.max(begin + TICK, frame.x(bar.until().get(cycle)));
                graphics.setColor(DRUG);
                graphics.fill(new Rectangle2D.Double(begin, y - BAR / 2, end - begin, BAR));
                graphics.setColor(Palette.faint(DRUG, 0.1));
                graphics.fill(new Rectangle2D.Double(begin, plot.getY(), end - begin, plot.getHeight()));
            }
        }
    }
}
