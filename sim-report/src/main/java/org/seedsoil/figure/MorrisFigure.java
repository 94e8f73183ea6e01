package org.seedsoil.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.seedsoil.experiment.MorrisEffects;

/** The plane of Morris: how much each factor matters, and how far that depends on where one is. */
public final class MorrisFigure {
    private static final Panel.Size SIZE = new Panel.Size(760, 480, 84, 40, 62);

    private static final double RADIUS = 6;
    private static final double GAP = 12;
    /** From here on a name has a line to its dot. */
    private static final double FAR = 22;
    /** Where a name may stand under its dot. */
    private static final double[] OFFSETS = {-8, 20, -26, 38, -44, 56, -62, 74, -80, -98, -116, -134, -152, -170};

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
                    List<MorrisEffects.Effect> shown = effects.stream()
                            .filter(effect -> Double.isFinite(effect.muStar().value()))
                            .toList();
                    shown.forEach(effect -> paint(graphics, frame, axes, effect, taken));
                    shown.forEach(effect -> label(graphics, frame, effect.factor(), dot(frame, axes, effect), taken));
                });
    }

    private static Point2D dot(Frame frame, Axes axes, MorrisEffects.Effect effect) {
        return new Point2D.Double(
                frame.x(effect.muStar().value()),
                frame.y(axes.y().clamp(effect.sigma().value())));
    }

    private static double known(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static void paint(
            Graphics2D graphics, Frame frame, Axes axes, MorrisEffects.Effect effect, List<Rectangle2D> taken) {
        Point2D dot = dot(frame, axes, effect);
        if (Double.isFinite(effect.muStar().interval().width())) {
            double low = frame.x(axes.x().clamp(effect.muStar().interval().low()));
            double high = frame.x(axes.x().clamp(effect.muStar().interval().high()));
            Marks.whisker(graphics, low, high, dot.getY(), Palette.GREY);
            taken.add(new Rectangle2D.Double(low, dot.getY() - 2, high - low, 4));
        }
        Marks.dot(
                graphics, dot.getX(), dot.getY(), RADIUS, effect.mu().value() >= 0 ? Palette.VERMILLION : Palette.BLUE);
        taken.add(new Rectangle2D.Double(dot.getX() - RADIUS, dot.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }

    /** Writes a name where nothing else stands: beside its dot, or further off with a line to it. */
    private static void label(Graphics2D graphics, Frame frame, String text, Point2D dot, List<Rectangle2D> taken) {
        Font font = Lettering.medium(Lettering.TEXT);
        double width = Lettering.width(text, font);
        boolean left = dot.getX() > frame.plot().getCenterX();
        double x = left ? dot.getX() - GAP - width : dot.getX() + GAP;
        Rectangle2D place = new Rectangle2D.Double();
        for (double off : OFFSETS) {
            place = new Rectangle2D.Double(x, dot.getY() + off - Lettering.TEXT, width, Lettering.TEXT + 2);
            Rectangle2D tried = place;
            boolean inside = place.getMaxY() < frame.plot().getMaxY()
                    && place.getY() > frame.plot().getY();
            if (inside && taken.stream().noneMatch(tried::intersects)) {
                break;
            }
        }
        taken.add(place);
        if (Math.abs(place.getCenterY() - dot.getY()) > FAR) {
            graphics.setColor(Palette.GREY);
            graphics.setStroke(ChartStyle.HAIR);
            double end = left ? place.getMaxX() + 2 : place.getX() - 2;
            graphics.draw(new Line2D.Double(dot.getX(), dot.getY(), end, place.getCenterY()));
        }
        Lettering.write(graphics, text, font, Palette.INK, Lettering.Align.LEFT, x, place.getY() + Lettering.TEXT);
    }
}
