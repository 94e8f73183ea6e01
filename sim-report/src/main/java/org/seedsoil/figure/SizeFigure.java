package org.seedsoil.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;

/** How large metastases are: a histogram over the logarithm of the diameter. */
public final class SizeFigure {
    private static final String TITLE = "Sizes of metastases";
    private static final Panel.Size SIZE = new Panel.Size(760, 440, 60, 30, 62);

    private static final int MOST_BINS = 200;
    private static final double SMALLEST_MM = 1e-4;
    private static final double LARGEST_MM = 1e6;
    private static final double MOST_LESIONS = 1e15;

    private SizeFigure() {}

    /**
     * Metastases of about one size.
     *
     * @param lowMm smallest diameter, in mm
     * @param highMm largest diameter, in mm
     * @param lesions how many
     */
    public record Bin(double lowMm, double highMm, double lesions) {
        private boolean shown() {
            boolean sized = lowMm >= SMALLEST_MM && highMm > lowMm && highMm <= LARGEST_MM;
            return sized && lesions > 0 && lesions <= MOST_LESIONS;
        }
    }

    /**
     * Draws the sizes.
     *
     * @param atDiagnosis sizes when the primary was diagnosed
     * @param atEnd sizes when following ended
     * @param detectionMm diameter from which a metastasis can be seen, in mm; infinite for never
     * @return the drawing
     */
    public static Drawing draw(List<Bin> atDiagnosis, List<Bin> atEnd, double detectionMm) {
        List<Bin> early = clean(atDiagnosis);
        List<Bin> late = clean(atEnd);
        List<Bin> all = Stream.concat(early.stream(), late.stream()).toList();
        if (all.isEmpty()) {
            return EmptyDrawing.of(TITLE, "There was no metastasis to measure.");
        }
        double low = all.stream().mapToDouble(Bin::lowMm).min().orElseThrow();
        double high = all.stream().mapToDouble(Bin::highMm).max().orElseThrow();
        double most = all.stream().mapToDouble(Bin::lesions).max().orElseThrow();
        Axes axes =
                new Axes(Axis.decades("diameter (mm)", low, high, Axis.Scale.DECADES), Axis.counts("metastases", most));
        return new Panel(
                TITLE,
                legend(early),
                SIZE,
                axes,
                chart -> paint(chart, axes, early, late),
                (graphics, frame) -> paintDetection(graphics, frame, axes, detectionMm));
    }

    /** Leaves out what cannot be shown, and joins neighbours while there are more bins than a picture has room for. */
    private static List<Bin> clean(List<Bin> bins) {
        List<Bin> shown = bins.stream().filter(Bin::shown).toList();
        while (shown.size() > MOST_BINS) {
            List<Bin> pairs = new ArrayList<>();
            for (int i = 0; i < shown.size(); i += 2) {
                Bin first = shown.get(i);
                boolean last = i + 1 == shown.size();
                Bin second = last ? first : shown.get(i + 1);
                double lesions = first.lesions() + (last ? 0 : second.lesions());
                pairs.add(new Bin(first.lowMm(), second.highMm(), lesions));
            }
            shown = pairs;
        }
        return shown;
    }

    private static List<LegendKey> legend(List<Bin> early) {
        LegendKey late =
                new LegendKey("when following ended", Palette.faint(Palette.VERMILLION, 0.55), LegendKey.Kind.AREA);
        LegendKey line = new LegendKey("when the primary was diagnosed", Palette.BLUE, LegendKey.Kind.LINE);
        return early.isEmpty() ? List.of(late) : List.of(late, line);
    }

    private static void paint(XYChart chart, Axes axes, List<Bin> early, List<Bin> late) {
        ChartData data = new ChartData(chart, axes);
        for (Bin bin : late) {
            double gap = Math.pow(bin.highMm() / bin.lowMm(), 0.04);
            double[] xs = {bin.lowMm() * gap, bin.highMm() / gap};
            double[] top = {bin.lesions(), bin.lesions()};
            data.band(xs, new double[2], top, Palette.faint(Palette.VERMILLION, 0.55));
        }
        double[][] outline = outline(early);
        data.line(outline[0], outline[1], Palette.BLUE, ChartStyle.LINE);
    }

    private static double[][] outline(List<Bin> bins) {
        StepLine line = new StepLine();
        double end = Double.NaN;
        for (Bin bin : bins) {
            if (Math.abs(bin.lowMm() / end - 1) > 1e-6 || Double.isNaN(end)) {
                line.drop(end).add(bin.lowMm(), 0);
            }
            line.add(bin.lowMm(), bin.lesions()).add(bin.highMm(), bin.lesions());
            end = bin.highMm();
        }
        line.drop(end);
        return line.points();
    }

    private static void paintDetection(Graphics2D graphics, Frame frame, Axes axes, double detectionMm) {
        if (!(detectionMm > axes.x().min() && detectionMm < axes.x().max())) {
            return;
        }
        Rectangle2D plot = frame.plot();
        double x = frame.x(detectionMm);
        Marks.guide(graphics, new Line2D.Double(x, plot.getY(), x, plot.getMaxY()));
        boolean roomRight = x < plot.getCenterX() + plot.getWidth() / 4;
        Lettering.write(
                graphics,
                "seen from " + Numbers.diameter(detectionMm),
                Lettering.regular(12.5f),
                Palette.MUTED,
                roomRight ? Lettering.Align.LEFT : Lettering.Align.RIGHT,
                roomRight ? x + 6 : x - 6,
                plot.getY() + 12);
    }
}
