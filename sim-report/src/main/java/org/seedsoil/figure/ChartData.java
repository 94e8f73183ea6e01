package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Adds data to a chart. Points that an axis cannot show are moved to its end or left out; empty series are not added. */
final class ChartData {
    private static final Color NONE = Palette.faint(Palette.PAPER, 0);

    private final XYChart chart;
    private final Axes axes;

    ChartData(XYChart chart, Axes axes) {
        this.chart = chart;
        this.axes = axes;
    }

    private XYSeries add(double[] xs, double[] ys) {
        XYSeries series =
                chart.addSeries("series " + chart.getSeriesCollection().size(), xs, ys);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    /** Rules the plot at every tick, under the data. */
    void guides() {
        if (axes.x().visible()) {
            for (double x : axes.x().ticks()) {
                guide(
                        new double[] {x, x},
                        new double[] {axes.y().min(), axes.y().max()});
            }
        }
        if (axes.y().visible()) {
            for (double y : axes.y().ticks()) {
                guide(new double[] {axes.x().min(), axes.x().max()}, new double[] {y, y});
            }
        }
    }

    private void guide(double[] xs, double[] ys) {
        add(xs, ys).setLineColor(Palette.GRID).setLineStyle(ChartStyle.HAIR);
    }

    /** Adds a line. It breaks where y is below the axis, NaN or infinite. */
    void line(double[] xs, double[] ys, Color color, BasicStroke stroke) {
        double[] shown = new double[ys.length];
        boolean any = false;
        for (int i = 0; i < ys.length; i++) {
            boolean visible = Double.isFinite(ys[i]) && ys[i] >= axes.y().min();
            shown[i] = visible ? axes.y().clamp(ys[i]) : Double.NaN;
            any |= visible;
        }
        if (any) {
            add(xs, shown).setLineColor(color).setLineStyle(stroke);
        }
    }

    /** Fills the area between two lines. */
    void band(double[] xs, double[] low, double[] high, Color fill) {
        int n = xs.length;
        if (n < 2) {
            return;
        }
        double[] outlineX = new double[2 * n];
        double[] outlineY = new double[2 * n];
        for (int i = 0; i < n; i++) {
            outlineX[i] = xs[i];
            outlineY[i] = axes.y().clamp(high[i]);
            outlineX[2 * n - 1 - i] = xs[i];
            outlineY[2 * n - 1 - i] = axes.y().clamp(low[i]);
        }
        XYSeries series = add(outlineX, outlineY);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setFillColor(fill);
        series.setLineColor(NONE).setLineStyle(SeriesLines.NONE);
    }
}
