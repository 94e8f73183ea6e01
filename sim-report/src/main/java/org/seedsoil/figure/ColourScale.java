package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The colours of numbers around 1, by their logarithm, and the bar that explains them.
 *
 * @param factor the colours are full at this factor above 1 and below it
 * @param steps numbers above 1 that are written beside the bar, the factor last; their inverses are, too
 * @param cut whether numbers lie beyond
 */
record ColourScale(double factor, List<Double> steps, boolean cut) {
    private static final List<ColourScale> SCALES = List.of(
            whole(List.of(1.2, 1.5, 2.0)),
            whole(List.of(2.0, 5.0)),
            whole(List.of(2.0, 5.0, 10.0)),
            whole(List.of(3.0, 10.0, 30.0)),
            whole(List.of(10.0, 100.0)));
    private static final int STRIPES = 100;
    private static final int WIDTH = 18;

    private static ColourScale whole(List<Double> steps) {
        return new ColourScale(steps.get(steps.size() - 1), steps, false);
    }

    /** Returns the smallest scale that holds numbers so far from 1, or the widest. */
    static ColourScale reaching(double reach) {
        ColourScale widest = SCALES.get(SCALES.size() - 1);
        return SCALES.stream()
                .filter(scale -> scale.factor >= reach)
                .findFirst()
                .orElse(new ColourScale(widest.factor, widest.steps, true));
    }

    Color colour(double number) {
        return Shades.aroundOne(number, factor);
    }

    /** Paints the bar to the right of a plot. */
    void paint(Graphics2D graphics, Rectangle2D plot) {
        double x = plot.getMaxX() + 24;
        for (int i = 0; i < STRIPES; i++) {
            double number = Math.pow(factor, 1 - 2 * (i + 0.5) / STRIPES);
            double y = plot.getY() + plot.getHeight() * i / STRIPES;
            Marks.box(graphics, new Rectangle2D.Double(x, y, WIDTH, plot.getHeight() / STRIPES + 0.5), colour(number));
        }
        write(graphics, "R_m", Palette.INK, x, plot.getY() - 14);
        write(graphics, "1", Palette.MUTED, x + WIDTH + 6, plot.getCenterY() + 5);
        for (double step : steps) {
            boolean beyond = cut && step == factor;
            double half = plot.getHeight() / 2 * Math.log(step) / Math.log(factor);
            String above = (beyond ? "≥ " : "") + Numbers.threeDigits(step);
            String below = (beyond ? "≤ " : "") + Numbers.threeDigits(1 / step);
            write(
                    graphics,
                    above,
                    Palette.MUTED,
                    x + WIDTH + 6,
                    Math.max(plot.getCenterY() - half + 5, plot.getY() + 10));
            write(
                    graphics,
                    below,
                    Palette.MUTED,
                    x + WIDTH + 6,
                    Math.min(plot.getCenterY() + half + 5, plot.getMaxY()));
        }
    }

    private static void write(Graphics2D graphics, String text, Color colour, double x, double y) {
        Lettering.write(graphics, text, Lettering.regular(Lettering.TICK), colour, Lettering.Align.LEFT, x, y);
    }
}
