package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.seedsoil.theory.CriticalLine;

/**
 * The fraction of patients whose R_m is above 1 over two numbers of the treatment. Where it is one half the median of R_m is 1; there the
 * colours turn, as those of R_m do at 1.
 *
 * @param xs values to the right, equally spaced and ascending
 * @param ys values up, equally spaced and ascending
 * @param fractions by x, then y; NaN where unknown
 * @param line pieces of the line on which R_m of the reference patient is 1
 */
record AmongPlane(double[] xs, double[] ys, double[][] fractions, List<List<CriticalLine.Point>> line) {
    private static final List<Double> STEPS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    /** Numbers stand in a corner: the line runs through the middle of cells. */
    private static final double ROOM = 6;

    AmongPlane {
        line = List.copyOf(line);
    }

    Drawing draw(String title, String xLabel, String yLabel) {
        Lattice lattice = new Lattice(xs, ys);
        return new Panel(
                title, legend(), PlaneFigure.SIZE, lattice.axes(xLabel, yLabel), chart -> {}, (graphics, frame) -> {
                    lattice.paint(frame, (cell, i, j) -> paintCell(graphics, cell, fractions[i][j]));
                    Lattice.paintLine(graphics, frame, line);
                    bar().paint(graphics, frame.plot());
                });
    }

    private List<LegendKey> legend() {
        List<LegendKey> legend = new ArrayList<>();
        if (!line.isEmpty()) {
            legend.add(new LegendKey("R_m = 1 in the reference patient", Palette.INK, LegendKey.Kind.LINE));
        }
        legend.add(new LegendKey("most below 1", colour(0.2), LegendKey.Kind.AREA));
        legend.add(new LegendKey("most above 1", colour(0.8), LegendKey.Kind.AREA));
        return legend;
    }

    private static Color colour(double fraction) {
        return Shades.aroundOne(Math.pow(2, 2 * fraction - 1), 2);
    }

    private static ColourBar bar() {
        return new ColourBar(
                "R_m > 1",
                AmongPlane::colour,
                STEPS.stream()
                        .map(step -> new ColourBar.Step(step, Numbers.percent(step)))
                        .toList());
    }

    private static void paintCell(Graphics2D graphics, Rectangle2D cell, double fraction) {
        Color ground = Double.isNaN(fraction) ? Palette.GRID : colour(fraction);
        Marks.box(graphics, cell, ground);
        Font font = Lettering.regular(Lettering.NOTE);
        String text = Numbers.percent(fraction).replace(" %", "");
        if (Lettering.width(text, font) + ROOM < cell.getWidth() && Lettering.NOTE + ROOM < cell.getHeight()) {
            Lettering.write(
                    graphics,
                    text,
                    font,
                    Shades.letters(ground),
                    Lettering.Align.LEFT,
                    cell.getX() + ROOM,
                    cell.getMaxY() - ROOM);
        }
    }
}
