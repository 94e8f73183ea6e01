package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.util.Arrays;
import java.util.List;

/** Metastases founded by metastases, as arrows between the places. */
public final class MigrationFigure {
    private static final String TITLE = "Where metastases send metastases";
    private static final int WIDTH = 760;
    private static final int HEIGHT = 650;
    private static final double CENTRE_X = 380;
    private static final double CENTRE_Y = 340;
    private static final double RADIUS = 215;
    private static final double SMALLEST_SHARE = 0.01;
    private static final double WIDEST = 13;

    private MigrationFigure() {}

    /**
     * A type of lesions.
     *
     * @param name its place, and its clone where there are several
     * @param colour of its place
     */
    public record Type(String name, OrganColour colour) {}

    /**
     * Draws the graph. Places lie on a circle in the order of the matrix; the area of a place is its share of new metastases in the long
     * run, the width of an arrow the mean number founded. Arrows of less than a hundredth of the widest are left out.
     *
     * @param types the types
     * @param entries rows are parents
     * @param receives share of each type among new metastases, sums to 1
     * @return the drawing
     */
    public static Drawing draw(List<Type> types, double[][] entries, double[] receives) {
        double most =
                Arrays.stream(entries).flatMapToDouble(Arrays::stream).max().orElse(0);
        if (!(most > 0) || Double.isInfinite(most)) {
            return EmptyDrawing.of(TITLE, "No lesion founds another, or some found any number.");
        }
        return new Canvas(TITLE, WIDTH, HEIGHT, graphics -> {
            for (int i = 0; i < entries.length; i++) {
                for (int j = 0; j < entries.length; j++) {
                    if (i != j && entries[i][j] >= SMALLEST_SHARE * most) {
                        paintArrow(
                                graphics,
                                place(i, types.size()),
                                place(j, types.size()),
                                entries[i][j] / most,
                                radius(receives[j]));
                    }
                }
            }
            for (int i = 0; i < types.size(); i++) {
                paintPlace(graphics, types.get(i), i, types.size(), entries[i][i] / most, radius(receives[i]));
            }
            paintKey(graphics, most);
        });
    }

    private static double radius(double share) {
        return 7 + 30 * Math.sqrt(Math.max(0, share));
    }

    private static double angle(int i, int n) {
        return 2 * Math.PI * i / n - Math.PI / 2;
    }

    private static double[] place(int i, int n) {
        return new double[] {CENTRE_X + RADIUS * Math.cos(angle(i, n)), CENTRE_Y + RADIUS * Math.sin(angle(i, n))};
    }

    private static double width(double share) {
        return Math.max(0.8, WIDEST * share);
    }

    /** Bends to its left, so that there and back do not cover each other. */
    private static void paintArrow(Graphics2D graphics, double[] from, double[] to, double share, double stop) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = Math.hypot(dx, dy);
        double bendX = (from[0] + to[0]) / 2 + 0.16 * dy;
        double bendY = (from[1] + to[1]) / 2 - 0.16 * dx;
        double awayX = bendX - to[0];
        double awayY = bendY - to[1];
        double away = Math.hypot(awayX, awayY);
        double width = width(share);
        double head = 7 + 1.1 * width;
        double tipX = to[0] + awayX / away * (stop + 2);
        double tipY = to[1] + awayY / away * (stop + 2);
        double neckX = tipX + awayX / away * head;
        double neckY = tipY + awayY / away * head;
        graphics.setColor(Palette.faint(Palette.VERMILLION, 0.4 + 0.5 * share));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        if (length > stop + head) {
            graphics.draw(new QuadCurve2D.Double(from[0], from[1], bendX, bendY, neckX, neckY));
        }
        double half = 4 + 0.75 * width;
        Path2D tip = new Path2D.Double();
        tip.moveTo(tipX, tipY);
        tip.lineTo(neckX - awayY / away * half, neckY + awayX / away * half);
        tip.lineTo(neckX + awayY / away * half, neckY - awayX / away * half);
        tip.closePath();
        graphics.fill(tip);
    }

    private static void paintPlace(Graphics2D graphics, Type type, int i, int n, double within, double radius) {
        double[] at = place(i, n);
        double cos = Math.cos(angle(i, n));
        double sin = Math.sin(angle(i, n));
        if (within >= SMALLEST_SHARE) {
            double loop = radius + 3 + width(within) / 2;
            graphics.setColor(Palette.faint(Palette.VERMILLION, 0.4 + 0.5 * within));
            graphics.setStroke(new BasicStroke((float) width(within)));
            graphics.draw(new Ellipse2D.Double(at[0] - loop, at[1] - loop, 2 * loop, 2 * loop));
        }
        Marks.dot(graphics, at[0], at[1], radius + 1.5, Palette.PAPER);
        Marks.dot(graphics, at[0], at[1], radius, type.colour().color());
        double out = radius + 12 + (within >= SMALLEST_SHARE ? width(within) : 0);
        Lettering.Align align =
                Math.abs(cos) < 0.25 ? Lettering.Align.CENTRE : cos > 0 ? Lettering.Align.LEFT : Lettering.Align.RIGHT;
        double y = at[1] + out * sin + 5 + (Math.abs(cos) < 0.25 ? 6 * Math.signum(sin) : 0);
        Lettering.write(
                graphics, type.name(), Lettering.medium(Lettering.TEXT), Palette.INK, align, at[0] + out * cos, y);
    }

    private static void paintKey(Graphics2D graphics, double most) {
        String widest = Numbers.threeDigits(most);
        note(
                graphics,
                "Arrow: mean number founded, the widest " + widest + ". Ring: founded in the same place.",
                HEIGHT - 34);
        note(graphics, "Disc: share of new metastases in the long run.", HEIGHT - 16);
    }

    private static void note(Graphics2D graphics, String text, double y) {
        Lettering.write(
                graphics, text, Lettering.regular(Lettering.NOTE), Palette.MUTED, Lettering.Align.LEFT, Panel.EDGE, y);
    }
}
