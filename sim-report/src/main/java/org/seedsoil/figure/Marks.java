package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Signs that several figures use. */
final class Marks {
    private static final BasicStroke THIN = new BasicStroke(1.5f);
    private static final double CAP = 5;
    private static final double GAP = 3;
    private static final double SLANT = 3;

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

    /** Breaks a bar: a slanted gap between two strokes says that it goes on. */
    static void gap(Graphics2D graphics, double x, double y, double half) {
        double reach = half + 3;
        Path2D gap = new Path2D.Double();
        gap.moveTo(x - GAP - SLANT, y + reach);
        gap.lineTo(x - GAP + SLANT, y - reach);
        gap.lineTo(x + GAP + SLANT, y - reach);
        gap.lineTo(x + GAP - SLANT, y + reach);
        gap.closePath();
        graphics.setColor(Palette.PAPER);
        graphics.fill(gap);
        graphics.setColor(Palette.INK);
        graphics.setStroke(THIN);
        line(graphics, x - GAP - SLANT, y + reach, x - GAP + SLANT, y - reach);
        line(graphics, x + GAP - SLANT, y + reach, x + GAP + SLANT, y - reach);
    }

    /** Draws a broken line across a plot at an x, or along it at a y. */
    static void guide(Graphics2D graphics, Line2D line) {
        graphics.setColor(Palette.MUTED);
        graphics.setStroke(ChartStyle.GUIDE);
        graphics.draw(line);
    }
}
