package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Text in figures: always the fonts that ship with the program, always as outlines. */
final class Lettering {
    /** Size of headings. */
    static final float TITLE = 19;
    /** Size of axis titles, legends and marks. */
    static final float TEXT = 14;
    /** Size of remarks. */
    static final float NOTE = 12.5f;
    /** Size of the numbers on axes. */
    static final float TICK = 13.5f;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font REGULAR = FontFile.load("Roboto-Regular.ttf");
    private static final Font MEDIUM = FontFile.load("Roboto-Medium.ttf");

    /** Where a text stands relative to its point. */
    enum Align {
        /** Begins there. */
        LEFT(0),
        /** Is centred there. */
        CENTRE(0.5),
        /** Ends there. */
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }

    private Lettering() {}

    static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    static Font medium(float size) {
        return MEDIUM.deriveFont(size);
    }

    static double width(String text, Font font) {
        return text.isBlank() ? 0 : new TextLayout(text, font, EXACT).getAdvance();
    }

    /** Writes text with its base line at a point. */
    static void write(Graphics2D graphics, String text, Font font, Color color, Align align, double x, double y) {
        if (text.isBlank()) {
            return;
        }
        TextLayout layout = new TextLayout(text, font, EXACT);
        double left = x - align.share * layout.getAdvance();
        Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(left, y));
        graphics.setColor(color);
        graphics.fill(outline);
    }

    /** Writes text on paper of its own, so that lines behind it do not run through it. */
    static void writeClear(Graphics2D graphics, String text, Font font, Color color, Align align, double x, double y) {
        double width = width(text, font);
        double left = x - align.share * width;
        double height = font.getSize2D();
        Marks.box(
                graphics, new Rectangle2D.Double(left - 2, y - 0.85 * height, width + 4, 1.1 * height), Palette.PAPER);
        write(graphics, text, font, color, align, x, y);
    }

    /** Shortens text to a width, with an ellipsis where something is missing. */
    static String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", font) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
