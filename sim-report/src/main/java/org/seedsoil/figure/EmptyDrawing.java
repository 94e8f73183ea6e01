package org.seedsoil.figure;

import java.awt.Graphics2D;

/** A drawing that says why there is nothing to show. */
record EmptyDrawing(String title, String reason) implements Drawing {
    static EmptyDrawing of(String title, String reason) {
        return new EmptyDrawing(title, reason);
    }

    @Override
    public int width() {
        return 760;
    }

    @Override
    public int height() {
        return 130;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setColor(Palette.PAPER);
        graphics.fillRect(0, 0, width(), height());
        var font = Lettering.medium(Lettering.TITLE);
        Lettering.write(graphics, title, font, Palette.INK, Lettering.Align.LEFT, Panel.EDGE, 36);
        var text = Lettering.regular(Lettering.TEXT);
        Lettering.write(graphics, reason, text, Palette.MUTED, Lettering.Align.LEFT, Panel.EDGE, 76);
    }
}
