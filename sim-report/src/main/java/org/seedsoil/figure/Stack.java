package org.seedsoil.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Drawings one under another. */
record Stack(List<Drawing> drawings) implements Drawing {
    Stack {
        drawings = List.copyOf(drawings);
    }

    @Override
    public int width() {
        return drawings.stream().mapToInt(Drawing::width).max().orElse(1);
    }

    @Override
    public int height() {
        return drawings.stream().mapToInt(Drawing::height).sum();
    }

    @Override
    public void paint(Graphics2D graphics) {
        AffineTransform before = graphics.getTransform();
        for (Drawing drawing : drawings) {
            drawing.paint(graphics);
            graphics.translate(0, drawing.height());
        }
        graphics.setTransform(before);
    }
}
