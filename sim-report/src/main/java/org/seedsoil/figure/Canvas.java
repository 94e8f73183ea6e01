package org.seedsoil.figure;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A drawing without axes: paper, a heading, and what is painted under it.
 *
 * @param title the heading
 * @param width units
 * @param height units
 * @param content paints the rest
 */
record Canvas(String title, int width, int height, Consumer<Graphics2D> content) implements Drawing {
    @Override
    public void paint(Graphics2D graphics) {
        graphics.setColor(Palette.PAPER);
        graphics.fillRect(0, 0, width, height);
        var font = Lettering.medium(Lettering.TITLE);
        String text = Lettering.fit(title, font, width - 2.0 * Panel.EDGE);
        Lettering.write(graphics, text, font, Palette.INK, Lettering.Align.LEFT, Panel.EDGE, 36);
        content.accept(graphics);
    }
}
