package org.seedsoil.figure;

import java.awt.Graphics2D;

/** A drawing with a line of text in its upper right corner. */
record NotedDrawing(Drawing drawing, String note) implements Drawing {
    private static final int BASELINE = 36;

    @Override
    public int width() {
        return drawing.width();
    }

    @Override
    public int height() {
        return drawing.height();
    }

    @Override
    public void paint(Graphics2D graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        drawing.paint(own);
        own.dispose();
        Lettering.write(
                graphics,
                note,
                Lettering.regular(Lettering.NOTE),
                Palette.MUTED,
                Lettering.Align.RIGHT,
                width() - Panel.EDGE,
                BASELINE);
    }
}
