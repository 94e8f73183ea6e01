package org.seedsoil.figure;

import java.awt.Color;
import java.util.List;

/**
 * The colours of all figures. Data are drawn in the palette of Okabe and Ito, which people with any kind of colour vision
 * can tell apart (Okabe and Ito 2008, Color Universal Design; Wong 2011, doi:10.1038/nmeth.1618).
 */
public final class Palette {
    /** Okabe and Ito's orange. */
    public static final Color ORANGE = new Color(0xE69F00);
    /** Okabe and Ito's sky blue. */
    public static final Color SKY = new Color(0x56B4E9);
    /** Okabe and Ito's bluish green. */
    public static final Color GREEN = new Color(0x009E73);
    /** Okabe and Ito's yellow. */
    public static final Color YELLOW = new Color(0xF0E442);
    /** Okabe and Ito's blue: the primary, and what was simulated. */
    public static final Color BLUE = new Color(0x0072B2);
    /** Okabe and Ito's vermillion: metastases, and what is exact. */
    public static final Color VERMILLION = new Color(0xD55E00);
    /** Okabe and Ito's reddish purple. */
    public static final Color PURPLE = new Color(0xCC79A7);
    /** Organs beyond the palette. */
    public static final Color GREY = new Color(0x8A949E);

    /** Letters and axes. */
    public static final Color INK = new Color(0x1F2933);
    /** Letters of less weight. */
    public static final Color MUTED = new Color(0x52606D);
    /** Lines that guide the eye. */
    public static final Color GRID = new Color(0xDDE2E7);
    /** The background. */
    public static final Color PAPER = new Color(0xFFFFFF);

    private static final List<Color> CATEGORIES = List.of(VERMILLION, SKY, GREEN, ORANGE, PURPLE, YELLOW);

    private Palette() {}

    /**
     * Returns the colour of a category.
     *
     * @param index its rank, from 0; grey from {@link #categories()} on
     * @return the colour
     */
    public static Color category(int index) {
        return index < CATEGORIES.size() ? CATEGORIES.get(index) : GREY;
    }

    /**
     * Returns how many categories have a colour of their own.
     *
     * @return their number
     */
    public static int categories() {
        return CATEGORIES.size();
    }

    /**
     * Returns a see-through colour.
     *
     * @param color the colour
     * @param opacity from 0 to 1
     * @return the colour with that opacity
     */
    static Color faint(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /**
     * Returns the contrast between two colours as the Web Content Accessibility Guidelines 2.1 define it.
     *
     * @param one a colour
     * @param other another
     * @return from 1 to 21; graphics need 3, text 4.5
     */
    public static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
