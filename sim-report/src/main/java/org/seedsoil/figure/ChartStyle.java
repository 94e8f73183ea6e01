package org.seedsoil.figure;

import java.awt.BasicStroke;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

/** The one look of all charts: no boxes, faint guides. */
final class ChartStyle {
    static final BasicStroke LINE = new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    /** A second line that may lie on the first: both are seen. */
    static final BasicStroke DASHED = broken(2.4f, 9, 4);

    static final BasicStroke GUIDE = broken(1.3f, 5, 4);
    static final BasicStroke HAIR = new BasicStroke(1f);

    private ChartStyle() {}

    private static BasicStroke broken(float width, float dash, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {dash, gap}, 0);
    }

    /**
     * Returns a bare chart that fills its size: the panel around it draws title, legend, numbers and axis titles, since XChart
     * leaves out the numbers at both ends of an axis and rules every 2, 3 … 9 of a decade.
     */
    static XYChart chart(int width, int height, Axes axes) {
        XYChart chart = new XYChart(width, height);
        bare(chart.getStyler());
        scale(chart.getStyler(), axes);
        new ChartData(chart, axes).guides();
        return chart;
    }

    private static void bare(XYStyler style) {
        style.setChartTitleVisible(false).setLegendVisible(false).setChartPadding(0);
        style.setChartBackgroundColor(Palette.PAPER).setPlotBackgroundColor(Palette.PAPER);
        style.setPlotBorderVisible(false).setPlotContentSize(1);
        style.setPlotMargin(0)
                .setPlotGridLinesVisible(false)
                .setAxisTitlesVisible(false)
                .setAxisTicksVisible(false);
    }

    private static void scale(XYStyler style, Axes axes) {
        style.setXAxisMin(axes.x().min()).setXAxisMax(axes.x().max());
        style.setXAxisLogarithmic(axes.x().logarithmic());
        style.setYAxisMin(axes.y().min()).setYAxisMax(axes.y().max());
        style.setYAxisLogarithmic(axes.y().logarithmic());
    }
}
