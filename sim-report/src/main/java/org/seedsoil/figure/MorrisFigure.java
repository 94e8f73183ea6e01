package org.seedsoil.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.seedsoil.experiment.MorrisEffects;

/** The plane of Morris: how much each factor matters, and how far that depends on where one is. */
public final class MorrisFigure {
    private static final Panel.Size SIZE = new Panel.Size(760, 480, 84, 40, 62);

    private static final double[] OFFSETS = {-9, 20, -26, 37, -43, 54, -60, -77, -94};

    private MorrisFigure() {}

    /**
     * Draws a dot for each factor, with its interval along μ*.
     *
     * @param title the heading
     * @param unit of the result; empty for a plain number
     * @param effects by factor
     * @return the drawing
     */
    public static Drawing draw(String title, String unit, List<MorrisEffects.Effect> effects) {
        double right = effects.stream()
                .mapToDouble(e -> Math.max(
                        known(e.muStar().value()), known(e.muStar().interval().high())))
                .max()
                .orElse(0);
        double top = effects.stream()
                .mapToDouble(e -> known(e.sigma().value()))
                .max()
                .orElse(0);
        if (!(right > 0)) {
            return EmptyDrawing.of(title, "No factor has an effect.");
        }
        String in = unit.isEmpty() ? "" : ", " + unit;
        Axes axes = new Axes(
                Axis.linear("μ*: mean size of the effect of the whole range" + in, 0, 1.12 * right),
                Axis.linear("σ: how much that varies" + in, 0, 1.12 * Math.max(top, right / 4)));
        return new Panel(
                title,
                List.of(
                        new LegendKey("raises", Palette.VERMILLION, LegendKey.Kind.DOT),
                        new LegendKey("lowers", Palette.BLUE, LegendKey.Kind.DOT),
                        new LegendKey("95 % interval of μ*", Palette.GREY, LegendKey.Kind.LINE)),
                SIZE,
                axes,
                chart -> {},
                (graphics, frame) -> {
                    List<Rectangle2D> taken = new ArrayList<>();
                    effects.forEach(effect -> paint(graphics, frame, axes, effect, taken));
                });
    }

    private static double known(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static void paint(
            Graphics2D graphics, Frame frame, Axes axes, MorrisEffects.Effect effect, List<Rectangle2D> taken) {
        if (!Double.isFinite(effect.muStar().value())) {
            return;
        }
        double x = frame.x(effect.muStar().value());
        double y = frame.y(axes.y().clamp(effect.sigma().value()));
        if (Double.isFinite(effect.muStar().interval().width())) {
            Marks.whisker(
                    graphics,
                    frame.x(axes.x().clamp(effect.muStar().interval().low())),
                    frame.x(axes.x().clamp(effect.muStar().interval().high())),
                    y,
                    Palette.GREY);
        }
        Marks.dot(graphics, x, y, 6, effect.mu().value() >= 0 ? Palette.VERMILLION : Palette.BLUE);
        label(graphics, frame, effect.factor(), new Point2D.Double(x, y), taken);
    }

    /** Writes a name near a dot where no other name stands: above it, under it, further off. */
    private static void label(Graphics2D graphics, Frame frame, String text, Point2D dot, List<Rectangle2D> taken) {
        Font font = Lettering.medium(Lettering.TEXT);
        double width = Lettering.width(text, font);
        boolean left = dot.getX() > frame.plot().getCenterX();
        double x = left ? dot.getX() - 8 - width : dot.getX() + 8;
        Rectangle2D place = new Rectangle2D.Double();
        for (double off : OFFSETS) {
            place = new Rectangle2D.Double(x, dot.getY() + off - Lettering.TEXT, width, Lettering.TEXT + 2);
            Rectangle2D tried = place;
            boolean inside = place.getMaxY() < frame.plot().getMaxY();
            if (inside && taken.stream().noneMatch(tried::intersects)) {
                break;
            }
        }
        taken.add(place);
        Lettering.write(graphics, text, font, Palette.INK, Lettering.Align.LEFT, x, place.getY() + Lettering.TEXT);
    }
}
