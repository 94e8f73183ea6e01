package org.seedsoil.cli.plot;

import java.awt.Color;
import java.awt.Graphics2D;

/** A drawing that says why there is nothing to show. */
record EmptyDrawing(String reason) implements Drawing {
    static EmptyDrawing of(String reason) {
        return new EmptyDrawing(reason);
    }

    @Override
    public int width() {
        return 900;
    }

    @Override
    public int height() {
        return 200;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width(), height());
        graphics.setColor(Color.DARK_GRAY);
        graphics.drawString(reason, 20, 40);
    }
}
