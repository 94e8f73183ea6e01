package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Signs that mark what happened. Each has a rim of paper, so that it stands out on any bar. */
final class Signs {
    private static final float STROKE = 2.4f;
    private static final float RIM = 1.6f;

    private Signs() {}

    /** Paints a sign around a point. */
    static void paint(Graphics2D graphics, LegendKey.Kind kind, double x, double y, double reach, Color color) {
        switch (kind) {
            case SQUARE -> filled(graphics, square(x, y, 0.85 * reach), color);
            case TRIANGLE -> filled(graphics, triangle(x, y, reach), color);
            case DIAMOND -> LegendKey.diamond(graphics, x, y, 1.15 * reach, color);
            case CROSS -> stroked(graphics, cross(x, y, 0.8 * reach), color);
            case PLUS -> stroked(graphics, plus(x, y, reach), color);
            case ARROW -> stroked(graphics, arrow(x, y, 0.8 * reach), color);
            case TICK -> stroked(graphics, tick(x, y, reach), color);
            default -> {
                Marks.dot(graphics, x, y, reach + RIM / 2, Palette.PAPER);
                Marks.dot(graphics, x, y, 0.9 * reach, color);
            }
        }
    }

    private static void filled(Graphics2D graphics, Shape shape, Color color) {
        graphics.setColor(Palette.PAPER);
        graphics.setStroke(new BasicStroke(2 * RIM));
        graphics.draw(shape);
        graphics.setColor(color);
        graphics.fill(shape);
    }

    private static void stroked(Graphics2D graphics, Shape shape, Color color) {
        graphics.setColor(Palette.PAPER);
        graphics.setStroke(new BasicStroke(STROKE + 2 * RIM));
        graphics.draw(shape);
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(STROKE));
        graphics.draw(shape);
    }

    private static Shape square(double x, double y, double reach) {
        return new Rectangle2D.Double(x - reach, y - reach, 2 * reach, 2 * reach);
    }

    private static Shape triangle(double x, double y, double reach) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x, y - reach);
        shape.lineTo(x + reach, y + 0.8 * reach);
        shape.lineTo(x - reach, y + 0.8 * reach);
        shape.closePath();
        return shape;
    }

    private static Path2D lines(double... ends) {
        Path2D shape = new Path2D.Double();
        for (int i = 0; i < ends.length; i += 4) {
            shape.moveTo(ends[i], ends[i + 1]);
            shape.lineTo(ends[i + 2], ends[i + 3]);
        }
        return shape;
    }

    private static Shape cross(double x, double y, double r) {
        return lines(x - r, y - r, x + r, y + r, x - r, y + r, x + r, y - r);
    }

    private static Shape plus(double x, double y, double r) {
        return lines(x - r, y, x + r, y, x, y - r, x, y + r);
    }

    private static Shape tick(double x, double y, double r) {
        return lines(x, y - r, x, y + r);
    }

    /** It begins at the point, and leads away from it. */
    private static Shape arrow(double x, double y, double r) {
        Path2D shape = lines(x, y, x + 2 * r, y);
        shape.moveTo(x + r, y - r);
        shape.lineTo(x + 2 * r, y);
        shape.lineTo(x + r, y + r);
        return shape;
    }
}
