package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.seedsoil.theory.CriticalLine;

/**
 * The cells of a plane, each around a pair of values.
 *
 * @param xs values to the right, equally spaced and ascending
 * @param ys values up, equally spaced and ascending
 */
record Lattice(double[] xs, double[] ys) {
    private static final BasicStroke LINE = new BasicStroke(3);

    /** Paints one cell. */
    @FunctionalInterface
    interface Painter {
        /** Paints; i counts to the right and j up. */
        void paint(Rectangle2D cell, int i, int j);
    }

    /** Returns axes that end with the outermost cells. */
    Axes axes(String xLabel, String yLabel) {
        return new Axes(axis(xLabel, xs), axis(yLabel, ys));
    }

    /** Half a cell further than the values on both sides. */
    private static Axis axis(String label, double[] values) {
        double half = half(values);
        return Axis.linear(label, values[0] - half, values[values.length - 1] + half);
    }

    private static double half(double[] values) {
        return (values[1] - values[0]) / 2;
    }

    /** Paints every cell, each a little wider than it is, so that no seams show. */
    void paint(Frame frame, Painter painter) {
        double halfX = half(xs);
        double halfY = half(ys);
        for (int i = 0; i < xs.length; i++) {
            for (int j = 0; j < ys.length; j++) {
                double x0 = frame.x(xs[i] - halfX);
                double y0 = frame.y(ys[j] + halfY);
                double width = frame.x(xs[i] + halfX) - x0;
                double height = frame.y(ys[j] - halfY) - y0;
                painter.paint(new Rectangle2D.Double(x0, y0, width + 0.5, height + 0.5), i, j);
            }
        }
    }

    /** Paints the line on which R_m is 1. */
    static void paintLine(Graphics2D graphics, Frame frame, List<List<CriticalLine.Point>> line) {
        graphics.setColor(Palette.INK);
        graphics.setStroke(LINE);
        for (List<CriticalLine.Point> piece : line) {
            Path2D path = new Path2D.Double();
            path.moveTo(frame.x(piece.get(0).x()), frame.y(piece.get(0).y()));
            piece.stream().skip(1).forEach(point -> path.lineTo(frame.x(point.x()), frame.y(point.y())));
            graphics.draw(path);
        }
    }
}
