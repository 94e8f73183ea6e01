package org.seedsoil.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The cascade as a funnel: how many seeds come to each stage, simulated beside exact. */
public final class FunnelFigure {
    private static final int WIDTH = 760;
    private static final int ROW = 46;
    private static final int LABELS = 190;
    private static final int NUMBERS = 170;

    private static final String TITLE = "The cascade, stage by stage";
    private static final double SMALLEST = 1e-30;

    private FunnelFigure() {}

    /**
     * Seeds that came to a stage.
     *
     * @param label the stage
     * @param simulated seeds counted; not negative
     * @param exact seeds expected; NaN where no exact number is known
     */
    public record Step(String label, double simulated, double exact) {}

    /**
     * Draws the funnel.
     *
     * @param steps the stages in their order
     * @param shed index of the stage at which seeds have been shed; the others are told relative to it
     * @return the drawing
     */
    public static Drawing draw(List<Step> steps, int shed) {
        double unit = steps.isEmpty() ? 0 : steps.get(shed).simulated();
        if (!(unit > 0) || Double.isInfinite(unit)) {
            return EmptyDrawing.of(TITLE, "No seed was shed.");
        }
        double low = 1;
        double high = 1;
        for (Step step : steps) {
            for (double count : new double[] {step.simulated(), step.exact()}) {
                double share = count > 0 ? Math.min(1 / SMALLEST, Math.max(SMALLEST, count / unit)) : 1;
                low = Math.min(low, share);
                high = Math.max(high, share);
            }
        }
        Axes axes = new Axes(
                Axis.decades("seeds for each seed shed (logarithmic scale)", low / 3, high, Axis.Scale.POWERS),
                Axis.silent(0, steps.size()));
        List<LegendKey> legend = List.of(
                new LegendKey("simulated", Palette.BLUE, LegendKey.Kind.AREA),
                new LegendKey("exact expectation", Palette.VERMILLION, LegendKey.Kind.DIAMOND));
        Panel.Size size = new Panel.Size(WIDTH, 144 + ROW * steps.size(), LABELS, NUMBERS, 62);
        return new Panel(
                TITLE,
                legend,
                size,
                axes,
                chart -> {},
                (graphics, frame) -> paintSteps(graphics, frame, steps, shed, axes));
    }

    private static void paintSteps(Graphics2D graphics, Frame frame, List<Step> steps, int shed, Axes axes) {
        double unit = steps.get(shed).simulated();
        for (int i = 0; i < steps.size(); i++) {
            double y = frame.y(steps.size() - i - 0.5);
            paintBar(graphics, frame, steps.get(i), unit, axes.x(), y);
            String share = i == shed ? "the seeds shed" : share(steps.get(i).simulated() / unit);
            paintText(graphics, frame, steps.get(i), share, axes.x(), y);
        }
    }

    private static void paintBar(Graphics2D graphics, Frame frame, Step step, double unit, Axis x, double y) {
        double x0 = frame.x(x.min());
        double x1 = frame.x(x.clamp(step.simulated() / unit));
        Marks.box(graphics, new Rectangle2D.Double(x0, y - 13, x1 - x0, 26), Palette.BLUE);
        if (step.exact() > 0) {
            LegendKey.diamond(graphics, frame.x(x.clamp(step.exact() / unit)), y, 8, Palette.VERMILLION);
        }
    }

    private static void paintText(Graphics2D graphics, Frame frame, Step step, String share, Axis x, double y) {
        var font = Lettering.regular(Lettering.TEXT);
        Lettering.write(graphics, step.label(), font, Palette.INK, Lettering.Align.RIGHT, frame.x(x.min()) - 10, y + 5);
        double right = frame.x(x.max()) + 14;
        Lettering.write(
                graphics,
                Numbers.count(step.simulated()),
                Lettering.medium(Lettering.TEXT),
                Palette.INK,
                Lettering.Align.LEFT,
                right,
                y - 2);
        Lettering.write(
                graphics, share, Lettering.regular(Lettering.NOTE), Palette.MUTED, Lettering.Align.LEFT, right, y + 14);
    }

    private static String share(double fraction) {
        return fraction >= 1
                ? Numbers.threeDigits(fraction) + " for each shed"
                : fraction > 0 ? "1 in " + Numbers.threeDigits(1 / fraction) : "none";
    }
}
