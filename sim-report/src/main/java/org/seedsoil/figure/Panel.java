package org.seedsoil.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.knowm.xchart.XYChart;

/**
 * A chart with its title and legend above it, numbers beside its axes, and room for further marks around and over it. The
 * title of the upright axis lies above it, so that nobody has to turn the head.
 *
 * @param title the heading; empty for none
 * @param legend what the colours mean
 * @param size the whole panel
 * @param axes the axes
 * @param series adds the data to an empty chart
 * @param overlay paints over it
 */
record Panel(String title, List<LegendKey> legend, Size size, Axes axes, Consumer<XYChart> series, Overlay overlay)
        implements Drawing {
    /** Space around everything. */
    static final int EDGE = 20;

    private static final int TITLE_HEIGHT = 52;
    private static final int LEGEND_LINE = 24;
    private static final int AXIS_TITLE_HEIGHT = 26;

    /** Copies the list. */
    Panel {
        legend = List.copyOf(legend);
    }

    /** Paints over a finished chart. */
    @FunctionalInterface
    interface Overlay {
        /** Paints. */
        void paint(Graphics2D graphics, Frame frame);
    }

    /**
     * A size and the room around the plot.
     *
     * @param width the panel
     * @param height the panel
     * @param left room left of the plot
     * @param right room right of the plot
     * @param top room between legend and plot, beside that for the title of an axis
     * @param bottom room under the plot
     */
    record Size(int width, int height, int left, int right, int top, int bottom) {
        Size(int width, int height, int left, int right, int bottom) {
            this(width, height, left, right, 0, bottom);
        }
    }

    @Override
    public int width() {
        return size.width();
    }

    @Override
    public int height() {
        return size.height();
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setColor(Palette.PAPER);
        graphics.fillRect(0, 0, width(), height());
        int top = paintHeading(graphics);
        int plotWidth = width() - size.left() - size.right();
        int plotHeight = height() - top - size.bottom();
        XYChart chart = ChartStyle.chart(plotWidth, plotHeight, axes);
        series.accept(chart);
        AffineTransform before = graphics.getTransform();
        graphics.translate(size.left(), top);
        chart.paint(graphics, plotWidth, plotHeight);
        graphics.setTransform(before);
        graphics.setClip(null);
        Frame frame = new Frame(chart, size.left(), top, axes);
        paintAxes(graphics, frame);
        overlay.paint(graphics, frame);
    }

    private int paintHeading(Graphics2D graphics) {
        Font font = Lettering.medium(Lettering.TITLE);
        String text = Lettering.fit(title, font, width() - 2.0 * EDGE);
        Lettering.write(graphics, text, font, Palette.INK, Lettering.Align.LEFT, EDGE, 36);
        int y = title.isEmpty() ? EDGE : TITLE_HEIGHT;
        if (!legend.isEmpty()) {
            y = paintLegend(graphics, y);
        }
        return y + size.top() + (axes.y().visible() ? AXIS_TITLE_HEIGHT : 0);
    }

    private int paintLegend(Graphics2D graphics, int top) {
        Font font = Lettering.regular(Lettering.TEXT);
        double x = EDGE;
        int y = top + 12;
        for (LegendKey key : legend) {
            double reach = LegendKey.SIDE + 6 + Lettering.width(key.label(), font);
            if (x > EDGE && x + reach > width() - EDGE) {
                x = EDGE;
                y += LEGEND_LINE;
            }
            key.paintSign(graphics, x, y - 5.0);
            double textX = x + LegendKey.SIDE + 6;
            Lettering.write(graphics, key.label(), font, Palette.INK, Lettering.Align.LEFT, textX, y);
            x += reach + 20;
        }
        return y + 16;
    }

    private void paintAxes(Graphics2D graphics, Frame frame) {
        Rectangle2D plot = frame.plot();
        Font font = Lettering.regular(Lettering.TICK);
        if (axes.x().visible()) {
            for (double x : axes.x().ticks()) {
                String label = axes.x().label(x);
                Lettering.write(
                        graphics, label, font, Palette.MUTED, Lettering.Align.CENTRE, frame.x(x), plot.getMaxY() + 20);
            }
            Lettering.write(
                    graphics,
                    axes.x().title(),
                    Lettering.regular(Lettering.TEXT),
                    Palette.INK,
                    Lettering.Align.CENTRE,
                    plot.getCenterX(),
                    plot.getMaxY() + 44);
        }
        if (axes.y().visible()) {
            for (double y : axes.y().ticks()) {
                String label = axes.y().label(y);
                Lettering.write(
                        graphics, label, font, Palette.MUTED, Lettering.Align.RIGHT, plot.getX() - 8, frame.y(y) + 5);
            }
            double x = Math.max(EDGE, plot.getX() - 40);
            Lettering.write(
                    graphics,
                    axes.y().title(),
                    Lettering.regular(Lettering.TEXT),
                    Palette.INK,
                    Lettering.Align.LEFT,
                    x,
                    plot.getY() - 14);
        }
    }
}
