package org.seedsoil.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The burden of one patient over time, with the drugs that were given as bars above it. */
public final class TreatedBurdenFigure {
    private static final int WIDTH = 760;
    private static final int PLOT = 330;
    private static final int LEFT = 130;
    static final Color DRUG = Palette.GREEN;

    private TreatedBurdenFigure() {}

    /**
     * Cells over time.
     *
     * @param name whose they are
     * @param cells one number for each time
     */
    public record Line(String name, double[] cells) {}

    /**
     * Draws it.
     *
     * @param title the heading
     * @param years times, ascending
     * @param lines cells over time
     * @param bars the drugs that were given
     * @return the drawing
     */
    public static Drawing draw(String title, double[] years, List<Line> lines, List<Strip> bars) {
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
        int top = Strip.height(bars);
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
                (graphics, frame) -> Strip.paint(graphics, frame, bars));
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
}
