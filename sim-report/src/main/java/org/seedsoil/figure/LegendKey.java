package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** One entry of a legend. */
record LegendKey(String label, Color color, Kind kind) {
    static final double SIDE = 22;

    /** How data are drawn. */
    enum Kind {
        /** A line. */
        LINE,
        /** A line of long dashes. */
        DASHED,
        /** A broken line that marks a value. */
        GUIDE,
        /** A filled area. */
        AREA,
        /** A filled area with a gap. */
        BROKEN,
        /** A diamond. */
        DIAMOND,
        /** A filled circle. */
        DOT,
        /** Something that grows. */
        WEDGE,
        /** A sign of its own colour. */
        SQUARE,
        /** A sign of its own colour. */
        TRIANGLE,
        /** A sign of its own colour. */
        CROSS,
        /** A sign of its own colour. */
        PLUS,
        /** Something that goes on. */
        ARROW,
        /** Something short. */
        TICK
    }

    /** Paints the sign, {@link #SIDE} wide, around a height. */
    void paintSign(Graphics2D graphics, double x, double y) {
        graphics.setColor(color);
        switch (kind) {
            case LINE -> line(graphics, ChartStyle.LINE, x, y);
            case DASHED -> line(graphics, ChartStyle.DASHED, x, y);
            case GUIDE -> line(graphics, ChartStyle.GUIDE, x, y);
            case AREA -> graphics.fill(new Rectangle2D.Double(x + 3, y - 7, SIDE - 6, 14));
            case BROKEN -> {
                graphics.fill(new Rectangle2D.Double(x, y - 6, SIDE, 12));
                Marks.gap(graphics, x + SIDE / 2, y, 6);
            }
            case DIAMOND -> diamond(graphics, x + SIDE / 2, y, 7, color);
            case DOT -> Marks.dot(graphics, x + SIDE / 2, y, 5, color);
            case WEDGE -> wedge(graphics, x, y);
            case SQUARE, TRIANGLE, CROSS, PLUS, ARROW, TICK -> Signs.paint(graphics, kind, x + SIDE / 2, y, 5.5, color);
        }
    }

    private static void line(Graphics2D graphics, BasicStroke stroke, double x, double y) {
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(x, y, x + SIDE, y));
    }

    private static void wedge(Graphics2D graphics, double x, double y) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x, y);
        shape.lineTo(x + SIDE, y - 7);
        shape.lineTo(x + SIDE, y + 7);
        shape.closePath();
        graphics.fill(shape);
    }

    /** Paints a diamond with a white rim, so that it stands out on any colour. */
    static void diamond(Graphics2D graphics, double x, double y, double reach, Color color) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x, y - reach);
        shape.lineTo(x + reach, y);
        shape.lineTo(x, y + reach);
        shape.lineTo(x - reach, y);
        shape.closePath();
        graphics.setColor(color);
        graphics.fill(shape);
        graphics.setColor(Palette.PAPER);
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.draw(shape);
    }
}
