package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A row above a plot that tells what was done when, on the axis of the plot.
 *
 * @param label what it is
 * @param colour its colour
 * @param spans when something was done, in years; none shorter than a stroke
 * @param signs what happened
 */
public record Strip(String label, Color colour, List<Span> spans, List<SwimmerFigure.Happened> signs) {
    /** Height of a row. */
    static final int ROW = 24;

    private static final double BAR = 11;
    private static final double TICK = 3;
    /** Room for the title of the axis. */
    private static final int ABOVE = 30;

    /** Copies the lists. */
    public Strip {
        spans = List.copyOf(spans);
        signs = List.copyOf(signs);
    }

    /**
     * A time.
     *
     * @param from in years
     * @param until in years
     */
    public record Span(double from, double until) {}

    /** How much room rows take above a plot. */
    static int height(List<Strip> strips) {
        return ROW * strips.size() + 8;
    }

    /** Paints rows above a plot, and a faint shade of their spans into it. */
    static void paint(Graphics2D graphics, Frame frame, List<Strip> strips) {
        for (int i = 0; i < strips.size(); i++) {
            double y = frame.plot().getY() - ABOVE - ROW * (strips.size() - i - 0.5);
            strips.get(i).paint(graphics, frame, y);
        }
    }

    private void paint(Graphics2D graphics, Frame frame, double y) {
        Rectangle2D plot = frame.plot();
        Font font = Lettering.regular(13);
        String name = Lettering.fit(label, font, plot.getX() - Panel.EDGE - 10);
        Lettering.write(graphics, name, font, Palette.INK, Lettering.Align.LEFT, Panel.EDGE, y + 4);
        graphics.setColor(Palette.GRID);
        graphics.setStroke(ChartStyle.HAIR);
        Marks.line(graphics, plot.getX(), y, plot.getMaxX(), y);
        for (Span span : spans) {
            boolean outside = !frame.shows(span.from())
                    && !frame.shows(span.until())
                    && frame.xWithin(span.from()) == frame.xWithin(span.until());
            if (outside) {
                continue;
            }
            double begin = frame.xWithin(span.from());
            double end = Math.min(plot.getMaxX(), Math.max(begin + TICK, frame.xWithin(span.until())));
            if (end > begin) {
                Marks.box(graphics, new Rectangle2D.Double(begin, y - BAR / 2, end - begin, BAR), colour);
                Marks.box(
                        graphics,
                        new Rectangle2D.Double(begin, plot.getY(), end - begin, plot.getHeight()),
                        Palette.faint(colour, 0.1));
            }
        }
        for (SwimmerFigure.Happened happened : signs) {
            if (frame.shows(happened.years())) {
                double x = frame.x(happened.years());
                Signs.paint(
                        graphics,
                        happened.sign().kind(),
                        x,
                        y,
                        5,
                        happened.sign().colour());
            }
        }
    }
}
