package org.seedsoil.cli.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Paints a drawing as PNG, two pixels to the unit, so that it is sharp on paper and on dense screens. */
final class PngEncoder {
    private static final int PIXELS_PER_UNIT = 2;

    private PngEncoder() {}

    static byte[] encode(Drawing drawing) throws IOException {
        BufferedImage image = new BufferedImage(
                drawing.width() * PIXELS_PER_UNIT, drawing.height() * PIXELS_PER_UNIT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        drawing.paint(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
