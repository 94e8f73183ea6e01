package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/** The next-generation matrix as a heat map: who founds where. */
public final class MatrixFigure {
    private static final String TITLE = "Who founds where: the next-generation matrix";
    private static final int WIDTH = 760;
    private static final int LEFT = 140;
    private static final int RIGHT = 64;
    private static final int TOP = 170;
    private static final int TALLEST = 52;
    private static final double DECADES = 4;

    private MatrixFigure() {}

    /**
     * Draws the matrix.
     *
     * @param names of the types
     * @param entries rows are parents
     * @return the drawing
     */
    public static Drawing draw(List<String> names, double[][] entries) {
        double most =
                Arrays.stream(entries).flatMapToDouble(Arrays::stream).max().orElse(0);
        if (!(most > 0) || Double.isInfinite(most)) {
            return EmptyDrawing.of(TITLE, "No lesion founds another, or some found any number.");
        }
        double side = (WIDTH - LEFT - RIGHT) / (double) names.size();
        double row = Math.min(TALLEST, side);
        int height = (int) Math.ceil(TOP + row * names.size() + 40);
        return new Canvas(TITLE, WIDTH, height, graphics -> {
            paintNames(graphics, names, side, row);
            for (int i = 0; i < entries.length; i++) {
                for (int j = 0; j < entries.length; j++) {
                    Rectangle2D cell = new Rectangle2D.Double(LEFT + j * side, TOP + i * row, side - 2, row - 2);
                    paintCell(graphics, cell, entries[i][j], most);
                }
            }
            note(
                    graphics,
                    "Mean number that one metastasis in the place of the row founds in that of the column; the darker the more, by factors.",
                    height - 16);
        });
    }

    private static void note(Graphics2D graphics, String text, double y) {
        Lettering.write(
                graphics, text, Lettering.regular(Lettering.NOTE), Palette.MUTED, Lettering.Align.LEFT, Panel.EDGE, y);
    }

    private static void paintNames(Graphics2D graphics, List<String> names, double side, double row) {
        var font = Lettering.regular(Lettering.TEXT);
        note(graphics, "parents in rows, children in columns", 62);
        for (int i = 0; i < names.size(); i++) {
            String name = Lettering.fit(names.get(i), font, LEFT - Panel.EDGE - 8.0);
            double y = TOP + (i + 0.5) * row + 4;
            Lettering.write(graphics, name, font, Palette.INK, Lettering.Align.RIGHT, LEFT - 8.0, y);
            AffineTransform before = graphics.getTransform();
            graphics.translate(LEFT + (i + 0.5) * side + 4, TOP - 8.0);
            graphics.rotate(-Math.PI / 4);
            Lettering.write(graphics, name, font, Palette.INK, Lettering.Align.LEFT, 0, 0);
            graphics.setTransform(before);
        }
    }

    private static void paintCell(Graphics2D graphics, Rectangle2D cell, double entry, double most) {
        double share = entry > 0 ? 1 + Math.log10(entry / most) / DECADES : 0;
        Color ground = entry > 0 ? Shades.amount(share) : Palette.PAPER;
        Marks.box(graphics, cell, ground);
        Font font = Lettering.regular(Lettering.NOTE);
        String text = written(entry, font, cell.getWidth());
        Color letters = entry > 0 ? Shades.letters(ground) : Palette.GREY;
        Lettering.write(
                graphics, text, font, letters, Lettering.Align.CENTRE, cell.getCenterX(), cell.getCenterY() + 4.5);
    }

    /** Three digits, or the power of ten, or nothing, as there is room. */
    private static String written(double entry, Font font, double room) {
        if (!(entry > 0)) {
            return Lettering.width("0", font) < room ? "0" : "";
        }
        String digits = Numbers.threeDigits(entry);
        if (Lettering.width(digits, font) <= room - 4) {
            return digits;
        }
        String power = Numbers.powerOfTen(Math.round(Math.log10(entry)));
        return Lettering.width(power, font) <= room ? power : "";
    }
}
