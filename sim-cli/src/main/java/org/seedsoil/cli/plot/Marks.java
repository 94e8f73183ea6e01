package org.seedsoil.cli.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Signs that several figures use. */
final class Marks {
    private static final BasicStroke THIN = new BasicStroke(1.5f);
    private static final double CAP = 5;

    private Marks() {}

    static void dot(Graphics2D graphics, double x, double y, double radius, Color color) {
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    static void box(Graphics2D graphics, Rectangle2D box, Color fill) {
        graphics.setColor(fill);
        graphics.fill(box);
    }

    static void line(Graphics2D graphics, double x0, double y0, double x1, double y1) {
        graphics.draw(new Line2D.Double(x0, y0, x1, y1));
    }

    /** Draws an interval with caps along x. */
    static void whisker(Graphics2D graphics, double x0, double x1, double y, Color color) {
        graphics.setColor(color);
        graphics.setStroke(THIN);
        line(graphics, x0, y, x1, y);
        line(graphics, x0, y - CAP, x0, y + CAP);
        line(graphics, x1, y - CAP, x1, y + CAP);
    }

    /** Draws a broken line across a plot at an x, or along it at a y. */
    static void guide(Graphics2D graphics, Line2D line) {
        graphics.setColor(Palette.MUTED);
        graphics.setStroke(ChartStyle.GUIDE);
        graphics.draw(line);
    }
}
