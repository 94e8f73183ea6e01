package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The bar beside a plot that explains its colours.
 *
 * @param title stands above it
 * @param colour of each height, from 0 at its foot to 1 at its head
 * @param steps what is written beside it
 */
record ColourBar(String title, DoubleFunction<Color> colour, List<Step> steps) {
    private static final int STRIPES = 100;
    private static final int WIDTH = 18;
    private static final int AWAY = 24;

    ColourBar {
        steps = List.copyOf(steps);
    }

    /**
     * A text beside the bar.
     *
     * @param height from 0 to 1
     * @param text the text
     */
    record Step(double height, String text) {}

    /** Paints the bar to the right of a plot. */
    void paint(Graphics2D graphics, Rectangle2D plot) {
        double x = plot.getMaxX() + AWAY;
        double stripe = plot.getHeight() / STRIPES;
        for (int i = 0; i < STRIPES; i++) {
            Rectangle2D box = new Rectangle2D.Double(x, plot.getY() + stripe * i, WIDTH, stripe + 0.5);
            Marks.box(graphics, box, colour.apply(1 - (i + 0.5) / STRIPES));
        }
        write(graphics, title, Palette.INK, x, plot.getY() - 14);
        for (Step step : steps) {
            double y = plot.getMaxY() - step.height() * plot.getHeight() + 5;
            double within = Math.min(Math.max(y, plot.getY() + 10), plot.getMaxY());
            write(graphics, step.text(), Palette.MUTED, x + WIDTH + 6, within);
        }
    }

    private static void write(Graphics2D graphics, String text, Color colour, double x, double y) {
        Lettering.write(graphics, text, Lettering.regular(Lettering.TICK), colour, Lettering.Align.LEFT, x, y);
    }
}
