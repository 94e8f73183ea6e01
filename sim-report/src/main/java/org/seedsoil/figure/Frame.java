package org.seedsoil.figure;

import java.awt.geom.Rectangle2D;
import org.knowm.xchart.XYChart;

/** Where data lie on a panel whose chart has been painted. */
final class Frame {
    private final XYChart chart;
    private final int left;
    private final int top;
    private final Axes axes;

    Frame(XYChart chart, int left, int top, Axes axes) {
        this.chart = chart;
        this.left = left;
        this.top = top;
        this.axes = axes;
    }

    double x(double value) {
        return left + chart.getScreenXFromChart(value);
    }

    /** Whether a value lies on the axis to the right: a chart knows no place of others. */
    boolean shows(double value) {
        return value >= axes.x().min() && value <= axes.x().max();
    }

    /** Returns the place of a value, or that end of the axis which is nearest to it. */
    double xWithin(double value) {
        return x(axes.x().clamp(value));
    }

    double y(double value) {
        return top + chart.getScreenYFromChart(value);
    }

    /** Returns the rectangle between the axes. */
    Rectangle2D plot() {
        double x0 = x(axes.x().min());
        double y0 = y(axes.y().max());
        return new Rectangle2D.Double(x0, y0, x(axes.x().max()) - x0, y(axes.y().min()) - y0);
    }
}
